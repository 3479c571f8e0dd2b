import { showToast } from "../parts/toast";
import { goToVisit } from "../router";
import { visits, type Visit } from "../state/visits";
import { shellText } from "../text/shell";

/** Ends a visit at once (إنهاء الزيارة): nothing is asked, a way back is offered, and everything of the visitor leaves memory. */
export async function endVisit(visit: Visit): Promise<void> {
  const shown = visits.current === visit;
  // The page goes first: it must not write into what is destroyed.
  if (shown) location.hash = "#/";
  const { undo, forget } = await visits.end(visit);
  showToast(shellText.visitEnded, () => goToVisit(undo()), forget);
}
