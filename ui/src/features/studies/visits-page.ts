import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { VisitLine } from "../../generated/types";
import { button, chips, failureBanner, figure, iconButton, linkButton, Load, Page, panel, prose, tag } from "../../parts";
import { openVisit } from "../../router";
import { session } from "../../state/session";
import { needText } from "../../text/requests";
import { studyText as text } from "../../text/studies";
import { RegisterPaper } from "../privacy/register-paper";
import { researchHead } from "./head";

/** The visits of one visitor on one day. */
interface Day {
  key: string;
  title: string;
  late: boolean;
  lines: VisitLine[];
}

/** Home visits that wait (الزيارات المنزلية): by day and district, put in order by keys, printed to take along. */
@customElement("research-visits")
export class ResearchVisits extends Page {
  @state() private all = false;
  @state() private failure: unknown;
  @state() private paper: { key: string; paper: RegisterPaper } | undefined;
  /** The order of a day as it was changed here; kept by the desk once the sheet is printed. */
  @state() private orders: Readonly<Record<string, readonly string[]>> = {};
  private readonly waiting = new Load(this, () => desk.listVisits({ all: this.all }), ["request", "study", "household"]);

  protected override keys() {
    return [
      { chord: "Ctrl+KeyP", run: () => this.paper?.paper.print() },
      { chord: "Ctrl+KeyS", run: () => this.paper?.paper.save() },
    ];
  }

  protected override render(): TemplateResult {
    return html`${researchHead("/research/visits")}
      ${session.holdsAny(["manager"]) ? chips(text.whose, [{ value: "mine", label: text.myVisits }, { value: "all", label: text.everybodysVisits }], this.all ? "all" : "mine", (value) => this.choose(value === "all")) : nothing}
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.waiting.showList((all) => all, { icon: "map-pin", title: text.visitsNoneAll, text: text.visitsNoneText }, (all) => html`${this.days(all).map((day) => this.day(day))}`)}`;
  }

  private choose(all: boolean): void {
    this.all = all;
    void this.waiting.again();
  }

  private days(all: readonly VisitLine[]): Day[] {
    const days = new Map<string, Day>();
    for (const line of all) {
      const key = `${line.day}/${line.visitor_id}`;
      const day = days.get(key) ?? { key, title: text.dayTitle(line.planned_for.both, this.all ? line.visitor : ""), late: line.late, lines: [] };
      day.lines.push(line);
      days.set(key, day);
    }
    const placed = ({ key, lines }: Day) => {
      const order = this.orders[key] ?? [];
      const place = ({ id }: VisitLine) => (order.indexOf(id) + 1 || 9999);
      return [...lines].sort((a, b) => place(a) - place(b));
    };
    return [...days.values()].map((day) => ({ ...day, lines: placed(day) }));
  }

  private day(day: Day): TemplateResult {
    const { lines, key } = day;
    const shown = this.paper?.key === key ? this.paper.paper : undefined;
    return html`${panel(
      { title: day.title, id: `day-${key.replace("/", "-")}`, more: html`${day.late ? tag(text.lateDay, { icon: "clock", tone: "warn" }) : nothing}<span class="muted">${prose(text.dayCount(lines.length))}</span>` },
      html`<div class="scroll"><table>
        <thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.district}</th><th scope="col">${text.way}</th><th scope="col">${text.number}</th><th scope="col" class="end">${text.order}</th></tr></thead>
        <tbody>${lines.map((line, place) => this.line(day, line, place))}</tbody></table></div>
        <p class="inside line">${button({ label: text.printRoute, icon: "printer", low: true, onClick: () => this.print(day) })}${shown ? shown.deeds(false) : nothing}<span class="small muted push">${lines.length > 1 ? prose(text.orderHint) : nothing} ${text.routeNote}</span></p>`,
    )}${shown ? shown.preview(text.routePaper) : nothing}`;
  }

  private line(day: Day, line: VisitLine, place: number): TemplateResult {
    const keys = (event: KeyboardEvent): void => {
      const by = event.altKey && event.key === "ArrowUp" ? -1 : event.altKey && event.key === "ArrowDown" ? 1 : 0;
      if (by === 0) return;
      event.preventDefault();
      this.move(day, place, by);
    };
    const minds = [...line.needs.map((need) => needText[need] ?? ""), line.note].filter(Boolean).join("، ");
    return html`<tr @keydown=${keys} data-visit=${line.id}>
      <th scope="row">${linkButton(line.applicant, () => openVisit(`/research/${line.request_id}`, { label: line.applicant, subject: line.household_id }))}<br><span class="small muted">${text.file} ${figure(line.file_number, true)}</span></th>
      <td>${line.district}</td><td>${prose(line.address)}${minds ? html`<br><span class="small muted">${prose(minds)}</span>` : nothing}</td><td>${figure(line.number, true)}</td>
      <td class="end nowrap">${place > 0 ? iconButton("chevron-up", text.up(line.applicant), () => this.move(day, place, -1)) : nothing}${place < day.lines.length - 1 ? iconButton("chevron-down", text.down(line.applicant), () => this.move(day, place, 1)) : nothing}</td></tr>`;
  }

  private move(day: Day, from: number, by: 1 | -1): void {
    const order = day.lines.map(({ id }) => id);
    const [moved] = order.splice(from, 1);
    if (moved === undefined || from + by < 0 || from + by > order.length) return;
    order.splice(from + by, 0, moved);
    this.orders = { ...this.orders, [day.key]: order };
    // What was printed has the older order.
    if (this.paper?.key === day.key) this.paper = undefined;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`tr[data-visit="${moved}"] button`)?.focus());
  }

  private print(day: Day): void {
    this.failure = undefined;
    const visits = day.lines.map(({ id }) => id);
    const failed = (thrown: unknown): void => {
      this.failure = thrown;
      this.paper = undefined;
    };
    this.paper = { key: day.key, paper: new RegisterPaper(async () => (await desk.printRouteSheet({ visits })).value, failed) };
  }
}
