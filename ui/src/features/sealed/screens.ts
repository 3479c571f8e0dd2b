import type { Screen } from "../../router";
import { sealedText } from "../../text/sealed";

export const screens: Screen[] = [
  { element: "sealed-file", path: "/sealed", title: sealedText.title, roles: "anyone", place: "sealed", load: () => import("./sealed-file") },
  { element: "sealed-file", path: "/open-sealed", title: sealedText.door, roles: "door", load: () => import("./sealed-file") },
];
