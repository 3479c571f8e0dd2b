import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { SubjectRequestRow } from "../../generated/types";
import { chips, empty, figure, Load, Page, panel, tag } from "../../parts";
import { href } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";
import { privacyHead } from "./head";

/** Days left from which an answer is pressing. */
const SOON = 7;

/** The mark of a clock: late, pressing or calm. */
export function clockTag(row: Pick<SubjectRequestRow, "days_left">): TemplateResult {
  const late = row.days_left < 0;
  const soon = row.days_left <= SOON;
  return tag(html`<bdi>${text.daysLeft(row.days_left)}</bdi>`, { icon: late ? "circle-alert" : "clock", ...(late ? { tone: "danger" as const } : soon ? { tone: "warn" as const } : {}) });
}

/** Requests of data subjects (طلبات أصحاب البيانات), the most urgent first. */
@customElement("privacy-requests")
export class PrivacyRequests extends Page {
  @state() private answered = false;
  private readonly all = new Load(this, () => (session.may("list_subject_requests") ? desk.listSubjectRequests({ answered: this.answered }) : Promise.resolve({ value: [] as SubjectRequestRow[], changes: [] })), ["subject_request"]);

  protected override render(): TemplateResult {
    return html`${privacyHead("/settings/privacy")}
      ${session.may("list_subject_requests")
        ? this.all.show((all) => panel({ title: this.answered ? text.answered : text.waiting, count: all.length, more: this.which() }, all.length === 0 ? empty({ icon: "shield-check", title: this.answered ? text.noneAnswered : text.none, ...(this.answered ? {} : { text: text.noneText }) }) : this.table(all)))
        : nothing}`;
  }

  private which(): TemplateResult {
    return html`${chips(text.requests, [{ value: "waiting", label: text.waiting }, { value: "answered", label: text.answered }], this.answered ? "answered" : "waiting", (value) => {
      this.answered = value === "answered";
      void this.all.again();
    })}`;
  }

  private table(all: readonly SubjectRequestRow[]): TemplateResult {
    return html`<div class="scroll"><table><thead><tr><th scope="col">${text.person}</th><th scope="col">${text.number}</th><th scope="col">${text.kind}</th><th scope="col">${text.received}</th><th scope="col">${text.due}</th><th scope="col" class="end">${this.answered ? text.outcome : text.left}</th></tr></thead>
      <tbody>${all.map((row) => html`<tr><th scope="row"><a href=${href(`/settings/privacy/requests/${row.id}`)}>${row.person || text.gone}</a></th><td>${figure(row.number, true)}</td><td>${text.kinds[row.kind]}</td><td class="nowrap">${row.received.short_hijri}</td><td class="nowrap">${row.due.short_hijri}</td><td class="end">${row.outcome ? tag(text.outcomes[row.outcome]) : clockTag(row)}</td></tr>`)}</tbody></table></div>`;
  }
}
