import type { Screen } from "../../router";
import { signInText } from "../../text/sign-in";

export const screens: Screen[] = [{ element: "sign-in-page", path: "/sign-in", title: signInText.title, roles: "door", load: () => import("./sign-in") }];
