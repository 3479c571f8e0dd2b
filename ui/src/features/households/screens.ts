import type { Screen } from "../../router";
import type { Role } from "../../state/session";
import { householdText } from "../../text/households";
import { personText } from "../../text/persons";

const staff: readonly Role[] = ["clerk", "researcher", "secretary", "manager"];
const desk: readonly Role[] = ["clerk", "researcher", "manager"];
const sample = "/households/01900000-0000-7000-8000-000000000002";

export const screens: Screen[] = [
  { element: "household-page", path: "/households/:id", sample, title: householdText.page, roles: staff, place: "beneficiaries", visit: true, load: () => import("./household") },
  { element: "add-dependant", path: "/households/:id/add", sample: `${sample}/add`, title: householdText.dependant, roles: desk, place: "beneficiaries", visit: true, load: () => import("./add-dependant") },
  { element: "register-person", path: "/households/:household/behind", sample: `${sample}/behind`, title: personText.registerBehind, roles: desk, place: "beneficiaries", visit: true, load: () => import("../persons/register-person") },
];
