import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { StaffMember } from "../../generated/types";
import { dateField, filterList, textField, type AnyForm, type DateTyped } from "../../parts";
import { journalText as text } from "../../text/journal";

/** What is asked of the journal, as it is typed. */
export interface AskedTyped {
  staff_id: string;
  record: string;
  from: DateTyped;
  to: DateTyped;
}

const parts = [
  { path: "/journal", label: text.entries },
  { path: "/journal/scope", label: text.scope },
  { path: "/journal/check", label: text.check },
];

/** The three screens of the journal. */
export function journalHead(here: string): TemplateResult {
  return html`<h1 tabindex="-1">${text.title}</h1>
    <nav class="line subnav" aria-label=${text.sections}>${parts.map(({ path, label }) => html`<a class="chip" href=${`#${path}`} aria-current=${path === here ? "page" : nothing}>${label}</a>`)}</nav>`;
}

/** Everybody who works or worked here, for the filter. */
export async function readStaff(): Promise<readonly StaffMember[]> {
  return (await desk.listStaff({})).value;
}

/** Who, which record, and between which days. */
export function askedFields(form: AnyForm, staff: readonly StaffMember[]): TemplateResult {
  const options = [{ value: "", label: text.allStaff }, ...staff.map((one) => ({ value: one.id, label: one.name }))];
  return html`<div class="fields">${filterList(form, "staff_id", { label: text.staff, options })}${textField(form, "record", { label: text.record, hint: text.recordHint, width: "w-10", ltr: true })}</div>
    <div class="fields">${dateField(form, "from", { label: text.from, optional: true })}${dateField(form, "to", { label: text.to, optional: true })}</div>`;
}
