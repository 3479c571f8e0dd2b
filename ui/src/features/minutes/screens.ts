import type { Screen } from "../../router";
import { minutesText } from "../../text/minutes";

export const screens: Screen[] = [
  { element: "sitting-papers", path: "/sittings/:id/papers", sample: "/sittings/s-sample/papers", title: minutesText.title, roles: ["secretary", "manager"], place: "committee", load: () => import("./sitting-papers") },
];
