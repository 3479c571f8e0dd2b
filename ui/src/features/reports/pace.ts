import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { KindPace, PaceReport, ReportAsked, StretchFigure } from "../../generated/types";
import { chips, empty, Load, panel, prose } from "../../parts";
import { reportText as text } from "../../text/reports";
import { ReportPage } from "./report-page";

const spans = ["3", "6", "12", "24"] as const;
const stretches = ["complete", "submitted", "decided", "informed", "served"] as const;

/** How long the way takes (المدد, R33): by kind of support, never by staff member. */
@customElement("report-pace")
export class ReportPace extends ReportPage {
  protected override readonly path = "/reports/pace";
  @state() private months: (typeof spans)[number] = "12";
  private readonly pace = new Load<PaceReport>(this, () => desk.requestPace({ months: Number(this.months) }), ["request"]);

  protected override get asked(): ReportAsked {
    return { report: "pace", months: Number(this.months) };
  }

  protected override get namesCases(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    return html`${this.head()}
      <div class="line"><span class="label">${text.span}</span>${chips(text.span, spans.map((value) => ({ value, label: text.months(Number(value)) })), this.months, (months) => {
        this.months = months;
        void this.pace.again();
      })}</div>
      ${this.pace.show((report) => this.paces(report))}`;
  }

  private paces(report: PaceReport): TemplateResult {
    if (report.kinds.length === 0) return panel({ title: text.paceTitle }, empty({ icon: "clock", title: text.paceNone, text: text.paceNoneText }));
    return html`${panel({ title: text.paceTitle, more: html`<span class="muted">${prose(text.paceSince(report.from.hijri))}</span>` }, html`<div class="scroll"><table><thead><tr><th scope="col">${text.kind}</th>${stretches.map((one) => html`<th scope="col" class="end">${text.stretch[one]}</th>`)}</tr></thead>
      <tbody>${report.kinds.map((kind) => this.paceRow(kind))}</tbody></table></div><p class="inside small muted">${text.paceHint}</p>`)}${this.out()}`;
  }

  private paceRow(kind: KindPace): TemplateResult {
    const all = kind.kind_name === "";
    return html`<tr class=${all ? "is-chosen" : ""}><th scope="row">${all ? text.allKinds : kind.kind_name}</th>${kind.stretches.map((one) => html`<td class="end nowrap">${this.stretch(one)}</td>`)}</tr>`;
  }

  private stretch({ requests, median }: StretchFigure): TemplateResult {
    if (requests === 0) return html`<span class="muted">${text.fewMark}</span>`;
    if (median === null) return html`<span class="small muted">${text.few}</span>`;
    return html`${prose(text.took(median))}<br><span class="small muted">${prose(text.of(requests))}</span>`;
  }
}
