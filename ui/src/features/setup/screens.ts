import type { Screen } from "../../router";
import { setUpText } from "../../text/setup";

export const screens: Screen[] = [{ element: "set-up-office", path: "/set-up", title: setUpText.title, roles: "door", load: () => import("./set-up") }];
