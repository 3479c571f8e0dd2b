import type { Screen } from "../../router";
import { backupText, restoreText } from "../../text/backups";

export const screens: Screen[] = [
  { element: "backups-page", path: "/settings/backups", title: backupText.title, section: backupText.title, roles: ["clerk", "researcher", "secretary", "manager"], place: "settings", load: () => import("./backups") },
  { element: "restore-backup", path: "/restore", title: restoreText.title, roles: "door", load: () => import("./restore") },
];
