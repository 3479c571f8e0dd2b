import type { Screen } from "../../router";
import { appealsText as text } from "../../text/appeals";

const id = "01900000-0000-7000-8000-000000000001";
const staff: Screen["roles"] = ["clerk", "researcher", "secretary", "manager"];

export const screens: Screen[] = [
  { element: "appeal-list", path: "/appeals", title: text.title, roles: staff, place: "replies", load: () => import("./appeal-list") },
  { element: "appeal-page", path: "/appeals/:id", sample: `/appeals/${id}`, title: text.one, roles: staff, place: "replies", load: () => import("./appeal-page") },
  { element: "receive-appeal", path: "/requests/:id/appeal", sample: `/requests/${id}/appeal`, title: text.receive, roles: staff, place: "requests", visit: true, load: () => import("./receive-appeal") },
];
