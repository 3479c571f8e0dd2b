import type { Screen } from "../../router";
import type { Role } from "../../state/session";
import { courseText, receivedText } from "../../text/course";

const staff: readonly Role[] = ["clerk", "researcher", "secretary", "manager"];

export const screens: Screen[] = [
  { element: "request-course", path: "/requests/:id/course", sample: "/requests/r-sample/course", title: courseText.title, roles: staff, place: "requests", visit: true, load: () => import("./course-page") },
  { element: "received-files", path: "/reports/received", title: receivedText.title, roles: staff, place: "reports", load: () => import("./received-page") },
];
