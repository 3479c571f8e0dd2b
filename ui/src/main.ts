import "./parts";
import "./parts/toast";
import "./features/search/palette";
import "./shell/window";
import { allScreens } from "./router";
import { session } from "./state/session";
import { watchBackups } from "./state/backup";
import { watchReader } from "./state/barcode";
import { watchKeys } from "./state/keys";
import { watchIdle } from "./state/lock";
import { theme } from "./shell/theme";
import type { Window } from "./shell/window";

async function start(): Promise<void> {
  theme.apply();
  watchKeys();
  // A desk that does not answer is told by the sign-in screen, which asks it again.
  await session.refresh().catch(() => undefined);
  watchIdle();
  watchBackups();
  const frame = document.createElement("i-window") as Window;
  document.body.replaceChildren(frame);
  watchReader((text) => {
    const taken = !document.dispatchEvent(new CustomEvent("scan", { detail: text, cancelable: true }));
    if (!taken) frame.search(text);
    // At the door there is nothing to search: a code from the envelope or a slip goes into its field.
  }, () => session.view.stage === "signed_in");
  if (TEST_BUILD) {
    // The run over all screens takes its list from the table itself.
    Object.assign(globalThis, { istiqbal: { refresh: () => session.refresh(), screens: allScreens.map(({ path, sample, title, roles, visit }) => ({ path: sample ?? path, title, roles, visit })) } });
  }
}

void start();
