import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { HistoryLine, Sex } from "../../generated/types";
import { button, chips, empty, linkButton, panel, prose, tag, timeline, type Content, type Happening, type IconName } from "../../parts";
import { session } from "../../state/session";
import { takeBack } from "../../state/undo";
import { isLook, sayOp } from "../../text/ops";
import { fieldText, fieldWas, personText as text } from "../../text/persons";
import { undoText } from "../../text/undo";

/** Which lines are shown. */
export type HistoryFilter = "all" | "changes" | "looks";

/** A line with the record it belongs to, where that is not the page's own. */
export interface RecordLine extends HistoryLine, Omit<RecordOf, "id"> {}

/** One record whose history is shown; `of` says which, for records beside the page's own. */
export interface RecordOf {
  id: string;
  of: string;
  household?: true;
}

/** Lines shown before the rest is asked for. */
const SHOWN = 20;

/** All that was done to these records, newest first. A record that is closed tells nothing. */
export async function readHistory(records: readonly RecordOf[]): Promise<RecordLine[]> {
  const all = await Promise.all(
    records.map(async ({ id, ...of }) => {
      const lines = await desk.history({ id }).then(({ value }) => value, () => []);
      return lines.map((line) => ({ ...line, ...of }));
    }),
  );
  // One deed on two records is told once, where it is nearest.
  const own = all[0] ?? [];
  const told = new Set(own.map(({ op, date, time, by }) => `${op} ${date.iso} ${time} ${by}`));
  const rest = all.slice(1).flat().filter(({ op, date, time, by }) => !told.has(`${op} ${date.iso} ${time} ${by}`));
  return [...own, ...rest].sort((a, b) => b.seq - a.seq);
}

const icons: Readonly<Record<string, IconName>> = {
  register_person: "user-plus", correct_person: "pen-line", archive_person: "archive", unarchive_person: "archive", enter_person_in_error: "ban", reinstate_person: "undo-2",
  complete_registration: "circle-check", mark_relative: "lock", unmark_relative: "lock-open", judge_duplicate: "users", compare_duplicate: "users", denied: "lock",
  open_person: "eye", open_person_form: "eye", open_household: "eye", open_request: "eye", reveal_national_id: "eye", reveal_iban: "eye", reveal_phones: "eye", reveal_prison: "lock-open",
  set_address: "map-pin", add_member: "users", end_membership: "users", change_membership: "users", set_kinship: "users", link_prisoner: "lock", end_prisoner_link: "lock",
  register_request: "file-plus", submit_request: "file-check", withdraw_request: "file-text", sight_paper: "clipboard-check", save_statement: "file-text",
  open_read_back: "eye", preview_paper: "eye", open_attachment: "eye", print_declaration: "printer", print_paper: "printer", print_missing_list: "printer", sign_declaration: "pen-line",
  issue_letter: "mail", undo_last: "undo-2", take_back_signature: "undo-2", attach: "paperclip", export_case_file: "folder-lock", save_paper: "save",
};

/** The old value struck, with a word before it; what is not told has only changed. */
function told(field: string, before: string | null, sex: Sex | null): Content {
  if (before === null) return text.changed;
  if (before === "") return text.wasEmpty;
  const words = fieldWas(field, before, sex);
  return words === "" ? text.changed : html`${text.was} <s>${prose(words)}</s>`;
}

/** What a field was: struck, with a word before it. What stays behind the fence is only said to have changed. */
function was(line: RecordLine, sex: Sex | null): Content {
  if (isLook(line.op) || line.op.startsWith("register_")) return nothing;
  const known = line.fields.filter(({ field }) => fieldText[field] !== undefined);
  if (known.length === 0) return nothing;
  return html`<ul class="was small">${known.map(
    ({ field, before }) => html`<li><span class="muted">${fieldText[field]}:</span> ${told(field, before, sex)}</li>`,
  )}</ul>`;
}

/** What was done; of an undoing, what it took back. */
function saidOf(line: RecordLine): string {
  const of = line.household ? "household" : "person";
  return line.undid === null ? sayOp(line.op, of) : undoText.of(sayOp(line.undid, of));
}

/** The way back of the last deed of one's own, or that it was gone already. */
function way({ undo, undone }: RecordLine): Content {
  if (undone) return html` ${tag(undoText.wasUndone)}`;
  return undo !== null && session.may("undo_last") ? html` ${linkButton(undoText.undo, () => void takeBack(undo))}` : nothing;
}

function happening(line: RecordLine, today: string, sex: Sex | null): Happening {
  const when = line.date.iso === today ? prose(`${text.today} ${line.time}`) : html`<span title=${line.date.gregorian}>${prose(line.date.short_hijri)}</span>`;
  return {
    when,
    ...(line.date.iso ? { at: line.date.iso } : {}),
    icon: icons[line.op] ?? "history",
    what: html`${line.of ? html`<span class="muted">${prose(line.of)}:</span> ` : nothing}${saidOf(line)}${line.reason ? html`<span class="muted">، ${prose(line.reason)}</span>` : nothing}${way(line)}${was(line, sex)}`,
    by: line.by,
  };
}

const year = (line: RecordLine): string => /\d+(?= هـ)/.exec(line.date.hijri)?.[0] ?? "";

/** The timeline with its filters (كل ما جرى). */
export function historyPanel(options: { lines: readonly RecordLine[] | undefined; today: string; sex?: Sex | null; filter: HistoryFilter; choose: (filter: HistoryFilter) => void; all: boolean; more: () => void }): TemplateResult {
  const fits = (options.lines ?? []).filter(({ op }) => options.filter === "all" || isLook(op) === (options.filter === "looks"));
  const shown = options.all ? fits : fits.slice(0, SHOWN);
  const marks: (Happening | { year: string })[] = [];
  shown.forEach((line, index) => {
    const before = shown[index - 1];
    if (before && year(before) !== year(line)) marks.push({ year: text.hijriYear(year(line)) });
    marks.push(happening(line, options.today, options.sex ?? null));
  });
  const filters = (Object.keys(text.historyFilters) as HistoryFilter[]).map((value) => ({ value, label: text.historyFilters[value] }));
  return panel(
    { title: text.happened, more: chips(text.historyFilter, filters, options.filter, options.choose) },
    // Nothing is called empty before the answer came.
    html`${options.lines === undefined ? nothing : marks.length === 0 ? empty({ icon: "history", title: text.historyNone, text: text.historyNoneText }) : timeline(marks)}
      ${fits.length > shown.length ? html`<p class="inside">${button({ label: text.historyMore, low: true, onClick: options.more })}</p>` : nothing}`,
  );
}
