import type { Screen } from "../../router";
import { journalText as text } from "../../text/journal";

const keepers = ["manager", "auditor"] as const;

export const screens: Screen[] = [
  { element: "journal-page", path: "/journal", title: text.title, roles: keepers, place: "journal", load: () => import("./journal-page") },
  { element: "scope-page", path: "/journal/scope", title: text.scope, roles: keepers, place: "journal", load: () => import("./scope-page") },
  { element: "check-page", path: "/journal/check", title: text.check, roles: keepers, place: "journal", load: () => import("./check-page") },
];
