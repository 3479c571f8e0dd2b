import type { Screen } from "../../router";
import { letterheadText as text } from "../../text/letterheads";

export const screens: Screen[] = [
  { element: "office-letterhead", path: "/settings/letterhead", title: text.title, section: text.title, roles: ["manager"], place: "settings", load: () => import("./office-letterhead") },
];
