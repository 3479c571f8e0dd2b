import type { PersonBrief } from "../../generated/types";
import { go, openVisit } from "../../router";
import { visits } from "../../state/visits";
import { subjectOf } from "../search/brief";

/** Opens somebody's page: in the visit that serves the household already, else in a visit of its own. False when nine are open. */
export function openPerson(person: PersonBrief, path = `/persons/${person.id}`): boolean {
  const subject = subjectOf(person);
  if (visits.current?.subject === subject) {
    go(path);
    return true;
  }
  return openVisit(path, { label: person.spoken, subject });
}
