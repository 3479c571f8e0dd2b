import { call } from "../bridge";
import { ago } from "../text/backups";
import type { BackupStatus } from "../generated/types";
import { changes } from "./changes";
import { session } from "./session";

/** How often the age of the last copy is asked for while somebody is signed in, in milliseconds. */
const PAUSE = 5 * 60_000;

async function ask(): Promise<void> {
  if (session.view.stage !== "signed_in" || !session.may("backup_status")) return;
  const answer = await call<BackupStatus>("backup_status").catch(() => undefined);
  if (!answer) return;
  const { last, late, failed, blocked } = answer.value;
  session.tellBackup(last ? { words: ago(last.at.minutes), late: late || failed !== null || blocked } : null);
}

/** Keeps the age of the last verified copy in the status bar; called once. */
export function watchBackups(): void {
  let stage = "";
  session.onChange(() => {
    if (session.view.stage === stage) return;
    stage = session.view.stage;
    void ask();
  });
  changes.on(["backup"], () => void ask());
  setInterval(() => void ask(), PAUSE);
}
