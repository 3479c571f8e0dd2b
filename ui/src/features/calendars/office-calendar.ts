import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { CalendarInput, CalendarView, TypedDate } from "../../generated/types";
import { button, dateField, deeds, empty, errorSummary, Load, noDate, Page, pairs, panel, prose, rows, showToast, tag, textField, ticks, typedDate, type DateTyped } from "../../parts";
import { session } from "../../state/session";
import { calendarText as text } from "../../text/calendars";
import { settingsHead } from "../settings/sections";
import { versionsPanel } from "../settings/versions";

interface Typed {
  /** Working days by their place in the week, Sunday 0. */
  calendar: { working_week: string[]; hours: CalendarInput["hours"]; ramadan_hours: CalendarInput["ramadan_hours"]; holidays: { name: string; from: DateTyped; to: DateTyped }[] };
}

const asTyped = (day: TypedDate | null): DateTyped =>
  day === null ? noDate() : { calendar: day.calendar, year: String(day.year), month: String(day.month ?? ""), day: String(day.day ?? "") };

function typed({ calendar }: CalendarView): Typed {
  return {
    calendar: {
      working_week: calendar.working_week.flatMap((works, day) => (works ? [String(day)] : [])),
      hours: calendar.hours,
      ramadan_hours: calendar.ramadan_hours,
      holidays: calendar.holidays.map(({ name, from, to }) => ({ name, from: asTyped(from), to: asTyped(to) })),
    },
  };
}

function input({ calendar }: Typed): CalendarInput {
  return {
    ...calendar,
    working_week: text.days.map((_, day) => calendar.working_week.includes(String(day))) as CalendarInput["working_week"],
    holidays: calendar.holidays.map(({ name, from, to }) => ({ name, from: typedDate(from), to: typedDate(to) })),
  };
}

/** Working week, hours and holidays (تقويم المكتب): read by everybody, changed by the manager. */
@customElement("office-calendar")
export class OfficeCalendarPage extends Page {
  private readonly now = new Load(this, () => desk.officeCalendar({}), ["setting"], (view) => {
    if (session.may("save_calendar")) this.changing().fill(typed(view));
  });

  private readonly changing = () =>
    this.form({
      screen: "office-calendar",
      initial: (): Typed => ({ calendar: { working_week: [], hours: { from: "", to: "" }, ramadan_hours: { from: "", to: "" }, holidays: [] } }),
      send: (values, key) => desk.saveCalendar({ seen_version: this.now.value?.seen_version ?? 0, calendar: input(values) }, key),
    });

  protected override keys() {
    return session.may("save_calendar") ? [{ chord: "Ctrl+Enter", label: text.save, run: () => void this.save() }] : [];
  }

  protected override render(): TemplateResult {
    return html`${settingsHead("/settings/calendar")}${this.now.show((view) => (session.may("save_calendar") ? this.editor(view) : this.read(view)))}`;
  }

  private editor(view: CalendarView): TemplateResult {
    const form = this.changing();
    const hours = (path: "hours" | "ramadan_hours", label: string) => html`<fieldset class="column"><legend>${label}</legend>
      <div class="fields">${textField(form, `calendar.${path}.from`, { label: text.from, width: "w-4", ltr: true, optional: true })}${textField(form, `calendar.${path}.to`, { label: text.to, width: "w-4", ltr: true, optional: true })}</div></fieldset>`;
    return html`${errorSummary(form)}
      <div class="split"><form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
        ${panel({ title: text.title, inside: true }, html`<div class="form"><p class="muted">${text.about} ${view.working_today ? text.today : text.todayOff}</p>
          ${ticks(form, "calendar.working_week", { label: text.week, row: true, options: text.days.map((label, day) => ({ value: String(day), label })) })}
          ${hours("hours", text.hours)}${hours("ramadan_hours", text.ramadan)}<p class="hint">${text.hoursHint}</p></div>`)}
        ${panel({ title: text.holidays, count: form.values.calendar.holidays.length, inside: true }, html`<div class="form">
          ${form.values.calendar.holidays.length === 0 ? html`<p class="muted">${text.none}</p>` : form.values.calendar.holidays.map((holiday, place) => this.holiday(holiday.name, place))}
          <div class="line">${button({ label: text.addHoliday, icon: "plus", onClick: () => this.add() })}</div></div>`)}
      </form>
      <aside class="column" aria-label=${text.title}>${this.list(view)}${versionsPanel(view.versions)}</aside></div>
      ${deeds(button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() }), form)}`;
  }

  private holiday(name: string, place: number): TemplateResult {
    const form = this.changing();
    const path = `calendar.holidays.${place}`;
    return html`<fieldset class="column"><legend>${name === "" ? text.holidayName : name}</legend>
      ${textField(form, `${path}.name`, { label: text.holidayName, width: "w-24" })}
      ${dateField(form, `${path}.from`, { label: text.firstDay })}
      ${dateField(form, `${path}.to`, { label: text.lastDay, hint: text.lastDayHint, optional: true })}
      <div class="line">${button({ label: text.removeHoliday(name), icon: "trash-2", kind: "quiet", low: true, onClick: () => this.takeOut(place) })}</div></fieldset>`;
  }

  private list(view: CalendarView): TemplateResult {
    return panel(
      { title: text.kept, count: view.holidays.length },
      view.holidays.length === 0
        ? empty({ icon: "calendar", title: text.none })
        : rows(view.holidays.map(({ name, from, to, past }) => ({ icon: "calendar" as const, title: name, under: prose(text.span(from.hijri, to.hijri)), ...(past ? { end: tag(text.past) } : {}) })), { tall: true }),
    );
  }

  private read(view: CalendarView): TemplateResult {
    const { calendar } = view;
    const hours = ({ from, to }: CalendarInput["hours"]) => (from === "" ? "" : `${from} – ${to}`);
    const facts = [
      [text.week, text.days.filter((_, day) => calendar.working_week[day]).join("، ")] as const,
      ...(calendar.hours.from ? [[text.hours, html`<bdi class="code">${hours(calendar.hours)}</bdi>`] as const] : []),
      ...(calendar.ramadan_hours.from ? [[text.ramadan, html`<bdi class="code">${hours(calendar.ramadan_hours)}</bdi>`] as const] : []),
    ];
    return html`${panel({ title: text.title, inside: true }, html`<div class="column"><p class="muted">${text.byManager} ${view.working_today ? text.today : text.todayOff}</p>${pairs(facts)}</div>`)}${this.list(view)}`;
  }

  private add(): void {
    const form = this.changing();
    const { holidays } = form.values.calendar;
    form.set("calendar.holidays", [...holidays, { name: "", from: noDate(), to: noDate() }]);
    void this.updateComplete.then(() => document.getElementById(form.id(`calendar.holidays.${holidays.length}.name`))?.focus());
  }

  private takeOut(place: number): void {
    const form = this.changing();
    const { holidays } = form.values.calendar;
    form.set("calendar.holidays", holidays.filter((_, other) => other !== place));
    showToast(text.removed, () => form.set("calendar.holidays", holidays));
  }

  private async save(): Promise<void> {
    const form = this.changing();
    const saved = await form.submit();
    if (!saved) return;
    await form.reset(typed(saved));
    showToast(text.saved);
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
