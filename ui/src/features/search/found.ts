import { allScreens } from "../../router";
import { mayOpen } from "../../shell/places";
import { searchText } from "../../text/search";
import type { IconName } from "../../parts";

/** A piece of a result's words; `hit` marks a whole word that matched. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** One result as the desk gives it. */
export interface FoundItem {
  id: string;
  /** Where it opens. */
  path: string;
  words: Piece[];
  /** The second sign: file, last digits, district. */
  under?: string | null;
  tag?: { words: string; tone?: "warn" | "danger" | null } | null;
  /** Whom it serves, so that one visitor has one visit. */
  subject?: string | null;
  /** How the visit is called in the bar. */
  label?: string | null;
  key?: string | null;
}

/** Kinds of results in their fixed order. */
export type GroupKind = "people" | "requests" | "letters" | "deeds" | "screens";

/** Results of one kind. */
export interface Group {
  kind: GroupKind;
  items: FoundItem[];
}

/** What the desk answers to a text. */
export interface SearchAnswer {
  groups: Group[];
  /** The text was searched as typed on the other keyboard layout. */
  other_reading?: string | null;
}

const order: readonly GroupKind[] = ["people", "requests", "letters", "deeds", "screens"];

/** The icon before a result. */
export const groupIcons: Record<GroupKind, IconName> = {
  people: "user-round",
  requests: "file-text",
  letters: "mail",
  deeds: "plus",
  screens: "arrow-left",
};

/** At most so many of a kind. */
export const MOST = 5;

/** Screens whose title has all the words; those with an id in their path cannot be gone to. */
export function screensLike(text: string): FoundItem[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return allScreens
    .filter((screen) => screen.roles !== "door" && !screen.path.includes(":") && mayOpen(screen) && words.every((word) => screen.title.includes(word)))
    .map((screen) => ({ id: `screen-${screen.path}`, path: screen.path, words: [{ text: screen.title, hit: false }] }));
}

/** Groups in their order, with the last row that registers a new person. */
export function arrange(text: string, answer: SearchAnswer): Group[] {
  const groups = order.map((kind) => ({
    kind,
    items: [...(answer.groups.find((group) => group.kind === kind)?.items ?? []), ...(kind === "screens" ? screensLike(text) : [])].slice(0, MOST),
  }));
  const register: FoundItem = { id: "register", path: "/persons/new", words: [{ text: text ? searchText.register : searchText.registerNew, hit: false }], key: "Ctrl Enter" };
  const full = groups.filter((group) => group.items.length > 0);
  const last = full.at(-1);
  // The last row is always the registering of a new person.
  if (last?.kind === "deeds" || last?.kind === "screens") return [...full.slice(0, -1), { kind: last.kind, items: [...last.items, register] }];
  return [...full, { kind: "deeds", items: [register] }];
}
