/** How the window is lit: as the system says, or always the one or the other. */
export type Theme = "system" | "light" | "dark";

const place = "istiqbal.theme";

/** Light and dark. Kept on this machine; it says nothing of anybody. */
export const theme = {
  get now(): Theme {
    const kept = localStorage.getItem(place);
    return kept === "light" || kept === "dark" ? kept : "system";
  },
  set(chosen: Theme): void {
    localStorage.setItem(place, chosen);
    theme.apply();
  },
  /** Puts it on the root; called once at the start. */
  apply(): void {
    if (theme.now === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.now;
  },
};
