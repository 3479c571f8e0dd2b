import type { Screen } from "../../router";
import { reportText as text } from "../../text/reports";

const roles = ["clerk", "researcher", "secretary", "manager"] as const;

export const screens: Screen[] = [
  { element: "report-missing", path: "/reports", title: text.missing, roles, place: "reports", load: () => import("./missing") },
  { element: "report-quiet", path: "/reports/quiet", title: text.quiet, roles, place: "reports", load: () => import("./quiet") },
  { element: "report-waiting", path: "/reports/waiting", title: text.waiting, roles, place: "reports", load: () => import("./waiting") },
  { element: "report-promises", path: "/reports/promises", title: text.promises, roles, place: "reports", load: () => import("./promises") },
  { element: "report-pace", path: "/reports/pace", title: text.pace, roles, place: "reports", load: () => import("./pace") },
];
