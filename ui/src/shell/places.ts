import type { IconName } from "../parts";
import { find, type Place, type Screen } from "../router";
import { session, type Role } from "../state/session";
import { placeText } from "../text/shell";

/** A line of the rail. */
export interface PlaceLine {
  place: Place;
  path: string;
  icon: IconName;
  label: string;
}

const all: readonly PlaceLine[] = [
  { place: "desk", path: "/", icon: "house", label: placeText.desk },
  { place: "beneficiaries", path: "/persons", icon: "users", label: placeText.beneficiaries },
  { place: "requests", path: "/requests", icon: "file-text", label: placeText.requests },
  { place: "research", path: "/research", icon: "clipboard-list", label: placeText.research },
  { place: "committee", path: "/sittings", icon: "landmark", label: placeText.committee },
  { place: "replies", path: "/replies", icon: "phone", label: placeText.replies },
  { place: "service", path: "/service", icon: "hand-coins", label: placeText.service },
  { place: "reports", path: "/reports", icon: "list-checks", label: placeText.reports },
  { place: "sealed", path: "/sealed", icon: "folder-lock", label: placeText.sealed },
  { place: "journal", path: "/journal", icon: "history", label: placeText.journal },
  { place: "settings", path: "/settings", icon: "settings", label: placeText.settings },
];

/** True when whoever is signed in may open the screen. */
export function mayOpen(screen: Screen): boolean {
  return typeof screen.roles === "string" || session.holdsAny(screen.roles);
}

/** Who may open it, for the words of a refusal. */
export function whoMay(screen: Screen): readonly Role[] {
  return typeof screen.roles === "string" ? [] : screen.roles;
}

/** The places that exist and that this member of staff may enter; what they may not is left out, not greyed. */
export function places(): PlaceLine[] {
  return all.filter((line) => {
    const found = find(line.path);
    return found !== undefined && mayOpen(found.screen);
  });
}
