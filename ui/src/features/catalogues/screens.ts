import type { Screen } from "../../router";
import { catalogueText as text } from "../../text/catalogues";

export const screens: Screen[] = [
  { element: "support-catalogue", path: "/settings/kinds", title: text.title, section: text.title, roles: ["manager"], place: "settings", load: () => import("./support-catalogue") },
];
