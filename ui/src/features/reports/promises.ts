import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { ListAfter, PromiseCase, PromisesReport, PromiseWhen, ReportAsked } from "../../generated/types";
import { chips, empty, Load, panel, prose, tag } from "../../parts";
import { rowKeys } from "../../parts/row-keys";
import { reportText as text } from "../../text/reports";
import { dayShown, ReportPage } from "./report-page";

const whens: readonly PromiseWhen[] = ["passed", "near", "reached"];

/** Promised replies by their day (مواعيد الرد). */
@customElement("report-promises")
export class ReportPromises extends ReportPage {
  protected override readonly path = "/reports/promises";
  @state() private when: PromiseWhen = "passed";
  private looked = false;
  @state() private cases: readonly PromiseCase[] = [];
  @state() private next: ListAfter | null = null;
  private readonly load = new Load<PromisesReport>(this, () => this.ask(null), ["request", "promise", "decision"], (report) => {
    // The first look goes to what presses most.
    if (!this.looked && report.passed === 0 && report.near > 0) {
      this.looked = true;
      this.when = "near";
      void this.load.again();
      return;
    }
    this.looked = true;
    this.cases = report.cases;
    this.next = report.next;
  });

  protected override get asked(): ReportAsked {
    return { report: "promises", when: this.when };
  }

  protected override render(): TemplateResult {
    return html`${this.head()}${this.load.show((report) => this.list(report))}`;
  }

  private list(report: PromisesReport): TemplateResult {
    return html`${chips(text.promises, whens.map((value) => ({ value, label: text.whenCount(text.when[value], report[value]) })), this.when, (when) => {
        this.when = when;
        void this.load.again();
      })}
      <p class="small muted">${text.whenHint[this.when]}</p>
      ${this.cases.length === 0
        ? panel({ title: text.promises }, empty({ icon: "circle-check", title: text.promisesNone, text: text.promisesNoneText }))
        : html`${panel({ title: text.when[this.when], more: html`<span class="muted" role="status">${prose(text.count(report[this.when]))}</span>` }, html`<div class="scroll"><table @keydown=${rowKeys}><thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.where}</th><th scope="col">${text.notBefore}</th><th scope="col">${text.target}</th><th scope="col" class="end">${text.left}</th></tr></thead>
            <tbody>${this.cases.map((one) => html`<tr>${this.who(one.case)}${this.where(one.case, one.obstacles)}<td class="nowrap">${dayShown(one.not_before, one.left.calendar)}</td><td class="nowrap">${dayShown(one.target, one.left.calendar)}</td><td class="end nowrap">${this.left(one)}</td></tr>`)}</tbody></table></div>
            ${this.further(this.next, (after) => this.more(after))}`)}${this.out()}`}`;
  }

  private left({ left, time_left }: PromiseCase): TemplateResult {
    const words = left.calendar < 0 ? text.late(-left.calendar) : left.calendar === 0 ? text.today : text.daysLeft(left.calendar, left.working);
    return tag(prose(words), { icon: time_left === "late" ? "circle-alert" : "clock", ...(time_left === "late" ? { tone: "danger" as const } : time_left === "soon" ? { tone: "warn" as const } : {}) });
  }

  private ask(after: ListAfter | null) {
    return desk.promisesDue({ when: this.when, after });
  }

  private async more(after: ListAfter): Promise<void> {
    const { value } = await this.ask(after);
    this.cases = [...this.cases, ...value.cases];
    this.next = value.next;
  }
}
