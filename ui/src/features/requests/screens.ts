import type { Role } from "../../state/session";
import type { Screen } from "../../router";
import { requestText } from "../../text/requests";

const staff: readonly Role[] = ["clerk", "researcher", "secretary", "manager"];
const desk: readonly Role[] = ["clerk", "researcher", "manager"];
const page = (): Promise<unknown> => import("./request-page");

export const screens: Screen[] = [
  { element: "requests-list", path: "/requests", title: requestText.list, roles: staff, place: "requests", load: () => import("./list") },
  { element: "choose-file", path: "/requests/new", title: requestText.choose, roles: desk, place: "requests", load: () => import("./choose-file") },
  { element: "open-request", path: "/requests/new/:household/:applicant", sample: "/requests/new/h-sample/p-sample", title: requestText.open, roles: desk, place: "requests", visit: true, load: () => import("./open-request") },
  { element: "request-page", path: "/requests/:id", sample: "/requests/r-sample", title: requestText.one, roles: staff, place: "requests", visit: true, load: page },
  { element: "request-page", path: "/requests/:id/:step", sample: "/requests/r-sample/papers", title: requestText.one, roles: staff, place: "requests", visit: true, load: page },
];
