import type { Screen } from "../../router";
import { studyText } from "../../text/studies";

const sample = "0190f000-0000-7000-8000-000000000005";

export const screens: Screen[] = [
  { element: "research-cases", path: "/research", title: studyText.cases, roles: ["researcher", "manager"], place: "research", load: () => import("./cases") },
  { element: "research-waiting", path: "/research/waiting", title: studyText.waiting, roles: ["researcher", "manager"], place: "research", load: () => import("./waiting") },
  { element: "research-visits", path: "/research/visits", title: studyText.visits, roles: ["researcher", "manager"], place: "research", load: () => import("./visits-page") },
  { element: "study-page", path: "/research/:id", title: studyText.place, roles: ["researcher", "secretary", "manager"], place: "research", visit: true, load: () => import("./study-page"), sample: `/research/${sample}` },
];
