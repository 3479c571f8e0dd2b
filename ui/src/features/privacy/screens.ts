import type { Screen } from "../../router";
import { privacyText as text } from "../../text/privacy";

const id = "01900000-0000-7000-8000-000000000001";

export const screens: Screen[] = [
  { element: "privacy-requests", path: "/settings/privacy", title: text.requests, section: text.section, roles: "anyone", place: "settings", load: () => import("./requests") },
  { element: "subject-request", path: "/settings/privacy/requests/:id", sample: `/settings/privacy/requests/${id}`, title: text.ask, roles: ["clerk", "researcher", "secretary", "manager"], place: "settings", load: () => import("./request") },
  { element: "privacy-retention", path: "/settings/privacy/retention", title: text.retention, roles: ["manager", "auditor"], place: "settings", load: () => import("./retention") },
  { element: "destruction-plan", path: "/settings/privacy/destroy/:id", sample: `/settings/privacy/destroy/${id}`, title: text.planTitle, roles: ["manager"], place: "settings", load: () => import("./destroy") },
  { element: "privacy-incidents", path: "/settings/privacy/incidents", title: text.incidents, roles: "anyone", place: "settings", load: () => import("./incidents") },
  { element: "report-incident", path: "/settings/privacy/incidents/new", title: text.report, roles: "anyone", place: "settings", load: () => import("./report") },
  { element: "privacy-incident", path: "/settings/privacy/incidents/:id", sample: `/settings/privacy/incidents/${id}`, title: text.reportTitle, roles: ["manager", "auditor"], place: "settings", load: () => import("./incident") },
  { element: "processing-record", path: "/settings/privacy/record", title: text.recordTitle, roles: ["manager", "auditor"], place: "settings", load: () => import("./record") },
  { element: "ask-about-data", path: "/persons/:id/ask", sample: `/persons/${id}/ask`, title: text.askTitle, roles: ["clerk", "researcher", "manager"], place: "beneficiaries", visit: true, load: () => import("./ask") },
  { element: "privacy-notice", path: "/persons/:id/notice", sample: `/persons/${id}/notice`, title: text.noticeTitle, roles: ["clerk", "researcher", "manager"], place: "beneficiaries", visit: true, load: () => import("./notice") },
];
