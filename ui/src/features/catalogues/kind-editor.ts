import { html, type TemplateResult } from "lit";
import { button, choice, panel, textField, type AnyForm } from "../../parts";
import { catalogueText as text } from "../../text/catalogues";
import { questionEditor } from "./question-editor";
import { moved, newQuestion, type KindTyped, type PaperTyped, type QuestionTyped, type RequirementTyped } from "./typed";

const obligations = Object.entries(text.obligations).map(([value, label]) => ({ value, label }));

/** Removing and moving one place of a list, in words. */
function listDeeds<T>(form: AnyForm, path: string, list: readonly T[], place: number, name: string, remove: string): TemplateResult {
  const last = list.length - 1;
  return html`<div class="line">
    ${place > 0 ? button({ label: text.up(name), icon: "chevron-up", kind: "quiet", low: true, onClick: () => form.set(path, moved(list, place, -1)) }) : ""}
    ${place < last ? button({ label: text.down(name), icon: "chevron-down", kind: "quiet", low: true, onClick: () => form.set(path, moved(list, place, 1)) }) : ""}
    ${button({ label: remove, icon: "trash-2", kind: "quiet", low: true, onClick: () => form.set(path, list.filter((_, other) => other !== place)) })}</div>`;
}

/** One kind of support: its names, its papers, its questions. */
export function kindEditor(form: AnyForm, place: number, kind: KindTyped, papers: readonly PaperTyped[], fresh: () => string): TemplateResult {
  const path = `kinds.${place}`;
  const { requirements, questions } = kind;
  const nameOf = (code: string): string => papers.find((paper) => paper.code === code)?.name ?? "";
  const free = papers.filter(({ code }) => !requirements.some((needed) => needed.paper === code));
  const requirement = (needed: RequirementTyped, at: number): TemplateResult => html`<fieldset class="column"><legend>${nameOf(needed.paper)}</legend>
    ${choice(form, `${path}.requirements.${at}.obligation`, { label: text.obligation, row: true, options: obligations })}
    ${textField(form, `${path}.requirements.${at}.max_age_months`, { label: text.ageHere, width: "w-4", numeric: true, optional: true })}
    ${listDeeds(form, `${path}.requirements`, requirements, at, nameOf(needed.paper), text.removeRequirement(nameOf(needed.paper)))}</fieldset>`;
  const question = (asked: QuestionTyped, at: number): TemplateResult => html`<details class="panel inside" ?open=${asked.label === ""}><summary><strong>${asked.label || text.question}</strong></summary>
    <div class="form">${questionEditor(form, `${path}.questions.${at}`, asked, papers, fresh)}${listDeeds(form, `${path}.questions`, questions, at, asked.label || text.question, text.removeQuestion)}</div></details>`;
  const add = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    if (select.value === "") return;
    form.set(`${path}.requirements`, [...requirements, { paper: select.value, obligation: "mandatory", max_age_months: "" }]);
    select.value = "";
  };
  return html`${panel({ title: kind.name || text.newKind, inside: true }, html`<div class="form">${textField(form, `${path}.name`, { label: text.name, width: "full" })}${textField(form, `${path}.public_label`, { label: text.publicLabel, hint: text.publicHint, width: "full" })}</div>`)}
    ${panel({ title: text.requirements, count: requirements.length, inside: true }, html`<div class="form">${requirements.map(requirement)}
      <div class="field"><label for="add-requirement">${text.addRequirement}</label><span class="select"><select class="input w-24" id="add-requirement" @change=${add}><option value=""></option>${free.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}</select></span></div></div>`)}
    ${panel({ title: text.questions, count: questions.length, inside: true }, html`<div class="column">${questions.map(question)}
      <div class="line">${button({ label: text.addQuestion, icon: "plus", onClick: () => form.set(`${path}.questions`, [...questions, newQuestion(fresh())]) })}</div></div>`)}`;
}
