import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { ListAfter, QuietCase, QuietReport, ReportAsked, Stage } from "../../generated/types";
import { chips, empty, Load, panel, prose } from "../../parts";
import { rowKeys } from "../../parts/row-keys";
import { reportText as text } from "../../text/reports";
import { stageText } from "../../text/requests";
import { dayShown, daysShown, ReportPage } from "./report-page";

const spans = ["7", "30", "60", "90", "180"] as const;

/** Requests where nothing happens (طلبات ساكنة): the longest untouched first. */
@customElement("report-quiet")
export class ReportQuiet extends ReportPage {
  protected override readonly path = "/reports/quiet";
  @state() private days: (typeof spans)[number] = "30";
  @state() private stage: Stage | "" = "";
  @state() private cases: readonly QuietCase[] = [];
  @state() private next: ListAfter | null = null;
  private readonly load = new Load<QuietReport>(this, () => this.ask(null), ["request", "declaration", "attachment", "paper"], (report) => {
    this.cases = report.cases;
    this.next = report.next;
  });

  protected override get asked(): ReportAsked {
    return { report: "quiet", days: Number(this.days), stage: this.stage || null };
  }

  protected override render(): TemplateResult {
    return html`${this.head()}
      <div class="line"><span class="label">${text.quietFor}</span>${chips(text.quietFor, spans.map((value) => ({ value, label: text.quietDays(Number(value)) })), this.days, (days) => this.choose(days, this.stage))}</div>
      ${this.load.show((report) => this.list(report))}`;
  }

  private list(report: QuietReport): TemplateResult {
    const all = report.stages.reduce((sum, { requests }) => sum + requests, 0);
    const filled = report.stages.filter(({ requests, stage }) => requests > 0 || stage === this.stage);
    const count = this.stage === "" ? all : (report.stages.find(({ stage }) => stage === this.stage)?.requests ?? 0);
    return html`${chips(text.onlyStage, [{ value: "" as Stage | "", label: text.stageCount(text.allStages, all) }, ...filled.map(({ stage, requests }) => ({ value: stage as Stage | "", label: text.stageCount(stageText[stage], requests) }))], this.stage, (stage) => this.choose(this.days, stage))}
      ${this.cases.length === 0
        ? panel({ title: text.quiet }, empty({ icon: "circle-check", title: text.quietNone, text: text.quietNoneText }))
        : html`${panel({ title: text.quiet, more: html`<span class="muted" role="status">${prose(text.count(count))}</span>` }, html`<div class="scroll"><table @keydown=${rowKeys}><thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.where}</th><th scope="col">${text.last}</th><th scope="col" class="end">${text.since}</th></tr></thead>
            <tbody>${this.cases.map((one) => html`<tr>${this.who(one.case)}${this.where(one.case, one.obstacles)}<td class="nowrap">${dayShown(one.last, one.quiet_days)}</td><td class="end nowrap">${daysShown(one.quiet_days)}</td></tr>`)}</tbody></table></div>
            ${this.further(this.next, (after) => this.more(after))}`)}${this.out()}`}`;
  }

  private choose(days: (typeof spans)[number], stage: Stage | ""): void {
    this.days = days;
    this.stage = stage;
    void this.load.again();
  }

  private ask(after: ListAfter | null) {
    return desk.nothingHappened({ days: Number(this.days), stage: this.stage || null, after });
  }

  private async more(after: ListAfter): Promise<void> {
    const { value } = await this.ask(after);
    this.cases = [...this.cases, ...value.cases];
    this.next = value.next;
  }
}
