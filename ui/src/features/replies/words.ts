import { nothing, type TemplateResult } from "lit";
import type { Decision, ReplyClock, ToldShown } from "../../generated/types";
import { prose, tag, type IconName } from "../../parts";
import { replyText as text, verdictText } from "../../text/replies";

const icons: Record<Decision, IconName> = { approved: "circle-check", refused: "circle-alert", deferred: "clock", returned: "corner-up-left" };

/** The mark of a decision. */
export function verdictTag(verdict: Decision): TemplateResult {
  return tag(verdictText[verdict], { icon: icons[verdict] });
}

/** The mark of the promised day: before it, near its end, over. */
export function clockTag(clock: ReplyClock): TemplateResult | typeof nothing {
  if (clock.time === "stopped") return nothing;
  if (clock.early_days > 0) return tag(prose(text.early(clock.early_days)), { icon: "clock" });
  const late = clock.time === "late";
  return tag(prose(text.left(clock.left.calendar)), { icon: late ? "circle-alert" : "clock", ...(late ? { tone: "danger" as const } : clock.time === "soon" ? { tone: "warn" as const } : {}) });
}

/** Who heard it and from whom, in one line; who took the letter away is another. */
export function toldWords(told: ToldShown): string {
  return [text.toldText(told.name, told.by), ...(told.collected_by ? [text.collected(told.collected_by)] : []), ...(told.early ? [`${text.wasEarly}.`] : []), ...(told.note ? [told.note] : [])].join(" ");
}
