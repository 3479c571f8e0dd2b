import type { PersonFilling } from "./person-values";
import { isNoDate, type DateTyped } from "../../parts";
import { categoryLabel } from "../../state/categories";
import { maritalText, needText, personText as text, relationText, sexText } from "../../text/persons";

/** A field of a person in which two versions differ. */
export interface Difference {
  field: keyof PersonFilling;
  label: string;
  /** As it is saved now, by somebody else. */
  saved: string;
  /** As it is typed here. */
  typed: string;
}

const labels: Record<keyof PersonFilling, string> = {
  first: text.fieldFirst, father: text.fieldFather, grandfather: text.fieldGrandfather, family: text.fieldFamily, sex: text.sex, nationality: text.nationality, marital: text.marital,
  living: text.living, national_id: text.id, other_documents: text.otherDocument, birth: text.birth, phones: text.phones, accounts: text.accounts, category: text.category, needs: text.needs, prison: text.private,
};

const date = (typed: DateTyped): string => (isNoDate(typed) ? "" : [typed.day, typed.month, typed.year].filter(Boolean).join("/") + (typed.calendar === "hijri" ? " هـ" : " م"));

/** A value in words, for the comparison. What lies behind the fence is named, not told. */
function said(person: PersonFilling, field: keyof PersonFilling): string {
  switch (field) {
    case "sex":
      return person.sex ? sexText[person.sex] : "";
    case "marital":
      return person.marital ? maritalText(person.marital, person.sex) : "";
    case "living":
      return person.living ? text.yes : text.no;
    case "birth":
      return date(person.birth);
    case "other_documents":
      return person.other_documents.map(({ kind, number }) => `${kind} ${number}`.trim()).join("، ");
    case "phones":
      return person.phones.map(({ number, owner, best_time }) => [number, owner, best_time].filter(Boolean).join("، ")).filter(Boolean).join(" · ");
    case "accounts":
      return person.accounts.filter(({ iban }) => iban !== "").map(({ iban, relation, holder }) => [iban, relationText[relation], holder].filter(Boolean).join("، ")).join(" · ");
    case "category":
      return person.category ? categoryLabel(person.category) : "";
    case "needs":
      return person.needs.map((need) => needText(need, person.sex || null)).join("، ");
    case "prison":
      return text.fencedValue;
    default:
      return person[field];
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields that both sides changed, each its own way, since the form was opened: here somebody must choose. */
export function conflicts(base: PersonFilling, saved: PersonFilling, typed: PersonFilling): Difference[] {
  return (Object.keys(labels) as (keyof PersonFilling)[])
    .filter((field) => !same(base[field], saved[field]) && !same(base[field], typed[field]) && !same(saved[field], typed[field]))
    .map((field) => ({ field, label: labels[field], saved: said(saved, field), typed: said(typed, field) }));
}

/** What is typed here, with what only the other changed, and the choices where both did. */
export function merged(base: PersonFilling, saved: PersonFilling, typed: PersonFilling, taken: ReadonlySet<string>): PersonFilling {
  const both = new Set(conflicts(base, saved, typed).map(({ field }) => field));
  const one = (field: keyof PersonFilling): unknown => {
    if (both.has(field)) return taken.has(field) ? saved[field] : typed[field];
    return same(base[field], typed[field]) ? saved[field] : typed[field];
  };
  return Object.fromEntries((Object.keys(typed) as (keyof PersonFilling)[]).map((field) => [field, one(field)])) as unknown as PersonFilling;
}
