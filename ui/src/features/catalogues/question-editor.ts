import { html, nothing, type TemplateResult } from "lit";
import type { AnswerKind } from "../../generated/types";
import { button, choice, textField, tick, type AnyForm } from "../../parts";
import { catalogueText as text } from "../../text/catalogues";
import { answerOf, newColumn, type PaperTyped, type QuestionTyped } from "./typed";

const kinds = (without?: AnswerKind["kind"]) => Object.entries(text.answers).filter(([value]) => value !== without).map(([value, label]) => ({ value, label }));

/** Which kind of answer, and its list where it has one. `depth` 1 is a column of a table, which holds no table. */
function answerEditor(form: AnyForm, path: string, answer: AnswerKind, fresh: () => string, depth: 0 | 1): TemplateResult {
  const choose = (event: Event): void => {
    form.set(path, answerOf((event.target as HTMLSelectElement).value as AnswerKind["kind"], answer));
  };
  form.know(path, text.answer, true);
  return html`<div class="field"><label for=${form.id(path)}>${text.answer}</label>
      <span class="select"><select class="input w-24" id=${form.id(path)} @change=${choose}>${kinds(depth === 1 ? "table" : undefined).map(({ value, label }) => html`<option value=${value} ?selected=${value === answer.kind}>${label}</option>`)}</select></span></div>
    ${answer.kind === "choice" ? optionList(form, `${path}.options`, answer.options, fresh) : nothing}
    ${answer.kind === "table" ? columnList(form, `${path}.columns`, answer.columns, fresh) : nothing}`;
}

function optionList(form: AnyForm, path: string, options: readonly { code: string; label: string }[], fresh: () => string): TemplateResult {
  form.know(path, text.options, true);
  return html`<fieldset class="column"><legend>${text.options}</legend>
    ${options.map((option, place) => html`<div class="line">${textField(form, `${path}.${place}.label`, { label: text.option, width: "w-24" })}${button({ label: text.remove(option.label || text.option), kind: "quiet", low: true, onClick: () => form.set(path, options.filter((_, other) => other !== place)) })}</div>`)}
    <div class="line">${button({ label: text.addOption, icon: "plus", low: true, onClick: () => form.set(path, [...options, { code: fresh(), label: "" }]) })}</div></fieldset>`;
}

function columnList(form: AnyForm, path: string, columns: readonly ReturnType<typeof newColumn>[], fresh: () => string): TemplateResult {
  form.know(path, text.columns, true);
  return html`<fieldset class="column"><legend>${text.columns}</legend>
    ${columns.map((column, place) => html`<div class="column">${textField(form, `${path}.${place}.label`, { label: text.column, width: "w-24" })}
      ${answerEditor(form, `${path}.${place}.answer`, column.answer, fresh, 1)}${tick(form, `${path}.${place}.required`, { label: text.columnRequired })}
      <div class="line">${button({ label: text.remove(column.label || text.column), kind: "quiet", low: true, onClick: () => form.set(path, columns.filter((_, other) => other !== place)) })}</div></div>`)}
    <div class="line">${button({ label: text.addColumn, icon: "plus", low: true, onClick: () => form.set(path, [...columns, newColumn(fresh())]) })}</div></fieldset>`;
}

/** One question of the statement. */
export function questionEditor(form: AnyForm, path: string, question: QuestionTyped, papers: readonly PaperTyped[], fresh: () => string): TemplateResult {
  return html`${textField(form, `${path}.label`, { label: text.question, width: "full" })}
    ${textField(form, `${path}.hint`, { label: text.hint, width: "full", optional: true })}
    ${answerEditor(form, `${path}.answer`, question.answer, fresh, 0)}
    ${tick(form, `${path}.required`, { label: text.required })}${tick(form, `${path}.private`, { label: text.private })}
    ${choice(form, `${path}.for_paper`, { label: text.forPaper, optional: true, options: [{ value: "", label: text.noPaper }, ...papers.map(({ code, name }) => ({ value: code, label: name }))] })}`;
}
