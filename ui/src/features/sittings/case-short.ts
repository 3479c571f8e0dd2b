import { html, nothing, type TemplateResult } from "lit";
import type { HearingView, PaperRow, StudyBriefly } from "../../generated/types";
import { figure, linkAsButton, pairs, panel, prose, rows, tag, type Content, type RowOptions } from "../../parts";
import { hearingText as text, verdictText } from "../../text/sittings";
import { decisionShown, grantedShown } from "./decision-shown";

/** The case in short: what was stated, what the researcher found, which papers were seen, what the household was granted before. */
export function caseShort(view: HearingView): TemplateResult {
  return html`${view.before.length > 0 ? panel({ title: view.why === "ratification" ? text.urgent : text.before, inside: true }, html`<div class="column">${view.before.map((one) => decisionShown(one))}</div>`) : nothing}
    ${panel({ title: text.study, inside: true }, view.study ? studied(view.study) : html`<p class="muted">${text.noStudy}</p>`)}
    ${panel({ title: text.statement, inside: true, more: linkAsButton(`#/requests/${view.request.id}`, { label: text.openRequest, low: true }) }, stated(view))}
    ${panel({ title: text.earlier, count: view.earlier.length, ...(view.earlier.length === 0 ? { inside: true } : {}) }, view.earlier.length === 0 ? html`<p class="muted">${text.noEarlier}</p>` : earlier(view))}
    ${panel({ title: text.papers, count: view.request.checklist.length }, rows(view.request.checklist.map(paper)))}`;
}

function stated(view: HearingView): TemplateResult {
  const answers = view.request.questions.filter((one) => one.shown !== "" || one.rows.length > 0);
  return pairs([
    [text.household, prose(text.householdOf(view.household_members, view.area))],
    ...answers.map((one): [string, Content] => [one.label, one.rows.length > 0 ? html`<ul class="plain">${one.rows.map((row) => html`<li>${prose(row.filter(Boolean).join("، "))}</li>`)}</ul>` : html`<span dir="auto">${prose(one.shown)}</span>`]),
  ]);
}

function studied(study: StudyBriefly): TemplateResult {
  const facts: [string, Content][] = [];
  if (study.advice) facts.push([text.advice, tag(text.advices[study.advice], { tone: "accent" })]);
  if (study.advised) facts.push([text.advised, html`<span dir="auto">${prose(study.advised)}</span>`]);
  if (study.reasons) facts.push([text.reasons, html`<span dir="auto">${prose(study.reasons)}</span>`]);
  if (study.income) facts.push([text.income, prose(text.riyals(study.income))]);
  if (study.outgoings) facts.push([text.outgoings, prose(text.riyals(study.outgoings))]);
  if (study.dependants !== null) facts.push([text.dependants, figure(study.dependants)]);
  if (study.finished) facts.push([text.researcher, prose(text.by(study.finished.by, study.finished.date.short_hijri))]);
  return pairs(facts);
}

function earlier(view: HearingView): TemplateResult {
  return rows(view.earlier.map((one): RowOptions => ({
    icon: "history",
    title: html`${one.kind_name} <span class="small muted">${figure(one.number, true)}</span>`,
    under: html`${one.granted ? html`${grantedShown(one.granted)}، ` : nothing}${prose(one.on.hijri)}`,
    end: tag(verdictText[one.verdict]),
  })), { tall: true });
}

function paper(row: PaperRow): RowOptions {
  switch (row.standing) {
    case "seen":
    case "reused":
      return { icon: "circle-check", tone: "done", title: row.name, end: html`<span class="small muted">${text.paperSeen}</span>` };
    case "not_applicable":
      return { icon: "circle", title: row.name, end: html`<span class="small muted">${text.paperNone}</span>` };
    case "mismatch":
      return { icon: "circle-alert", tone: "danger", title: row.name, end: html`<span class="small danger">${text.paperWrong}</span>` };
    case "expired":
    case "too_old":
      return { icon: "circle-alert", tone: "warn", title: row.name, end: html`<span class="small warn">${text.paperOld}</span>` };
    default:
      return { icon: "circle-dashed", title: row.name, end: html`<span class="small muted">${text.paperNot}</span>` };
  }
}
