import { html, nothing, type TemplateResult } from "lit";
import type { StudyInput, StudyView } from "../../generated/types";
import { choice, moneyField, numberField, pairs, panel, prose, tableInput, textField, tick, type AnyForm, type Content } from "../../parts";
import { advices, housings, housingStates, needKinds, studyText as text, urgencies } from "../../text/studies";

/** The empty form. */
export function noStudy(): StudyInput {
  return {
    needs: [], income: [], no_income: false, outgoings: [], housing: "", rent_yearly: "", housing_state: "", housing_note: "", dependants: "", dependants_note: "", health: "",
    education: "", advice: "", advised: "", reasons: "",
  };
}

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** What the applicant stated of it, for the line under a field. */
function stated(view: StudyView, what: StudyView["compared"][number]["what"]): { hint: string } | object {
  const found = view.compared.find((one) => one.what === what)?.stated;
  if (found === null || found === undefined) return {};
  const said = what === "housing" ? (housings as Readonly<Record<string, string>>)[found] : what === "dependants" ? text.people(Number(found)) : `${found} ${text.riyal}`;
  return { hint: text.stated(said ?? found) };
}

const moneyColumns = (first: string) =>
  [{ key: "what", label: first, kind: "text" }, { key: "amount", label: text.amount, kind: "money" }, { key: "shown_by", label: text.shownBy, kind: "text" }] as const;

/** The study's form (نموذج البحث), with what the applicant stated under the fields it concerns. */
export function studyFields(form: AnyForm, view: StudyView): TemplateResult {
  const needColumns = [
    { key: "kind", label: text.need, kind: "choice" as const, options: options(needKinds) },
    { key: "urgency", label: text.urgency, kind: "choice" as const, options: options(urgencies) },
    { key: "note", label: text.note, kind: "text" as const },
  ];
  const rent = form.text("housing") === "rented";
  return html`
    ${panel({ title: text.needs, inside: true }, html`<div class="form">${tableInput(form, "needs", { label: text.needsOf, columns: needColumns, addLabel: text.addNeed })}</div>`)}
    ${panel({ title: text.money, inside: true }, html`<div class="form">
      ${tableInput(form, "income", { label: text.income, ...stated(view, "income"), columns: moneyColumns(text.source), addLabel: text.addIncome })}
      ${tick(form, "no_income", { label: text.noIncome })}
      ${tableInput(form, "outgoings", { label: text.outgoings, columns: moneyColumns(text.purpose), addLabel: text.addOutgoing })}</div>`)}
    ${panel({ title: text.home, inside: true }, html`<div class="form">
      ${choice(form, "housing", { label: text.housing, ...stated(view, "housing"), row: true, options: options(housings) })}
      ${rent ? moneyField(form, "rent_yearly", { label: text.rent, ...stated(view, "rent_yearly") }) : nothing}
      ${choice(form, "housing_state", { label: text.housingState, row: true, options: options(housingStates) })}
      ${textField(form, "housing_note", { label: text.housingNote, optional: true, lines: 2, width: "full" })}</div>`)}
    ${panel({ title: text.dependantsPanel, inside: true }, html`<div class="form">
      ${numberField(form, "dependants", { label: text.dependants, ...stated(view, "dependants") })}
      ${textField(form, "dependants_note", { label: text.dependantsNote, hint: text.privateHint, optional: true, lines: 2, width: "full" })}
      ${textField(form, "health", { label: text.health, hint: text.privateHint, optional: true, lines: 2, width: "full" })}
      ${textField(form, "education", { label: text.education, hint: text.privateHint, optional: true, lines: 2, width: "full" })}</div>`)}
    ${panel({ title: text.advicePanel, inside: true }, html`<div class="form">
      ${choice(form, "advice", { label: text.advice, row: true, options: options(advices) })}
      ${textField(form, "advised", { label: text.advised, hint: text.advisedHint, lines: 2, width: "full" })}
      ${textField(form, "reasons", { label: text.reasons, hint: text.reasonsHint, lines: 3, width: "full" })}</div>`)}`;
}

const word = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? "";

/** A finished study, or one that is not one's own, to be read. */
export function studyRead(view: StudyView): TemplateResult {
  const { study } = view;
  const lines = (all: readonly string[]): Content => (all.length === 0 ? html`<span class="muted">${text.empty}</span>` : html`<ul>${all.map((line) => html`<li>${prose(line)}</li>`)}</ul>`);
  const money = (all: StudyInput["income"]) => all.map(({ what, amount, shown_by }) => [what, `${amount} ${text.riyal}`, shown_by].filter(Boolean).join("، "));
  const needs = study.needs.map(({ kind, urgency, note }) => [word(needKinds, kind), word(urgencies, urgency), note].filter(Boolean).join("، "));
  const said = (value: string): Content => (value === "" ? html`<span class="muted">${text.empty}</span>` : html`<span dir="auto">${prose(value)}</span>`);
  const rows: [string, Content][] = [
    [text.advicePanel, said(word(advices, study.advice))],
    [text.advised, said(study.advised)],
    [text.reasons, said(study.reasons)],
    [text.needs, lines(needs)],
    [text.income, study.no_income ? text.noIncome : lines(money(study.income))],
    [text.outgoings, lines(money(study.outgoings))],
    [text.housing, said(word(housings, study.housing))],
    ...(study.rent_yearly ? [[text.rent, prose(`${study.rent_yearly} ${text.riyal}`)] as [string, Content]] : []),
    [text.housingState, said(word(housingStates, study.housing_state))],
    ...(study.housing_note ? [[text.housingNote, said(study.housing_note)] as [string, Content]] : []),
    [text.dependants, said(study.dependants)],
    ...notes(study).map(([label, value]) => [label, said(value)] as [string, Content]),
  ];
  return panel({ title: text.place, inside: true }, pairs(rows));
}

/** The private notes that hold anything. */
export function notes(of: Pick<StudyInput, "dependants_note" | "health" | "education">): [string, string][] {
  const all: [string, string][] = [[text.dependantsNote, of.dependants_note], [text.health, of.health], [text.education, of.education]];
  return all.filter(([, value]) => value !== "");
}
