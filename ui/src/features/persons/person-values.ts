import type { AccountInput, AddressInput, Calendar, Category, MaritalStatus, Need, OtherDocumentInput, PersonInput, PhoneInput, Sex, TypedDate } from "../../generated/types";
import { isNoDate, noDate, typedDate, type DateTyped } from "../../parts";

/** A person's form as it is typed; its paths are those of the desk's input, so that refusals find their fields. */
export interface PersonFilling {
  first: string;
  father: string;
  grandfather: string;
  family: string;
  sex: Sex | "";
  nationality: string;
  marital: MaritalStatus | "";
  living: boolean;
  national_id: string;
  other_documents: OtherDocumentInput[];
  birth: DateTyped;
  phones: PhoneInput[];
  accounts: AccountInput[];
  category: Category | "";
  needs: Need[];
  prison: { facility: string; sentence_start: DateTyped; expected_release: DateTyped };
}

/** Nationality of most visitors; the clerk overtypes it. */
export const SAUDI = "سعودي";

export const noPhone = (): PhoneInput => ({ number: "", owner: "", best_time: "" });
export const noAccount = (): AccountInput => ({ iban: "", holder: "", relation: "own", note: "" });
export const noDocument = (): OtherDocumentInput => ({ kind: "", number: "" });
export const noAddress = (): AddressInput => ({ described: "", short: "", building: "", street: "", district: "", city: "", postal: "", additional: "", unit: "" });

/** The empty form. */
export function emptyPerson(): PersonFilling {
  return {
    first: "", father: "", grandfather: "", family: "", sex: "", nationality: SAUDI, marital: "", living: true, national_id: "", other_documents: [],
    birth: noDate(), phones: [noPhone()], accounts: [noAccount()], category: "", needs: [],
    prison: { facility: "", sentence_start: noDate(), expected_release: noDate() },
  };
}

/** Rows without the untouched ones at the end: the rest keep their places, so that a refusal finds its row. */
function filled<T>(rows: readonly T[], isBlank: (row: T) => boolean): T[] {
  let end = rows.length;
  while (end > 0 && isBlank(rows[end - 1] as T)) end -= 1;
  return rows.slice(0, end);
}

/** As the desk takes it. */
export function toInput(person: PersonFilling): PersonInput {
  const { facility, sentence_start, expected_release } = person.prison;
  const prison = facility.trim() === "" && isNoDate(sentence_start) && isNoDate(expected_release);
  return {
    ...person,
    sex: person.sex || null,
    marital: person.marital || null,
    category: person.category || null,
    birth: typedDate(person.birth),
    other_documents: filled(person.other_documents, ({ kind, number }) => kind.trim() === "" && number.trim() === ""),
    phones: filled(person.phones, ({ number, owner, best_time }) => [number, owner, best_time].every((text) => text.trim() === "")),
    accounts: filled(person.accounts, ({ iban, holder, note }) => [iban, holder, note].every((text) => text.trim() === "")),
    prison: prison ? null : { facility, sentence_start: typedDate(sentence_start), expected_release: typedDate(expected_release) },
  };
}

/** A date of the desk as its boxes are filled. */
export function dateFilling(date: TypedDate | null, calendar: Calendar = "hijri"): DateTyped {
  if (!date) return noDate(calendar);
  return { calendar: date.calendar, year: String(date.year), month: date.month === null ? "" : String(date.month), day: date.day === null ? "" : String(date.day) };
}

/** A record opened for correction. */
export function fromInput(person: PersonInput): PersonFilling {
  return {
    ...person,
    sex: person.sex ?? "",
    marital: person.marital ?? "",
    category: person.category ?? "",
    birth: dateFilling(person.birth),
    phones: person.phones.length === 0 ? [noPhone()] : person.phones,
    accounts: person.accounts.length === 0 ? [noAccount()] : person.accounts,
    prison: {
      facility: person.prison?.facility ?? "",
      sentence_start: dateFilling(person.prison?.sentence_start ?? null),
      expected_release: dateFilling(person.prison?.expected_release ?? null),
    },
  };
}

/** The nationality that was filled in beforehand, agreed with the sex; what the clerk wrote stays. */
export function agreedNationality(nationality: string, sex: Sex | ""): string {
  if (sex === "female" && /ي$/.test(nationality)) return `${nationality}ة`;
  if (sex === "male" && /ية$/.test(nationality)) return nationality.slice(0, -1);
  return nationality;
}
