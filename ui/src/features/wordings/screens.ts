import type { Screen } from "../../router";
import { wordingText as text } from "../../text/wordings";

export const screens: Screen[] = [
  { element: "paper-wordings", path: "/settings/texts", title: text.title, section: text.title, roles: ["manager"], place: "settings", load: () => import("./paper-wordings") },
];
