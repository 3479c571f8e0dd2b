import { html, nothing, type TemplateResult } from "lit";
import type { CompletionView, HomeVisitView, StudyView } from "../../generated/types";
import { button, figure, pairs, panel, prose, rows, tag, type RowOptions } from "../../parts";
import { advices, housings, outcomes, studyText as text } from "../../text/studies";
import { answerShown } from "../requests/statement-step";

type Compared = StudyView["compared"][number];

function value(one: Compared, of: string | null, nothingSaid: string): TemplateResult {
  if (of === null) return html`<span class="muted">${nothingSaid}</span>`;
  if (one.what === "housing") return html`${(housings as Readonly<Record<string, string>>)[of] ?? of}`;
  return one.what === "dependants" ? html`${prose(text.people(Number(of)))}` : html`${figure(of)}`;
}

function difference(one: Compared): TemplateResult | typeof nothing {
  if (!one.differs) return nothing;
  if (one.difference === null) return tag(text.differs, { icon: "triangle-alert", tone: "warn" });
  return tag(prose(one.more ? text.more(one.difference) : text.less(one.difference)), { icon: "triangle-alert", tone: "warn" });
}

/** Stated and found beside each other (البيان والبحث); a difference is shown, not judged. */
export function comparePanel(view: StudyView): TemplateResult {
  const asked = view.compared.filter((one) => one.stated !== null || one.found !== null);
  if (asked.length === 0) return html``;
  return panel({ title: text.compare }, html`<div class="scroll"><table><thead><tr><td></td><th scope="col">${text.statedHead}</th><th scope="col" class="end">${text.foundHead}</th></tr></thead>
    <tbody>${asked.map((one) => html`<tr><th scope="row">${text.comparables[one.what]}${one.differs ? html`<br>${difference(one)}` : nothing}</th><td>${value(one, one.stated, text.nobody)}</td><td class="end">${value(one, one.found, text.unknown)}</td></tr>`)}</tbody></table></div>`);
}

/** The whole statement, for reading while one writes. */
export function statementPanel(view: StudyView): TemplateResult {
  const answered = view.request.questions.filter(({ shown, rows: lines }) => shown !== "" || lines.length > 0);
  return panel({ title: text.statement, inside: true }, pairs(answered.map((question) => [question.label, answerShown(question)] as const)));
}

/** Visits of the request (الزيارات), with the deed to plan one or to record how it went. */
export function visitsPanel(view: StudyView, deeds: { plan: () => void; record: (visit: HomeVisitView) => void }): TemplateResult {
  const row = (visit: HomeVisitView): RowOptions => ({
    icon: visit.outcome === null ? "map-pin" : visit.outcome === "done" ? "circle-check" : "circle-dashed",
    ...(visit.late ? { tone: "warn" as const } : visit.outcome === "done" ? { tone: "done" as const } : {}),
    title: visit.outcome === null ? prose(`${visit.planned_for.short_hijri}، ${visit.district}`) : prose(`${outcomes[visit.outcome]}، ${visit.on?.short_hijri ?? ""}`),
    under: visit.outcome === null ? (visit.late ? text.late : visit.note ? html`<span dir="auto">${visit.note}</span>` : text.visitor(visit.visitor)) : html`<span dir="auto">${visit.seen || text.visitor(visit.visitor)}</span>`,
    end: visit.outcome === null && view.visitable ? button({ label: text.record, low: true, onClick: () => deeds.record(visit) }) : nothing,
  });
  const more = view.visitable ? { more: button({ label: text.plan, icon: "plus", low: true, onClick: deeds.plan }) } : {};
  return panel({ title: text.visits, ...more }, view.visits.length === 0 ? html`<p class="inside small muted">${text.visitsNone}</p>` : rows(view.visits.map(row), { tall: true }));
}

/** The items of a request for completion, each with whether it came. */
export function completionItems(items: CompletionView["items"], answered: boolean): RowOptions[] {
  return items.map((item) => ({
    icon: item.came === true ? "circle-check" : "circle-dashed",
    ...(item.came === true ? { tone: "done" as const } : item.came === false && answered ? { tone: "warn" as const } : {}),
    title: html`<span dir="auto">${item.name}</span>`,
    ...(item.note ? { under: html`<span dir="auto">${item.note}</span>` } : {}),
    end: item.came === null ? nothing : html`<span class="small nowrap ${item.came ? "muted" : "warn"}">${item.came ? text.came : text.notCame}</span>`,
  }));
}

/** What the request was sent back for. */
export function completionsPanel(all: readonly CompletionView[]): TemplateResult {
  if (all.length === 0) return html``;
  return panel({ title: text.completions }, html`${all.map(
    (one) => html`<p class="inside small muted">${prose(text.asked(one.asked.by, one.asked.date.short_hijri))}، ${prose(one.answered ? text.answered(one.answered.date.short_hijri) : text.open)}${one.note ? html`<br><span dir="auto">${one.note}</span>` : nothing}</p>${rows(completionItems(one.items, one.answered !== null), { tall: true })}`,
  )}`);
}

/** Who had it before, and what was recommended then. */
export function earlierPanel(view: StudyView): TemplateResult {
  if (view.earlier.length === 0 && view.before.length === 0) return html``;
  const held = view.before.map(({ name, from, until }): RowOptions => ({ icon: "history", title: text.before, under: prose(text.heldBefore(name, from.short_hijri, until.short_hijri)) }));
  const studies = view.earlier.map((one): RowOptions => ({
    icon: "file-check",
    title: prose(`${text.turn(one.turn)}: ${one.advice ? advices[one.advice] : ""}`),
    under: html`${prose(text.finishedTitle(one.finished.by, one.finished.date.short_hijri))}${one.advised ? html`<br><span dir="auto">${one.advised}</span>` : nothing}`,
  }));
  return panel({ title: text.earlier }, rows([...studies, ...held], { tall: true }));
}
