import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { DueDeliveries, DueRow, DueWhich } from "../../generated/types";
import { banner, chips, empty, figure, Load, Page, panel, tag } from "../../parts";
import { href } from "../../router";
import { serviceText as text } from "../../text/service";
import { given } from "./given";

const whiches: readonly DueWhich[] = ["today", "overdue", "coming", "to_begin"];

/** What is to be handed over (الخدمة): today, late, this month, and what did not begin. */
@customElement("service-list")
export class ServiceList extends Page {
  @state() private which: DueWhich = "today";
  private readonly all = new Load(this, () => desk.listDueDeliveries({ which: this.which }), ["request"]);

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${text.title}</h1>
      ${chips(text.lists, whiches.map((value) => ({ value, label: text.which[value] })), this.which, (value) => this.choose(value))}
      ${this.all.show((list) => html`${list.more ? banner({ kind: "plain", title: text.more }) : nothing}${this.panel(list)}`)}`;
  }

  private panel({ rows }: DueDeliveries): TemplateResult {
    const icon = this.which === "to_begin" ? "clock" : "hand-coins";
    return panel({ title: text.which[this.which], count: rows.length, ...(this.which === "overdue" && rows.length > 0 ? { tone: "danger" as const } : {}) }, rows.length === 0 ? empty({ icon, title: text.none[this.which], text: text.noneText[this.which] }) : this.table(rows));
  }

  private table(rows: readonly DueRow[]): TemplateResult {
    const begins = this.which === "to_begin";
    return html`<div class="scroll"><table>
      <thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.number}</th><th scope="col">${text.kind}</th><th scope="col">${begins ? text.from : text.due}</th><th scope="col">${begins ? text.grantedShort : text.rest}</th><th scope="col" class="end">${text.state}</th></tr></thead>
      <tbody>${rows.map((row) => this.row(row))}</tbody></table></div>`;
  }

  private row(row: DueRow): TemplateResult {
    const mark = row.days_late !== null ? tag(html`<bdi>${text.late(row.days_late)}</bdi>`, { icon: "circle-alert", tone: "danger" }) : row.place === null ? tag(text.which.to_begin, { icon: "clock" }) : row.due !== null && this.which === "today" ? tag(text.states.due_today, { icon: "clock", tone: "warn" }) : tag(text.states.coming);
    return html`<tr><th scope="row"><a href=${href(`/service/${row.request_id}`)}>${row.applicant}</a></th><td>${figure(row.number, true)}</td><td>${row.kind_name}</td><td class="nowrap">${row.due?.short_hijri ?? ""}</td><td>${given(row)}${row.begun ? html`<br><span class="small muted">${text.begun}</span>` : nothing}</td><td class="end">${mark}</td></tr>`;
  }

  private choose(which: DueWhich): void {
    this.which = which;
    void this.all.again();
  }
}
