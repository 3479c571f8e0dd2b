import { html, nothing, type TemplateResult } from "lit";
import type { AccountRelation, MaritalStatus, Need, Sex } from "../../generated/types";
import { button, choice, dateField, filterList, ibanField, idField, mobileField, nameFields, textField, tick, ticks, type AnyForm } from "../../parts";
import { readers } from "../../parts/readers";
import { categoryChoices } from "../../state/categories";
import { readingNotes } from "../../text/parts";
import { maritalText, needText, personText as text, relationText, sexText } from "../../text/persons";
import { agreedNationality, noAccount, noDocument, noPhone, type PersonFilling } from "./person-values";

const sexes: readonly Sex[] = ["female", "male"];
const statuses: readonly MaritalStatus[] = ["single", "married", "divorced", "widowed"];
const needs: readonly Need[] = ["elderly", "disability", "no_transport", "needs_reader", "female_staff", "interpreter"];
const relations = Object.keys(relationText) as AccountRelation[];

/** Puts the caret into a field that is drawn by the next turn. */
function later(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** The sex that was chosen, if any. */
export function sexOf(form: AnyForm, at: string): Sex | "" {
  return form.text(`${at}.sex`) as Sex | "";
}

/** Name, number, sex, birth, nationality, status (الاسم والهوية). */
export function identityFields(form: AnyForm, at: string, options: { marital?: boolean; documents?: boolean; sex?: boolean } = {}): TemplateResult {
  const sex = sexOf(form, at);
  return html`${nameFields(form, at, { legend: text.nameLegend, hint: text.nameHint })}
    <div class="fields">${idFieldOf(form, at)}${options.sex === false ? nothing : sexField(form, at)}${dateField(form, `${at}.birth`, { label: text.birth, hint: text.birthHint, yearAlone: true })}</div>
    <div class="fields">
      ${textField(form, `${at}.nationality`, { label: text.nationality, width: "w-10" })}
      ${options.marital === false ? nothing : choice(form, `${at}.marital`, { label: text.marital, row: true, options: statuses.map((value) => ({ value, label: maritalText(value, sex) })) })}
    </div>
    ${options.documents === false ? nothing : documentFields(form, at)}`;
}

/** The number; a resident's takes away the nationality that was filled in beforehand. */
export function idFieldOf(form: AnyForm, at: string): TemplateResult {
  const path = `${at}.national_id`;
  const read = async (value: unknown) => {
    const reading = await readers.nationalId(value);
    const nationality = `${at}.nationality`;
    if (reading?.note === readingNotes.resident && /^سعودي(ة)?$/.test(form.text(nationality))) form.set(nationality, "");
    return reading;
  };
  return idField(form, path, { label: text.id, hint: text.idHint, read });
}

/** The sex; the nationality that was filled in beforehand agrees with it at once. */
export function sexField(form: AnyForm, at: string): TemplateResult {
  const agree = (): void => {
    const nationality = form.text(`${at}.nationality`);
    const agreed = agreedNationality(nationality, sexOf(form, at));
    if (agreed !== nationality) form.set(`${at}.nationality`, agreed);
  };
  return html`<div @change=${agree}>${choice(form, `${at}.sex`, { label: text.sex, row: true, options: sexes.map((value) => ({ value, label: sexText[value] })) })}</div>`;
}

function documentFields(form: AnyForm, at: string): TemplateResult {
  const path = `${at}.other_documents`;
  const rows = form.get(path) as PersonFilling["other_documents"];
  const add = (): void => {
    form.set(path, [...rows, noDocument()]);
    later(form.id(`${path}.${rows.length}.kind`));
  };
  return html`${rows.map(
      (_, index) => html`<div class="fields">${textField(form, `${path}.${index}.kind`, { label: text.documentKind, hint: text.documentKindHint, width: "w-10" })}${textField(form, `${path}.${index}.number`, { label: text.documentNumber, ltr: true, width: "w-10" })}
        ${button({ label: text.removeDocument, kind: "quiet", low: true, onClick: () => { form.set(path, rows.filter((__, other) => other !== index)); void form.left(path); } })}</div>`,
    )}
    <p>${button({ label: text.addDocument, icon: "plus", kind: "quiet", low: true, onClick: add })}</p>`;
}

/** Numbers to call, each with whose it is and when to call. */
export function phoneFields(form: AnyForm, at: string): TemplateResult {
  const path = `${at}.phones`;
  const rows = form.get(path) as PersonFilling["phones"];
  const add = (): void => {
    form.set(path, [...rows, noPhone()]);
    later(form.id(`${path}.${rows.length}.number`));
  };
  return html`${rows.map(
      (_, index) => html`<div class="fields">${mobileField(form, `${path}.${index}.number`, { label: text.phone(index) })}
        ${textField(form, `${path}.${index}.owner`, { label: text.phoneOwner, hint: text.phoneOwnerHint, optional: true, width: "w-10" })}
        ${textField(form, `${path}.${index}.best_time`, { label: text.bestTime, optional: true, width: "w-10" })}
        ${index > 0 ? button({ label: text.removePhone(index), kind: "quiet", low: true, onClick: () => { form.set(path, rows.filter((__, other) => other !== index)); void form.left(path); } }) : nothing}</div>`,
    )}
    <p>${button({ label: text.addPhone, icon: "plus", kind: "quiet", low: true, onClick: add })}</p>`;
}

/** Bank accounts; whose it is is asked once a number stands there. */
export function accountFields(form: AnyForm, at: string): TemplateResult {
  const path = `${at}.accounts`;
  const rows = form.get(path) as PersonFilling["accounts"];
  const add = (): void => {
    form.set(path, [...rows, noAccount()]);
    later(form.id(`${path}.${rows.length}.iban`));
  };
  const touched = (row: PersonFilling["accounts"][number]): boolean => row.iban.trim() !== "" || row.holder.trim() !== "" || row.relation !== "own";
  return html`${rows.map(
      (row, index) => html`<div class="fields">${ibanField(form, `${path}.${index}.iban`, { label: text.iban(index), hint: text.ibanHint, optional: "ifAny" })}
        ${touched(row) ? html`<div class="grow">${filterList(form, `${path}.${index}.relation`, { label: text.accountOf, options: relations.map((value) => ({ value, label: relationText[value] })) })}</div>` : nothing}
        ${touched(row) && row.relation !== "own"
          ? html`${textField(form, `${path}.${index}.holder`, { label: text.holder, width: "w-24" })}${textField(form, `${path}.${index}.note`, { label: text.accountNote, width: "w-24" })}`
          : nothing}
        ${index > 0 ? button({ label: text.removeAccount(index), kind: "quiet", low: true, onClick: () => { form.set(path, rows.filter((__, other) => other !== index)); void form.left(path); } }) : nothing}</div>`,
    )}
    ${rows.some(touched) ? html`<p>${button({ label: text.addAccount, icon: "plus", kind: "quiet", low: true, onClick: add })}</p>` : nothing}`;
}

/** What reception minds. */
export function needFields(form: AnyForm, at: string): TemplateResult {
  const sex = sexOf(form, at) || null;
  return ticks(form, `${at}.needs`, { label: text.needs, optional: "ifAny", row: true, options: needs.map((value) => ({ value, label: needText(value, sex) })) });
}

/** Why somebody is with the charity. */
export function categoryField(form: AnyForm, at: string): TemplateResult {
  return filterList(form, `${at}.category`, { label: text.category, hint: text.categoryHint, options: categoryChoices(form.text(`${at}.category`)) });
}

/** The prisoner's facts, drawn only while the fence is open. */
export function prisonFields(form: AnyForm, at: string): TemplateResult {
  return html`${textField(form, `${at}.prison.facility`, { label: text.facility, optional: "ifAny", width: "w-24" })}
    ${dateField(form, `${at}.prison.sentence_start`, { label: text.sentenceStart, optional: "ifAny", yearAlone: true })}
    ${dateField(form, `${at}.prison.expected_release`, { label: text.expectedRelease, optional: "ifAny", yearAlone: true })}`;
}

/** Whether the person lives; asked when correcting. */
export function livingField(form: AnyForm, at: string): TemplateResult {
  return tick(form, `${at}.living`, { label: text.living });
}
