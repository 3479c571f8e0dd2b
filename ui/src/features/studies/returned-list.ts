import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ReturnedLine } from "../../generated/types";
import { figure, linkButton, Load, panel, Part, prose, tag } from "../../parts";
import { openVisit } from "../../router";
import { session } from "../../state/session";
import { studyText as text } from "../../text/studies";

/** What came back to the desk for completion (عادت للاستكمال): for each request which item failed and why, so that nobody has to ask. */
@customElement("returned-list")
export class ReturnedList extends Part {
  private readonly load = new Load<ReturnedLine[]>(this, (): Promise<Outcome<ReturnedLine[]>> => (session.may("list_returned") ? desk.listReturned({}) : Promise.resolve({ value: [], changes: [] })), ["request", "study", "decision"]);

  protected override render(): TemplateResult | typeof nothing {
    const all = this.load.value ?? [];
    if (all.length === 0 && !this.load.failure) return nothing;
    return panel({ title: text.returned, count: all.length, tone: "warn" }, this.load.show(() => html`<ul class="rows tall">${all.map((line) => this.line(line))}</ul>`));
  }

  private line({ case: of, items, note, asked_by, asked_on, by_committee }: ReturnedLine): TemplateResult {
    const open = (): void => void openVisit(`/requests/${of.request_id}`, { label: of.applicant, subject: of.household_id });
    return html`<li><div>${linkButton(of.applicant, open)} ${of.urgent ? tag(text.urgent, { icon: "flag", tone: "danger" }) : nothing} <span class="small muted">${of.kind_name}، ${figure(of.number, true)}</span>
      ${items.length === 0
        ? html`<p class="small muted">${text.returnedNone}</p>`
        : html`<ul>${items.map((item) => html`<li class="small"><strong dir="auto">${item.name}</strong>${item.note ? html`: <span dir="auto">${item.note}</span>` : nothing}${item.came ? html` <span class="muted">(${text.came})</span>` : nothing}</li>`)}</ul>`}
      ${note ? html`<p class="small muted" dir="auto">${note}</p>` : nothing}</div>
      <span class="small muted nowrap">${prose(text.days(of.days))}<br>${prose(text.returnedBy(asked_by, asked_on.short_hijri, by_committee))}</span></li>`;
  }
}
