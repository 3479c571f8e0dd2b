import type { Screen } from "../../router";
import { deskText } from "../../text/desk";

export const screens: Screen[] = [{ element: "desk-page", path: "/", title: deskText.title, roles: "anyone", place: "desk", load: () => import("./desk") }];
