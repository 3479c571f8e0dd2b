import type { Screen } from "../../router";
import { hearingText, sittingText as text } from "../../text/sittings";

const id = "01900000-0000-7000-8000-000000000001";
const committee = ["secretary", "manager"] as const;

export const screens: Screen[] = [
  { element: "sittings-list", path: "/sittings", title: text.title, roles: committee, place: "committee", load: () => import("./list") },
  { element: "committee-members", path: "/sittings/members", title: text.committee, roles: committee, place: "committee", load: () => import("./members") },
  { element: "sitting-page", path: "/sittings/:id", sample: `/sittings/${id}`, title: text.one, roles: committee, place: "committee", load: () => import("./sitting") },
  { element: "hearing-page", path: "/sittings/:id/hear/:request", sample: `/sittings/${id}/hear/${id}`, title: hearingText.title, roles: committee, place: "committee", load: () => import("./hearing") },
];
