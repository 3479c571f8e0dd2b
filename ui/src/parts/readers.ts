import { desk } from "../generated/desk";
import type { TypedDate, ValueKind } from "../generated/types";
import { otherCalendar, readingNotes } from "../text/parts";
import type { Reading } from "./form";

/** A date as it is typed: the calendar and three boxes, in any digits, the month by number or name. */
export interface DateTyped {
  calendar: "hijri" | "gregorian";
  day: string;
  month: string;
  year: string;
}

/** A date as the desk read it. */
export interface DateRead {
  /** The other calendar in words: «الموافق 5 أكتوبر 2028 م». */
  other: string;
  /** The same date, tidied; the calendar is the other one when the year can only be meant so. */
  typed: DateTyped;
  /** The year decided the calendar. */
  switched: boolean;
}

const reader =
  (kind: ValueKind) =>
  async (text: unknown): Promise<Reading | undefined> => {
    if (typeof text !== "string" || text.trim() === "") return undefined;
    const { note, warn } = (await desk.readValue({ kind, text })).value;
    // What is worth a second look is said before what is good to know. A code of a newer desk has no words here and is not shown.
    const words = readingNotes[warn ?? note ?? ""];
    return words === undefined ? undefined : { note: words, warn: warn !== null };
  };

const numeric = (text: string): boolean => /^\d{1,4}$/.test(text.trim());

/** A year that can only be meant in the other calendar takes the field there; the clerk is told. */
function settled(typed: DateTyped): { typed: DateTyped; switched: boolean } {
  const year = Number(typed.year);
  const calendar = year >= 1300 && year <= 1500 ? "hijri" : year >= 1900 && year <= 2100 ? "gregorian" : typed.calendar;
  return { typed: { ...typed, calendar }, switched: calendar !== typed.calendar };
}

/** What the desk says of a field when it is left. The rules are the desk's; the window repeats none. */
export const readers = {
  nationalId: reader("national_id"),
  iban: reader("iban"),
  mobile: reader("mobile"),
  amount: reader("amount"),
  /** Judges a date that has all the boxes it needs. A month's name is read by the desk. */
  async date(given: DateTyped): Promise<DateRead> {
    if (given.month !== "" && !numeric(given.month)) return readers.pasted(`${given.day} ${given.month} ${given.year}`, given.calendar);
    const { typed, switched } = settled(given);
    const part = (text: string): number | null => (text.trim() === "" ? null : Number(text));
    const input: TypedDate = { calendar: typed.calendar, year: Number(typed.year), month: part(typed.month), day: part(typed.day) };
    const { value } = await desk.readDate(input);
    return { other: otherCalendar(typed.calendar === "hijri" ? value.gregorian : value.hijri), typed, switched };
  },
  /** Reads a whole pasted date: three numbers here, words by the desk. */
  async pasted(text: string, calendar: DateTyped["calendar"]): Promise<DateRead> {
    const parts = text.split(/[^\d]+/).filter(Boolean);
    if (parts.length === 3 && !/\p{L}{3,}/u.test(text)) {
      const [year = "", month = "", day = ""] = (parts[0]?.length ?? 0) > 2 ? parts : [...parts].reverse();
      return readers.date({ calendar, day, month, year });
    }
    const { value } = await desk.readPastedDate({ text });
    const read = await readers.date({ calendar: value.calendar, year: String(value.year), month: value.month === null ? "" : String(value.month), day: value.day === null ? "" : String(value.day) });
    return { ...read, switched: read.typed.calendar !== calendar };
  },
} as const;
