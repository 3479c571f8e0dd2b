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
import { ShownDigits } from "./shell/shown-digits";
import { theme } from "./shell/theme";
import type { Window } from "./shell/window";

async function start(): Promise<void> {
  theme.apply();
  const digits = new ShownDigits(document.body);
  session.onChange(() => digits.show(session.view.digits));
  watchKeys();
  // The shell opens the page under this address when the web view's process ended by itself.
  if (location.search === "?reopened") session.reopened();
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
