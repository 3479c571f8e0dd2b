import type { Screen } from "../../router";
import { categoriesText as text } from "../../text/categories";

export const screens: Screen[] = [
  { element: "office-categories", path: "/settings/categories", title: text.title, section: text.title, roles: ["manager"], place: "settings", load: () => import("./office-categories") },
];
