import type { Screen } from "../../router";
import type { Role } from "../../state/session";
import { personText } from "../../text/persons";

const staff: readonly Role[] = ["clerk", "researcher", "secretary", "manager"];
const desk: readonly Role[] = ["clerk", "researcher", "manager"];
const sample = "/persons/01900000-0000-7000-8000-000000000001";

export const screens: Screen[] = [
  { element: "persons-list", path: "/persons", title: personText.list, roles: staff, place: "beneficiaries", load: () => import("./list") },
  { element: "register-person", path: "/persons/new", title: personText.register, roles: desk, place: "beneficiaries", visit: true, load: () => import("./register-person") },
  { element: "person-page", path: "/persons/:id", sample, title: personText.page, roles: staff, place: "beneficiaries", visit: true, load: () => import("./person") },
  { element: "correct-person", path: "/persons/:id/correct", sample: `${sample}/correct`, title: personText.correctTitle, roles: desk, place: "beneficiaries", visit: true, load: () => import("./correct-person") },
];
