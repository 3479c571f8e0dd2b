import type { Screen } from "../../router";
import { settingsText as text } from "../../text/settings";

export const screens: Screen[] = [
  { element: "own-settings", path: "/settings", title: text.title, section: text.mine, roles: "anyone", place: "settings", load: () => import("./own") },
  { element: "office-settings", path: "/settings/office", title: text.office, section: text.office, roles: ["clerk", "researcher", "secretary", "manager"], place: "settings", load: () => import("./office") },
  { element: "staff-settings", path: "/settings/staff", title: text.staff, section: text.staff, roles: "anyone", place: "settings", load: () => import("./staff") },
  { element: "program-check", path: "/settings/check", title: text.check, section: text.check, roles: "anyone", place: "settings", load: () => import("./check") },
];
