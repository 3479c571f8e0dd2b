/** Lucide icons that may be used; the build bundles those whose name stands quoted somewhere in the sources. */
export const ICON_NAMES = [
  "archive", "arrow-left", "arrow-right", "ban", "banknote", "book-open", "bus", "calendar", "calendar-clock", "check", "chevron-down", "chevron-left",
  "chevron-right", "chevron-up", "circle", "circle-alert", "circle-check", "circle-dashed", "circle-dot", "circle-help", "clipboard-check", "clipboard-list", "clock",
  "copy", "corner-up-left", "door-open", "download", "ear", "ellipsis", "eye", "eye-off", "file-archive", "file-check", "file-plus", "file-text", "fingerprint",
  "flag", "folder", "folder-lock", "folder-open", "graduation-cap", "hand-coins", "handshake", "heart-handshake", "history", "house", "image", "info",
  "key-round", "keyboard", "landmark", "languages", "list-checks", "lock", "lock-open", "log-out", "mail", "map-pin", "message-circle-question-mark", "moon",
  "paperclip", "pen-line", "pencil", "phone", "plus", "printer", "qr-code", "redo-2", "refresh-cw", "save", "scan-line", "scroll-text", "search", "settings",
  "shield-alert", "shield-check", "signature", "sun", "trash-2", "triangle-alert", "undo-2", "upload", "user-check", "user-plus", "user-round", "users", "x", "zoom-in", "zoom-out",
] as const;

/** Name of an icon in use. */
export type IconName = (typeof ICON_NAMES)[number];
