import { html, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { SittingView, TypedDate } from "../../generated/types";
import { dateField, dialog, errorSummary, noDate, textField, typedDate, type DateTyped, type Form, type FormOptions } from "../../parts";
import { sittingText as text } from "../../text/sittings";

/** A sitting as the form holds it; its paths are those of the desk's refusals. */
export interface Planned {
  sitting: { on: DateTyped; begins: string; place: string; off_day_reason: string };
}

/** A day as the desk gives it, in the boxes of a date field. */
export function asTyped(day: TypedDate | null): DateTyped {
  return day === null ? noDate() : { calendar: day.calendar, year: String(day.year), month: String(day.month ?? ""), day: String(day.day ?? "") };
}

/** The form of a sitting's day, time and place; `of` is the sitting that is changed. */
export function planForm(make: (options: FormOptions<Planned, SittingView>) => Form<Planned, SittingView>, of: () => SittingView | undefined): Form<Planned, SittingView> {
  return make({
    screen: of() ? `plan-sitting-${of()?.row.id ?? ""}` : "plan-sitting",
    initial: () => ({ sitting: { on: noDate(), begins: "", place: "", off_day_reason: "" } }),
    send: ({ sitting }, key) => {
      const seen = of();
      return desk.planSitting({ of: seen ? { sitting_id: seen.row.id, version: seen.version } : null, sitting: { ...sitting, on: typedDate(sitting.on) } }, key);
    },
  });
}

/** The question for day, time and place. The reason for a day off is asked for only when the day is one. */
export function planDialog(form: Form<Planned, SittingView>, options: { open: boolean; onConfirm: () => void; onLeave: () => void }): TemplateResult {
  const off = form.error("sitting.off_day_reason") !== undefined || form.text("sitting.off_day_reason") !== "";
  return dialog({
    ...options,
    title: text.planTitle,
    text: text.planText,
    content: html`${errorSummary(form)}${dateField(form, "sitting.on", { label: text.on })}
      ${off ? textField(form, "sitting.off_day_reason", { label: text.offDay, width: "full" }) : ""}
      <div class="fields">${textField(form, "sitting.begins", { label: text.begins, hint: text.beginsHint, width: "w-4", ltr: true, optional: true })}</div>
      ${textField(form, "sitting.place", { label: text.place, width: "full", optional: true })}`,
    confirm: text.save,
    busy: form.sending,
  });
}
