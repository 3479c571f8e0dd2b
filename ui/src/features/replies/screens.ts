import type { Role } from "../../state/session";
import type { Screen } from "../../router";
import { decisionLetterText, replyText as text } from "../../text/replies";

const staff: readonly Role[] = ["clerk", "researcher", "secretary", "manager"];

export const screens: Screen[] = [
  { element: "replies-list", path: "/replies", title: text.title, roles: staff, place: "replies", load: () => import("./replies-list") },
  { element: "reply-page", path: "/replies/:id", sample: "/replies/r-sample", title: text.one, roles: staff, place: "replies", visit: true, load: () => import("./reply-page") },
  { element: "decision-texts", path: "/settings/decision-letters", title: decisionLetterText.title, section: decisionLetterText.title, roles: ["manager"], place: "settings", load: () => import("./decision-texts") },
];
