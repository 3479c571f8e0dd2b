import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../generated/desk";
import type { Notice } from "../generated/types";
import { banner, prose } from "../parts";
import { session } from "../state/session";
import { noticeText as text } from "../text/notices";

/** What the window tells about the place: what the desk found at the sign-in, and that the page itself was made anew. */
export type Told = Notice | { kind: "reopened" };

/** The words of one notice; `confirm` marks the one that asks something back. */
function words(told: Told): { kind: "know" | "warn" | "danger"; title: string; text: string; confirm?: boolean } {
  switch (told.kind) {
    case "work_resumed":
      return { kind: "know", title: text.resumed, text: text.resumedText(told.request) };
    case "changes_lost":
      return { kind: "danger", title: text.lost, text: text.lostText(told.since, told.request) };
    case "foreign_log":
      return { kind: "warn", title: text.foreign, text: text.foreignText };
    case "clock_wrong":
      return { kind: "warn", title: text.clock, text: text.clockText(told.now, told.newest), confirm: true };
    case "little_space":
      return { kind: "warn", title: text.space, text: text.spaceText(told.megabytes) };
    case "reopened":
      return { kind: "know", title: text.reopened, text: text.reopenedText };
  }
}

function one(told: Told): TemplateResult {
  const said = words(told);
  // The button goes with its notice: the focus goes on to the page it stood above.
  const away = (): void => {
    session.hide(told);
    document.querySelector<HTMLElement>("main h1")?.focus();
  };
  const confirm = async (): Promise<void> => {
    // Refused, it stays and can be pressed again.
    await desk.confirmClock({}).then(away, () => undefined);
  };
  const deed = said.confirm ? { label: text.confirm, run: () => void confirm() } : { label: text.seen, run: away };
  return banner({ kind: said.kind, title: said.title, text: prose(said.text), deed });
}

/** The notices of this sign-in, above the page; each stays until it is hidden or answered. */
export function notices(): TemplateResult | typeof nothing {
  const all = session.view.notices;
  return all.length === 0 ? nothing : html`<section class="column" aria-label=${text.label}>${all.map(one)}</section>`;
}
