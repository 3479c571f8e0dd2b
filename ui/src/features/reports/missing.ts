import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { LackingCase, ListAfter, MissingGroup, MissingItem, MissingReport, ReportAsked, SupportKindView } from "../../generated/types";
import { chips, empty, figure, icon, Load, panel, prose } from "../../parts";
import { rowKeys } from "../../parts/row-keys";
import { reportText as text } from "../../text/reports";
import { sayMissing } from "../../text/requests";
import { daysShown, ReportPage } from "./report-page";

/** What is missing in which case (ما ينقص الطلبات): by thing, and by case. */
@customElement("report-missing")
export class ReportMissing extends ReportPage {
  protected override readonly path = "/reports";
  @state() private kind = "";
  @state() private thing: MissingGroup | undefined;
  @state() private cases: readonly LackingCase[] = [];
  @state() private next: ListAfter | null = null;
  private readonly kinds = new Load<SupportKindView[]>(this, () => desk.supportKinds({}), ["catalogue"]);
  private readonly load = new Load<MissingReport>(this, () => this.ask(null), ["request", "declaration", "person", "household"], (report) => {
    this.cases = report.cases;
    this.next = report.next;
  });

  protected override get asked(): ReportAsked {
    return { report: "missing", kind: this.kind || null, what: this.thing?.what ?? null, code: this.thing?.code ?? "" };
  }

  protected override render(): TemplateResult {
    return html`${this.head()}
      ${(this.kinds.value ?? []).length > 1 ? this.kindFilter(this.kinds.value ?? []) : nothing}
      ${this.load.show((report) =>
        report.total === 0
          ? panel({ title: text.missing }, empty({ icon: "circle-check", title: text.missingNone, text: text.missingNoneText }))
          : html`<div class="split"><div class="column">${this.table(report)}</div><aside class="column" aria-label=${text.byThing}>${this.groups(report)}</aside></div>${this.out()}`,
      )}`;
  }

  private kindFilter(kinds: readonly SupportKindView[]): TemplateResult {
    return html`<div class="field"><label for="report-kind">${text.onlyKind}</label><span class="select"><select class="input w-24" id="report-kind" @change=${(event: Event) => {
      this.kind = (event.target as HTMLSelectElement).value;
      this.choose(undefined);
    }}><option value="">${text.allKinds}</option>${kinds.map(({ code, name }) => html`<option value=${code} ?selected=${code === this.kind}>${name}</option>`)}</select>${icon("chevron-down")}</span></div>`;
  }

  private groups(report: MissingReport): TemplateResult {
    const chosen = (group: MissingGroup): boolean => this.thing?.what === group.what && this.thing.code === group.code;
    return panel({ title: text.byThing }, html`<ul class="rows">${report.groups.map((group) => html`<li class=${chosen(group) ? "is-chosen" : ""}><div><button class="link-button" type="button" aria-pressed=${String(chosen(group))} @click=${() => this.choose(chosen(group) ? undefined : group)}>${text.thing(group)}</button></div><span class="muted">${figure(String(group.requests))}</span></li>`)}</ul>
      <p class="inside small muted">${text.byThingHint}</p>`);
  }

  private table(report: MissingReport): TemplateResult {
    const title = this.thing ? text.ofThing(text.thing(this.thing)) : text.missing;
    const all = this.thing?.requests ?? report.total;
    return panel({ title, more: html`<span class="muted" role="status">${prose(text.count(all))}</span>` }, html`${this.thing ? html`<p class="inside">${chips(text.byThing, [{ value: "all", label: text.everything }], "", () => this.choose(undefined))}</p>` : nothing}
      <div class="scroll"><table @keydown=${rowKeys}><thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.lacks}</th><th scope="col">${text.where}</th><th scope="col" class="end">${text.since}</th></tr></thead>
      <tbody>${this.cases.map((one) => html`<tr>${this.who(one.case)}<td>${this.lacks(one.lacks)}</td>${this.where(one.case)}<td class="end nowrap"><span title=${one.case.since.both}>${daysShown(one.case.days)}</span></td></tr>`)}</tbody></table></div>
      ${this.further(this.next, (after) => this.more(after))}`);
  }

  private lacks(items: readonly MissingItem[]): TemplateResult {
    return html`${items.map((item) => html`<div class="small">${sayMissing(item, null)}</div>`)}`;
  }

  private choose(thing: MissingGroup | undefined): void {
    this.thing = thing;
    void this.load.again();
  }

  private ask(after: ListAfter | null) {
    return desk.whatIsMissing({ kind: this.kind || null, what: this.thing?.what ?? null, code: this.thing?.code ?? "", after });
  }

  private async more(after: ListAfter): Promise<void> {
    const { value } = await this.ask(after);
    this.cases = [...this.cases, ...value.cases];
    this.next = value.next;
  }
}
