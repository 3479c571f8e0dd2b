import type { AnswerKind, Catalogue, Column, PaperKind, Question, Requirement, SupportKind } from "../../generated/types";
import { plainDigits } from "../../parts";

/** Months as typed; the desk gets a number, or null for nothing. */
type Months = string;
export type PaperTyped = Omit<PaperKind, "max_age_months" | "copy_destroy_after_months" | "copy_reason"> & { max_age_months: Months; copy_destroy_after_months: Months; copy_reason: string };
export type RequirementTyped = Omit<Requirement, "max_age_months"> & { max_age_months: Months };
export type QuestionTyped = Omit<Question, "for_paper"> & { for_paper: string };
export type KindTyped = Omit<SupportKind, "requirements" | "questions"> & { requirements: RequirementTyped[]; questions: QuestionTyped[] };
/** The catalogue in its editor. */
export interface CatalogueTyped {
  version: number;
  papers: PaperTyped[];
  kinds: KindTyped[];
}

/** A number out of range is the desk's to refuse, at its field: 0 stands for what is no number. */
function months(typed: Months): number | null {
  const plain = plainDigits(typed).trim();
  if (plain === "") return null;
  return /^\d+$/.test(plain) ? Math.min(Number(plain), 255) : 0;
}

const shown = (number: number | null): Months => (number === null ? "" : String(number));

/** As the desk gave it, ready to be typed into. */
export function typed({ version, papers, kinds }: Catalogue): CatalogueTyped {
  return {
    version,
    papers: papers.map((paper) => ({ ...paper, max_age_months: shown(paper.max_age_months), copy_destroy_after_months: shown(paper.copy_destroy_after_months), copy_reason: paper.copy_reason ?? "" })),
    kinds: kinds.map((kind) => ({
      ...kind,
      requirements: kind.requirements.map((needed) => ({ ...needed, max_age_months: shown(needed.max_age_months) })),
      questions: kind.questions.map((question) => ({ ...question, for_paper: question.for_paper ?? "" })),
    })),
  };
}

/** As the desk takes it. */
export function input({ version, papers, kinds }: CatalogueTyped): Catalogue {
  return {
    version,
    papers: papers.map((paper) => ({ ...paper, max_age_months: months(paper.max_age_months), copy_destroy_after_months: months(paper.copy_destroy_after_months), copy_reason: paper.copy_reason.trim() === "" ? null : paper.copy_reason })),
    kinds: kinds.map((kind) => ({
      ...kind,
      requirements: kind.requirements.map((needed) => ({ ...needed, max_age_months: months(needed.max_age_months) })),
      questions: kind.questions.map((question) => ({ ...question, for_paper: question.for_paper === "" ? null : question.for_paper })),
    })),
  };
}

export const newPaper = (code: string): PaperTyped => ({ code, name: "", number: "free", needs_expiry: false, max_age_months: "", personal: false, is_identity: false, copy_allowed: false, copy_reason: "", copy_destroy_after_months: "" });
export const newKind = (code: string): KindTyped => ({ code, name: "", public_label: "", requirements: [], questions: [] });
export const newQuestion = (code: string): QuestionTyped => ({ code, label: "", hint: "", answer: { kind: "text" }, required: false, for_paper: "", private: false });
export const newColumn = (code: string): Column => ({ code, label: "", answer: { kind: "text" }, required: false });

/** An answer of this kind, with what it had where that still fits. */
export function answerOf(kind: AnswerKind["kind"], before: AnswerKind): AnswerKind {
  if (kind === before.kind) return before;
  if (kind === "choice") return { kind, options: [] };
  if (kind === "table") return { kind, columns: [] };
  return { kind };
}

/** What differs from the version in force, by name. */
export function differences(before: Catalogue, now: Catalogue): { added: string[]; gone: string[]; altered: string[] } {
  const list = ({ papers, kinds }: Catalogue) => [...kinds.map((kind) => ({ key: `k-${kind.code}`, name: kind.name, all: JSON.stringify(kind) })), ...papers.map((paper) => ({ key: `p-${paper.code}`, name: paper.name, all: JSON.stringify(paper) }))];
  const [old, fresh] = [list(before), list(now)];
  const was = new Map(old.map((one) => [one.key, one]));
  const is = new Set(fresh.map(({ key }) => key));
  return {
    added: fresh.filter(({ key }) => !was.has(key)).map(({ name }) => name),
    gone: old.filter(({ key }) => !is.has(key)).map(({ name }) => name),
    altered: fresh.filter(({ key, all }) => was.has(key) && was.get(key)?.all !== all).map(({ name }) => name),
  };
}

/** The list with one place moved up or down. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one] = next.splice(place, 1);
  if (one !== undefined) next.splice(Math.max(0, place + by), 0, one);
  return next;
}
