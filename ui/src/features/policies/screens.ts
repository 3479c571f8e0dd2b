import type { Screen } from "../../router";
import { policyText as text } from "../../text/policies";

export const screens: Screen[] = [
  { element: "policy-list", path: "/settings/policies", title: text.title, section: text.title, roles: "anyone", place: "settings", load: () => import("./policy-list") },
  { element: "new-policy", path: "/settings/policies/new", title: text.new, roles: ["manager"], place: "settings", load: () => import("./new-policy") },
  { element: "policy-page", path: "/settings/policies/:id", title: text.title, roles: "anyone", place: "settings", load: () => import("./policy"), sample: "/settings/policies/01900000-0000-7000-8000-000000000000" },
];
