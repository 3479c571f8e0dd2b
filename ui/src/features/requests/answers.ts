import type { AnswerInput, CellInput, QuestionView, TypedAnswer } from "../../generated/types";
import { noDate, typedDate, type DateTyped } from "../../parts";

/** A row of a table as its boxes hold it. */
export type Row = Record<string, string>;

/** What one question's field holds. */
export type Held = string | DateTyped | Row[];

/** The statement as the form holds it; the paths of its answers are those of the desk's refusals. */
export interface Statement {
  answers: Record<string, Held>;
  /** Codes of the papers that show an answer. */
  cites: Record<string, string>;
}

const text = (typed: TypedAnswer | null): string => (typed?.kind === "text" ? typed.value : "");

function held(question: QuestionView): Held {
  const { typed, answer } = question;
  if (answer.kind === "date") {
    const date = typed?.kind === "date" ? typed.value : null;
    return date ? { calendar: date.calendar, day: String(date.day ?? ""), month: String(date.month ?? ""), year: String(date.year) } : noDate();
  }
  if (answer.kind === "table") {
    const rows = typed?.kind === "rows" ? typed.value : [];
    return rows.map((cells) => Object.fromEntries(answer.columns.map((column) => [column.code, text(cells.find((cell) => cell.column === column.code)?.typed ?? null)])));
  }
  return text(typed);
}

/** The form of a statement that the desk has. */
export function toForm(questions: readonly QuestionView[]): Statement {
  return {
    answers: Object.fromEntries(questions.map((question) => [question.code, held(question)])),
    cites: Object.fromEntries(questions.filter((question) => question.for_paper !== null).map((question) => [question.code, question.cites ?? ""])),
  };
}

function typed(question: QuestionView, value: Held | undefined): TypedAnswer {
  if (question.answer.kind === "date") return { kind: "date", value: typedDate((value as DateTyped | undefined) ?? noDate()) };
  if (question.answer.kind !== "table") return { kind: "text", value: typeof value === "string" ? value : "" };
  const { columns } = question.answer;
  const cells = (row: Row): CellInput[] => columns.map((column) => ({ column: column.code, typed: { kind: "text", value: row[column.code] ?? "" } }));
  // Empty rows go along: the desk leaves them out, and its refusals count the rows as they stand here.
  return { kind: "rows", value: Array.isArray(value) ? value.map(cells) : [] };
}

/** The statement as the desk takes it. */
export function toInput(questions: readonly QuestionView[], values: Statement): AnswerInput[] {
  return questions.map((question) => ({ question: question.code, typed: typed(question, values.answers[question.code]), cites: values.cites[question.code] || null }));
}

/** Whether nothing stands in a field. */
export function isEmpty(value: Held | undefined): boolean {
  if (value === undefined || typeof value === "string") return !value;
  return Array.isArray(value) ? value.every((row) => Object.values(row).every((cell) => cell === "")) : value.day === "" && value.month === "" && value.year === "";
}
