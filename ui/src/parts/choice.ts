import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { describedBy, errorLine, optionalMark, type FieldWords } from "./field";
import type { AnyForm } from "./text-fields";

/** One answer. */
export interface Option<T extends string = string> {
  value: T;
  label: string;
  hint?: string;
  /** Its digits are what is chosen: shown as they stand here. */
  asTyped?: boolean;
}

/** Up to five answers. */
export interface ChoiceOptions extends FieldWords {
  options: readonly Option[];
  /** Beside each other instead of below each other. */
  row?: boolean;
}

/** Radios in frames (اختيار): up to five; more is a filter list. */
export function choice(form: AnyForm, path: string, words: ChoiceOptions): TemplateResult {
  form.know(path, words.label, true);
  const id = form.id(path);
  const error = form.error(path);
  const chosen = form.text(path);
  return html`<fieldset class="field" aria-describedby=${ifDefined(describedBy({ id, hint: words.hint, error }))} aria-invalid=${ifDefined(error ? "true" : undefined)}>
    <legend>${words.label}${optionalMark(words.optional)}</legend>
    ${words.hint ? html`<p class="hint" id=${`${id}-hint`}>${words.hint}</p>` : nothing}
    ${errorLine(id, error)}
    <div class="choices ${words.row ? "is-row" : ""}">${words.options.map(
      (option, index) => html`<label class="choice"><input type="radio" name=${id} id=${index === 0 ? id : `${id}-${index}`} .checked=${live(chosen === option.value)}
        @change=${() => {
          form.set(path, option.value);
          void form.left(path);
        }}><span class=${option.asTyped ? "as-typed" : ""}>${option.label}${option.hint ? html`<br><span class="small muted">${option.hint}</span>` : nothing}</span></label>`,
    )}</div>
  </fieldset>`;
}

/** Several answers of a few, each a tick; the value is a list. */
export function ticks(form: AnyForm, path: string, words: ChoiceOptions): TemplateResult {
  form.know(path, words.label, true);
  const id = form.id(path);
  const error = form.error(path);
  const value = form.get(path);
  const chosen: readonly string[] = Array.isArray(value) ? (value as string[]) : [];
  return html`<fieldset class="field" aria-describedby=${ifDefined(describedBy({ id, hint: words.hint, error }))}>
    <legend>${words.label}${optionalMark(words.optional)}</legend>
    ${words.hint ? html`<p class="hint" id=${`${id}-hint`}>${words.hint}</p>` : nothing}
    ${errorLine(id, error)}
    <div class="choices ${words.row ? "is-row" : ""}">${words.options.map(
      (option, index) => html`<label class="choice"><input type="checkbox" id=${index === 0 ? id : `${id}-${index}`} .checked=${live(chosen.includes(option.value))}
        @change=${(event: Event) => {
          const on = (event.target as HTMLInputElement).checked;
          form.set(path, words.options.map((one) => one.value).filter((one) => (one === option.value ? on : chosen.includes(one))));
          void form.left(path);
        }}><span>${option.label}${option.hint ? html`<br><span class="small muted">${option.hint}</span>` : nothing}</span></label>`,
    )}</div>
  </fieldset>`;
}

/** One tick (علامة). */
export function tick(form: AnyForm, path: string, words: FieldWords): TemplateResult {
  form.know(path, words.label, true);
  const id = form.id(path);
  const error = form.error(path);
  return html`<div class="field">${errorLine(id, error)}<label class="tick"><input type="checkbox" id=${id} .checked=${live(form.get(path) === true)} aria-invalid=${ifDefined(error ? "true" : undefined)} aria-describedby=${ifDefined(describedBy({ id, hint: words.hint, error }))}
    @change=${(event: Event) => {
      form.set(path, (event.target as HTMLInputElement).checked);
      void form.left(path);
    }}><span><strong>${words.label}</strong>${words.hint ? html`<br><span class="small muted" id=${`${id}-hint`}>${words.hint}</span>` : nothing}</span></label></div>`;
}

/** A short choice drawn as segments (هجري، ميلادي). Left arrow is next, as the browser gives it in a right-to-left page. */
export function segments<T extends string>(options: { name: string; label: string; options: readonly Option<T>[]; chosen: T; choose: (value: T) => void }): TemplateResult {
  return html`<span class="segments" role="radiogroup" aria-label=${options.label}>${options.options.map(
    (one) => html`<label><input type="radio" name=${options.name} .checked=${live(one.value === options.chosen)} @change=${() => options.choose(one.value)}>${one.label}</label>`,
  )}</span>`;
}
