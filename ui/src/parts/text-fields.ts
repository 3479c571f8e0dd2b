import { html, noChange, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { groupedIban, groupedId, groupedMobile, groupedMoney, tight } from "./digits";
import { describedBy, frame, type FieldWords } from "./field";
import type { Form, Reading } from "./form";
import { readers } from "./readers";
import { partText } from "../text/parts";

/** How wide the answer is. */
export type Width = "w-2" | "w-4" | "w-10" | "w-24" | "full";

/** A line or a box of text. */
export interface TextOptions extends FieldWords {
  width?: Width;
  /** Numbers, codes and Latin run from the left. */
  ltr?: boolean;
  numeric?: boolean;
  /** More than one makes it a box. */
  lines?: number;
  placeholder?: string;
  /** How it is shown when the caret is elsewhere. */
  grouped?: (text: string) => string;
  /** What is kept of what was typed. */
  kept?: (text: string) => string;
  /** What the desk says when the field is left. */
  read?: (value: unknown) => Promise<Reading | undefined>;
  /** Words after the box («ريال»). */
  unit?: string;
  autofocus?: boolean;
}

/** A form of any values; parts know it by its paths only. */
export type AnyForm = Form<any, any>;

/** A text field (خانة نص). Format is judged on leaving it, never while typing. */
export function textField(form: AnyForm, path: string, options: TextOptions): TemplateResult {
  form.know(path, options.label);
  const id = form.id(path);
  const error = form.error(path);
  const note = form.note(path);
  const active = form.active === path;
  const stored = form.text(path);
  const shown = options.grouped && !active ? options.grouped(stored) : stored;
  // Under the caret the text is the clerk's alone.
  const value = options.grouped && active ? noChange : live(shown);
  const describes = describedBy({ id, hint: options.hint, error, note });
  const typed = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    form.set(path, options.kept ? options.kept(text) : text);
  };
  const entered = (): void => {
    form.active = path;
  };
  const left = (): void => {
    void form.left(path, options.read);
  };
  const classes = `input ${options.ltr ? "ltr" : ""} ${options.width && options.width !== "full" ? options.width : ""}`;
  const control =
    (options.lines ?? 1) > 1
      ? html`<textarea class=${classes} id=${id} rows=${options.lines ?? 3} dir="auto" .value=${value} placeholder=${ifDefined(options.placeholder)} aria-invalid=${error ? "true" : "false"} aria-describedby=${ifDefined(describes)} @input=${typed} @focus=${entered} @blur=${left}></textarea>`
      : html`<input class=${classes} id=${id} type="text" dir=${options.ltr ? "ltr" : "auto"} inputmode=${ifDefined(options.numeric ? "numeric" : undefined)} autocomplete="off" spellcheck="false"
          ?autofocus=${options.autofocus ?? false} .value=${value} placeholder=${ifDefined(options.placeholder)} aria-invalid=${error ? "true" : "false"} aria-describedby=${ifDefined(describes)} @input=${typed} @focus=${entered} @blur=${left}>`;
  const whole = options.unit ? html`<div class="line with-unit">${control}<span class="muted">${options.unit}</span></div>` : control;
  return frame({ id, label: options.label, hint: options.hint, optional: options.optional, error, note, control: whole });
}

/** National ID or Iqama (رقم الهوية أو الإقامة): shown `1000 000 016` on leaving, kept without spaces; the desk says the kind. */
export function idField(form: AnyForm, path: string, options: TextOptions): TemplateResult {
  return textField(form, path, { ltr: true, numeric: true, width: "w-10", grouped: groupedId, kept: tight, read: readers.nationalId, ...options });
}

/** IBAN (الآيبان): groups of four on leaving; a typing mistake is said, never mended. */
export function ibanField(form: AnyForm, path: string, options: TextOptions): TemplateResult {
  return textField(form, path, { ltr: true, width: "w-24", grouped: groupedIban, kept: tight, read: readers.iban, ...options });
}

/** Mobile (الجوال): any usual shape in, `055 000 0012` out. */
export function mobileField(form: AnyForm, path: string, options: TextOptions): TemplateResult {
  return textField(form, path, { ltr: true, numeric: true, width: "w-10", grouped: groupedMobile, kept: tight, read: readers.mobile, ...options });
}

/** An amount (مبلغ) in riyals; wheel and arrows never change it. */
export function moneyField(form: AnyForm, path: string, options: TextOptions): TemplateResult {
  return textField(form, path, { ltr: true, numeric: true, width: "w-10", grouped: groupedMoney, kept: tight, read: readers.amount, unit: partText.riyal, ...options });
}

/** A counted number, such as people or days. */
export function numberField(form: AnyForm, path: string, options: TextOptions): TemplateResult {
  return textField(form, path, { ltr: true, numeric: true, width: "w-4", kept: tight, ...options });
}

/** Words of a name's four fields. */
export interface NameOptions {
  legend: string;
  hint?: string;
}

/** A person's name in four parts (الاسم، الأب، الجد، العائلة); never corrected, fewer parts allowed. */
export function nameFields(form: AnyForm, path: string, options: NameOptions): TemplateResult {
  form.know(path, options.legend);
  const id = form.id(path);
  const error = form.error(path);
  const part = (name: "first" | "father" | "grandfather" | "family"): TemplateResult => textField(form, `${path}.${name}`, { label: partText[name], width: "full" });
  return html`<fieldset class="name" id=${id} tabindex="-1" aria-describedby=${ifDefined(describedBy({ id, hint: options.hint, error }))}>
    <legend>${options.legend}</legend>
    ${options.hint ? html`<p class="hint" id=${`${id}-hint`}>${options.hint}</p>` : nothing}
    ${error ? html`<p class="error" id=${`${id}-error`}>${error}</p>` : nothing}
    <div class="name-parts">${part("first")}${part("father")}${part("grandfather")}${part("family")}</div>
  </fieldset>`;
}
