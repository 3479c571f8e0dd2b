import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { ListAfter, QuietCase, ReportAsked, Stage, StageWaiting, WaitingReport } from "../../generated/types";
import { empty, figure, linkButton, Load, panel, prose, tag } from "../../parts";
import { rowKeys } from "../../parts/row-keys";
import { courseText } from "../../text/course";
import { reportText as text } from "../../text/reports";
import { stageText } from "../../text/requests";
import { daysShown, ReportPage } from "./report-page";

/** How many requests wait at which stage, how long, and what holds them up (الانتظار والمعوقات, R53). */
@customElement("report-waiting")
export class ReportWaiting extends ReportPage {
  protected override readonly path = "/reports/waiting";
  @state() private stage: Stage | undefined;
  @state() private cases: readonly QuietCase[] = [];
  @state() private next: ListAfter | null = null;
  private readonly load = new Load<WaitingReport>(this, () => this.ask(null), ["request", "obstacle"], (report) => {
    this.cases = report.cases;
    this.next = report.next;
  });

  protected override get asked(): ReportAsked {
    return { report: "waiting" };
  }

  protected override get namesCases(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    return html`${this.head()}
      ${this.load.show((report) => {
        const filled = report.stages.filter(({ requests }) => requests > 0);
        return filled.length === 0
          ? panel({ title: text.waiting }, empty({ icon: "circle-check", title: text.waitingNone, text: text.waitingNoneText }))
          : html`${panel({ title: text.waiting }, html`<div class="scroll"><table @keydown=${rowKeys}><thead><tr><th scope="col">${text.stage}</th><th scope="col">${text.kind}</th><th scope="col" class="end">${text.requests}</th><th scope="col" class="end">${text.median}</th><th scope="col" class="end">${text.oldest}</th><th scope="col">${text.obstacles}</th></tr></thead>
              <tbody>${filled.map((one) => this.lines(one))}</tbody></table></div><p class="inside small muted">${text.waitingHint}</p>`)}
            ${this.stage ? this.listed(this.stage) : nothing}${this.out()}`;
      })}`;
  }

  private lines(one: StageWaiting): TemplateResult {
    return html`<tr class=${one.stage === this.stage ? "is-chosen" : ""}><th scope="row">${linkButton(stageText[one.stage], () => this.choose(one.stage))}</th><td class="muted">${text.allKinds}</td>
        <td class="end">${figure(String(one.requests))}</td><td class="end nowrap">${daysShown(one.median ?? 0)}</td><td class="end nowrap">${daysShown(one.oldest ?? 0)}</td>
        <td>${one.obstacles.map(({ obstacle, requests }) => html`${tag(prose(text.times(courseText.kinds[obstacle], requests)), { icon: "ban", tone: "warn" })} `)}</td></tr>
      ${one.kinds.length > 1 ? one.kinds.map((kind) => html`<tr><td></td><td>${kind.kind_name}</td><td class="end">${figure(String(kind.requests))}</td><td class="end nowrap">${daysShown(kind.median)}</td><td class="end nowrap">${daysShown(kind.oldest)}</td><td></td></tr>`) : nothing}`;
  }

  private listed(stage: Stage): TemplateResult {
    return panel({ title: text.ofStage(stageText[stage]) }, this.cases.length === 0
      ? html`<p class="inside muted">${text.nobodyAt}</p>`
      : html`<div class="scroll"><table @keydown=${rowKeys}><thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.where}</th><th scope="col" class="end">${text.since}</th></tr></thead>
        <tbody>${this.cases.map((one) => html`<tr>${this.who(one.case)}${this.where(one.case, one.obstacles)}<td class="end nowrap"><span title=${one.case.since.both}>${daysShown(one.case.days)}</span></td></tr>`)}</tbody></table></div>
        ${this.further(this.next, (after) => this.more(after))}`);
  }

  private choose(stage: Stage): void {
    this.stage = this.stage === stage ? undefined : stage;
    void this.load.again();
  }

  private ask(after: ListAfter | null) {
    return desk.waitingByStage({ stage: this.stage ?? null, after });
  }

  private async more(after: ListAfter): Promise<void> {
    const { value } = await this.ask(after);
    this.cases = [...this.cases, ...value.cases];
    this.next = value.next;
  }
}
