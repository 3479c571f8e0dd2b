import type { Screen } from "../../router";
import { calendarText as text } from "../../text/calendars";

export const screens: Screen[] = [
  { element: "office-calendar", path: "/settings/calendar", title: text.title, section: text.title, roles: "anyone", place: "settings", load: () => import("./office-calendar") },
];
