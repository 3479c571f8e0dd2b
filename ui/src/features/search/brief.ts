import type { PersonBrief } from "../../generated/types";
import { searchText } from "../../text/search";

/** Whom a visit serves: the household, or the person who lives in none. */
export function subjectOf(person: PersonBrief): string {
  return person.household_id ?? person.id;
}

/** The second sign, by which two people of one name are told apart: file, last digits, area. Never why the family is with the charity. */
export function secondSign(person: PersonBrief): string {
  return [
    person.file_number === null ? "" : searchText.file(person.file_number),
    person.id_last3 === "" ? "" : searchText.idEnds(person.id_last3),
    person.phone_last4 === "" ? "" : searchText.phoneEnds(person.phone_last4),
    person.area,
  ]
    .filter(Boolean)
    .join(" · ");
}
