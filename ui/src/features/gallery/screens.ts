import type { Screen } from "../../router";
import { galleryText } from "../../text/gallery";

/** Only in the builds that tests drive: the build leaves this folder out of the product. */
export const screens: Screen[] = [
  { element: "parts-gallery", path: "/gallery", title: galleryText.title, roles: "anyone", testOnly: true, load: () => import("./parts-gallery") },
  { element: "gallery-visit", path: "/gallery/visit/:id", sample: "/gallery/visit/1", title: galleryText.visit, roles: "anyone", visit: true, testOnly: true, load: () => import("./gallery-visit") },
];
