import { html, nothing, type TemplateResult } from "lit";
import type { DecisionView, GrantedShown, RatificationView } from "../../generated/types";
import { pairs, prose, tag, type Content } from "../../parts";
import { hearingText as text, verdictText } from "../../text/sittings";

/** What is granted, in a sentence, and all together when it comes several times. */
export function grantedShown(granted: GrantedShown): TemplateResult {
  return html`${prose(text.granted(granted))}${granted.total === null ? nothing : html`<br><span class="small muted">${prose(text.total(granted.total))}</span>`}`;
}

/** What the committee said of an urgent grant. */
export function ratificationShown(ratification: RatificationView): TemplateResult {
  return html`${prose(text.ratificationOf(ratification.ratified, ratification.stamp.date.hijri))}${ratification.reason ? html`<br><span dir="auto">${ratification.reason}</span>` : nothing}`;
}

/** A decision with all that belongs to it (القرار). */
export function decisionShown(decision: DecisionView): TemplateResult {
  const facts: (readonly [string, Content])[] = [[text.verdict, tag(verdictText[decision.verdict], { icon: "check" })]];
  const add = (name: string, value: Content | null): void => {
    if (value !== null) facts.push([name, value]);
  };
  add(text.grantedName, decision.granted && grantedShown(decision.granted));
  add(text.fromDay, decision.granted && prose(decision.granted.from.both));
  add(text.untilDay, decision.deferred_until && prose(decision.deferred_until.both));
  add(text.items, decision.returned.length > 0 ? html`<ul class="plain">${decision.returned.map((item) => html`<li>${item.name}${item.note ? `: ${item.note}` : ""}</li>`)}</ul>` : null);
  add(text.told, decision.reason_told ? html`<span dir="auto">${decision.reason_told}</span>` : null);
  add(text.internal, decision.reason_internal ? html`<span dir="auto">${decision.reason_internal}</span>` : null);
  add(text.votes, decision.votes && prose(text.votesOf(decision.votes)));
  add(text.ratification, decision.ratification && ratificationShown(decision.ratification));
  const where = decision.sitting_number ? text.inSitting(decision.sitting_number, decision.on.hijri) : text.urgently(decision.recorded.by, decision.on.hijri);
  return html`<div class="column">${pairs(facts)}${decision.alone ? html`<p class="small warn">${text.alone}</p>` : nothing}<p class="small muted">${prose(where)}${decision.sitting_number ? prose(`، ${text.recordedBy(decision.recorded.by, decision.recorded.time)}`) : nothing}</p></div>`;
}
