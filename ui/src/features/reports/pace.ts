import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { KindPace, PaceReport, ReceivedKind, ReportAsked, StretchFigure } from "../../generated/types";
import { chips, empty, figure, Load, panel, prose } from "../../parts";
import { reportText as text } from "../../text/reports";
import { daysShown, ReportPage } from "./report-page";

const spans = ["3", "6", "12", "24"] as const;
const stretches = ["complete", "submitted", "decided", "informed", "served"] as const;
const whiches = ["pace", "received"] as const;

/** How long the way takes, and how complete files were received (المدد والاكتمال, R33, R52): by kind of support, never by staff member. */
@customElement("report-pace")
export class ReportPace extends ReportPage {
  protected override readonly path = "/reports/pace";
  @state() private months: (typeof spans)[number] = "12";
  @state() private which: (typeof whiches)[number] = "pace";
  private readonly pace = new Load<PaceReport>(this, () => desk.requestPace({ months: Number(this.months) }), ["request"]);
  private readonly received = new Load<ReceivedKind[]>(this, () => desk.receivedFiles({ months: Number(this.months) }), ["request"]);

  protected override get asked(): ReportAsked {
    return { report: this.which, months: Number(this.months) };
  }

  protected override get namesCases(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    return html`${this.head()}
      <div class="line">${chips(text.pace, [{ value: "pace", label: text.paceTitle }, { value: "received", label: text.receivedTitle }], this.which, (which: (typeof whiches)[number]) => (this.which = which))}</div>
      <div class="line"><span class="label">${text.span}</span>${chips(text.span, spans.map((value) => ({ value, label: text.months(Number(value)) })), this.months, (months) => {
        this.months = months;
        void this.pace.again();
        void this.received.again();
      })}</div>
      ${this.which === "pace" ? this.pace.show((report) => this.paces(report)) : this.received.show((all) => this.files(all))}`;
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
    return html`${daysShown(median)}<br><span class="small muted">${prose(text.of(requests))}</span>`;
  }

  private files(all: readonly ReceivedKind[]): TemplateResult {
    if (all.length === 0) return panel({ title: text.receivedTitle }, empty({ icon: "clipboard-check", title: text.receivedNone, text: text.receivedNoneText }));
    return html`${panel({ title: text.receivedTitle }, html`<div class="scroll"><table><thead><tr><th scope="col">${text.kind}</th><th scope="col">${text.receiver}</th><th scope="col" class="end">${text.received}</th><th scope="col" class="end">${text.complete}</th><th scope="col">${text.lackedMost}</th></tr></thead>
      <tbody>${all.map((one) => html`<tr><th scope="row">${one.kind_name}</th><td>${text.receivers[one.receiver]}</td><td class="end">${figure(String(one.received))}</td><td class="end">${one.complete === null ? html`<span class="small muted">${text.few}</span>` : figure(String(one.complete))}</td><td>${one.lacks.map(({ name, times }) => html`<div class="small">${prose(text.times(name, times))}</div>`)}</td></tr>`)}</tbody></table></div>
      <p class="inside small muted">${text.receivedHint}</p>`)}${this.out()}`;
  }
}
