import type { Screen } from "../../router";
import { printsText } from "../../text/signing";

export const screens: Screen[] = [
  { element: "request-prints", path: "/requests/:id/prints", sample: "/requests/r-sample/prints", title: printsText.title, roles: ["clerk", "researcher", "secretary", "manager"], place: "requests", visit: true, load: () => import("./prints-page") },
];
