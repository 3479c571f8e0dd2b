import { html, nothing, type TemplateResult } from "lit";
import type { ReplyView } from "../../generated/types";
import { figure, pairs, panel, prose, rows, tag, type Content } from "../../parts";
import { needText } from "../../text/requests";
import { replyText as text, verdictText } from "../../text/replies";
import { clockTag, toldWords } from "./words";

/** What was decided and by whom. */
export function decisionPanel(view: ReplyView): TemplateResult {
  const { decision } = view;
  const by = decision.sitting ? text.byCommittee(decision.sitting, decision.on.both) : text.byManager(decision.on.both);
  const lines: (readonly [string, Content])[] = [
    [text.decision, verdictText[decision.verdict]],
    [text.kind, view.kind_name],
    [text.number, figure(view.number, true)],
    ...decision.granted.map(([label, value]) => [label, prose(value)] as const),
    ...(decision.deferred_until ? [[text.until, prose(decision.deferred_until.both)] as const] : []),
    ...(decision.reason_told ? [[text.reason, html`<span dir="auto">${decision.reason_told}</span>`] as const] : decision.verdict === "refused" ? [[text.reason, html`<span class="muted">${text.noReason}</span>`] as const] : []),
    [text.by, prose(by)],
    [text.recordedBy, decision.recorded_by],
  ];
  return panel({ title: text.decided, inside: true }, html`${pairs(lines)}
    ${decision.returned.length > 0 ? html`<h3>${text.items}</h3><ul>${decision.returned.map((item) => html`<li>${item.name}${item.note ? html` <span class="muted" dir="auto">${item.note}</span>` : nothing}</li>`)}</ul>` : nothing}`);
}

/** Numbers to call, and what the caller minds. */
export function phonesPanel(view: ReplyView): TemplateResult {
  return panel({ title: text.phones }, html`${view.phones.length === 0
      ? html`<p class="inside muted">${text.noPhones}</p>`
      : rows(view.phones.map((phone) => ({
          icon: "phone" as const,
          title: html`<strong>${figure(phone.number, true)}</strong>`,
          under: html`<span class="small muted">${[phone.owner || text.ownPhone(view.sex), ...(phone.best_time ? [text.best(phone.best_time)] : [])].join("، ")}</span>`,
        })), { tall: true })}
    <div class="inside small muted">${text.verify}${view.needs.length > 0 ? html`<div class="line flags">${view.needs.map((need) => tag(needText[need] ?? ""))}</div>` : nothing}</div>`);
}

/** Tries so far. */
export function triesRows(view: ReplyView): TemplateResult {
  if (view.tries.length === 0) return html`<p class="inside muted">${text.attemptsNone}</p>`;
  return rows(view.tries.map((one) => ({
    icon: "phone" as const,
    title: one.call_back_on ? prose(text.back(one.call_back_on.short_hijri)) : text.results[one.result],
    under: html`<span class="small muted">${prose(`${one.on.short_hijri}، ${one.time}، ${one.by}`)}</span>${one.note ? html`<br><span dir="auto">${one.note}</span>` : nothing}`,
  })), { tall: true });
}

/** The promised days. */
export function clockPanel(view: ReplyView): TemplateResult | typeof nothing {
  const { clock } = view;
  if (!clock) return nothing;
  return panel({ title: text.clock, more: clockTag(clock) as TemplateResult, inside: true }, pairs([
    [text.notBefore, prose(clock.not_before.both)],
    [text.target, prose(clock.target.both)],
    ...(view.letter ? [[text.letterNumber, figure(view.letter.number, true)] as const, [text.letterBy, html`${view.letter.by}، ${prose(view.letter.date.short_hijri)}`] as const] : []),
  ]));
}

/** What follows once it was told. */
export function nextPanel(view: ReplyView): TemplateResult | typeof nothing {
  const { objection } = view;
  const words = view.state === "informed_returned" ? text.completionText : view.state === "informed_approved" ? text.serviceText : view.state === "informed_deferred" ? text.deferredText : undefined;
  if (words) return panel({ title: text.whatNext, inside: true }, html`<p>${words}</p>`);
  if (!objection) return nothing;
  const until = objection.until ? (objection.open ? text.objectionUntil : text.objectionOver)(objection.until.both) : text.objectionNone;
  return panel({ title: text.whatNext, inside: true }, pairs([[text.objection, prose(until)]]));
}

/** Earlier decisions of this request that were told, such as a deferral. */
export function earlierPanel(view: ReplyView): TemplateResult | typeof nothing {
  if (view.earlier.length === 0) return nothing;
  return panel({ title: text.earlier }, rows(view.earlier.map((told) => ({ icon: "history" as const, title: prose(`${verdictText[told.verdict]}، ${told.on.short_hijri}`), under: html`<span class="small muted">${prose(toldWords(told))}</span>` })), { tall: true }));
}
