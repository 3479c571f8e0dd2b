import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { AppealRow } from "../../generated/types";
import { chips, empty, figure, Load, Page, panel, prose, tag } from "../../parts";
import { href } from "../../router";
import { appealsText as text } from "../../text/appeals";

/** Where an appeal stands, or what became of it. */
export function appealTag(row: Pick<AppealRow, "state" | "outcome">): TemplateResult {
  if (row.state === "closed") return tag(row.outcome ? text.outcomes[row.outcome] : text.states.closed, { icon: "circle-check" });
  return tag(text.states[row.state], row.state === "received" ? { icon: "circle-alert", tone: "warn" } : { icon: "clock" });
}

/** Appeals (التظلمات) that go on, the oldest first, or those that ended. */
@customElement("appeal-list")
export class AppealList extends Page {
  @state() private closed = false;
  private readonly all = new Load(this, () => desk.listAppeals({ closed: this.closed }), ["request"]);

  protected override render(): TemplateResult {
    const which = [{ value: "waiting", label: text.waiting }, { value: "ended", label: text.ended }];
    return html`<h1 tabindex="-1">${text.title}</h1>
      ${chips(text.lists, which, this.closed ? "ended" : "waiting", (value) => {
        this.closed = value === "ended";
        void this.all.again();
      })}
      ${this.all.show((all) => panel({ title: this.closed ? text.ended : text.waiting, count: all.length }, all.length === 0 ? empty({ icon: "scroll-text", title: this.closed ? text.noneEnded : text.none, text: text.noneText }) : this.table(all)))}`;
  }

  private table(all: readonly AppealRow[]): TemplateResult {
    return html`<div class="scroll"><table>
      <thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.number}</th><th scope="col">${text.requestNumber}</th><th scope="col">${text.verdict}</th><th scope="col">${text.received}</th><th scope="col">${text.examiner}</th><th scope="col" class="end">${text.state}</th></tr></thead>
      <tbody>${all.map((row) => html`<tr><th scope="row"><a href=${href(`/appeals/${row.id}`)}>${row.applicant}</a></th><td>${figure(row.number, true)}</td><td>${figure(row.request_number, true)}</td><td>${text.verdicts[row.verdict]}</td><td class="nowrap">${row.received.short_hijri}<br><span class="small muted">${prose(text.days(row.days))}</span></td><td>${row.examiner ?? "–"}</td><td class="end">${appealTag(row)}</td></tr>`)}</tbody></table></div>`;
  }
}
