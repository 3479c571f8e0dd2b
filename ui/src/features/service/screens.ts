import type { Screen } from "../../router";
import { serviceText as text } from "../../text/service";

const id = "01900000-0000-7000-8000-000000000001";
const staff: Screen["roles"] = ["clerk", "researcher", "secretary", "manager"];

export const screens: Screen[] = [
  { element: "service-list", path: "/service", title: text.title, roles: staff, place: "service", load: () => import("./service-list") },
  { element: "service-page", path: "/service/:id", sample: `/service/${id}`, title: text.pageTitle, roles: staff, place: "service", load: () => import("./service-page") },
];
