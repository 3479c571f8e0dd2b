import type { WhereView } from "../../generated/types";
import { courseText as text } from "../../text/course";
import { holderText } from "../../text/requests";

/** Who has it, by name where it is one person's. */
export function holderWords(at: WhereView): string {
  if (at.holder === "nobody") return text.nobody;
  if (at.holder === "researcher" && !at.holder_name) return `${holderText.researcher}: ${text.unassigned}`;
  return [holderText[at.holder], at.holder_name].filter(Boolean).join(": ");
}

/** Where it is in one sentence, for a line of a list. */
export function whereLine(at: WhereView): string {
  const next = at.next ? `${text.nextWhat[at.next.what]} ${at.next.on.short_hijri}` : "";
  return [holderWords(at), at.holder === "nobody" ? "" : `${text.since} ${at.since.short_hijri}`, next].filter(Boolean).join(" · ");
}
