import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { partText } from "../text/parts";
import { button } from "./button";
import type { Option } from "./choice";
import { groupedMoney, tight } from "./digits";
import { describedBy, errorLine, optionalMark, type FieldWords } from "./field";
import { icon } from "./icon";
import { showToast } from "./toast";
import type { AnyForm } from "./text-fields";

/** A column of typed rows. */
export interface Column {
  key: string;
  label: string;
  kind: "text" | "money" | "number" | "choice";
  options?: readonly Option[];
}

/** Words and columns of a table of fields. */
export interface TableOptions extends FieldWords {
  columns: readonly Column[];
  addLabel?: string;
}

type Row = Record<string, string>;

/** Rows of fields (جدول): incomes, debts, people. The value is a list of rows; removing one can be undone. */
export function tableInput(form: AnyForm, path: string, options: TableOptions): TemplateResult {
  form.know(path, options.label);
  const id = form.id(path);
  const value = form.get(path);
  const rows: readonly Row[] = Array.isArray(value) ? (value as Row[]) : [];
  const error = form.error(path);
  const empty = (): Row => Object.fromEntries(options.columns.map((column) => [column.key, ""]));
  const add = (): void => {
    form.set(path, [...rows, empty()]);
    const first = options.columns[0]?.key ?? "";
    requestAnimationFrame(() => document.getElementById(form.id(`${path}.${rows.length}.${first}`))?.focus());
  };
  const remove = (index: number): void => {
    form.set(path, rows.filter((_, other) => other !== index));
    showToast(partText.rowRemoved, () => form.set(path, rows));
    document.getElementById(`${id}-add`)?.focus();
  };
  const cell = (column: Column, index: number): TemplateResult => {
    const at = `${path}.${index}.${column.key}`;
    const cellId = form.id(at);
    const name = `${column.label}، ${index + 1}`;
    form.know(at, name);
    const wrong = form.error(at);
    const invalid = wrong ? "true" : "false";
    const described = ifDefined(wrong ? `${cellId}-error` : undefined);
    const stored = form.text(at);
    const control =
      column.kind === "choice"
        ? html`<span class="select"><select class="input" id=${cellId} aria-label=${name} aria-invalid=${invalid} aria-describedby=${described} @change=${(event: Event) => {
            form.set(at, (event.target as HTMLSelectElement).value);
            void form.left(at);
          }}><option value="" ?selected=${stored === ""}></option>${(column.options ?? []).map((one) => html`<option value=${one.value} ?selected=${one.value === stored}>${one.label}</option>`)}</select>${icon("chevron-down")}</span>`
        : html`<input class="input ${column.kind === "text" ? "" : "ltr"}" id=${cellId} type="text" dir=${column.kind === "text" ? "auto" : "ltr"} inputmode=${ifDefined(column.kind === "text" ? undefined : "numeric")} autocomplete="off" aria-label=${name} aria-invalid=${invalid} aria-describedby=${described}
            .value=${live(column.kind === "money" && form.active !== at ? groupedMoney(stored) : stored)}
            @focus=${() => (form.active = at)} @blur=${() => void form.left(at)}
            @input=${(event: Event) => form.set(at, column.kind === "text" ? (event.target as HTMLInputElement).value : tight((event.target as HTMLInputElement).value))}>`;
    return html`<td>${control}${wrong ? errorLine(cellId, wrong) : nothing}</td>`;
  };
  return html`<fieldset class="field table-input" id=${id} tabindex="-1" aria-describedby=${ifDefined(describedBy({ id, hint: options.hint, error }))}>
    <legend>${options.label}${optionalMark(options.optional)}</legend>
    ${options.hint ? html`<p class="hint" id=${`${id}-hint`}>${options.hint}</p>` : nothing}
    ${errorLine(id, error)}
    ${rows.length === 0
      ? html`<p class="muted small">${partText.noRows}</p>`
      : html`<div class="scroll"><table><thead><tr>${options.columns.map((column) => html`<th scope="col">${column.label}</th>`)}<td></td></tr></thead>
          <tbody>${rows.map((_, index) => html`<tr>${options.columns.map((column) => cell(column, index))}<td class="last"><button class="button quiet low" type="button" aria-label=${partText.removeRow(index + 1)} @click=${() => remove(index)}>${partText.remove}</button></td></tr>`)}</tbody></table></div>`}
    <p>${button({ id: `${id}-add`, label: options.addLabel ?? partText.addRow, icon: "plus", low: true, onClick: add })}</p>
  </fieldset>`;
}

