import type { FoundHousehold, FoundPaper, FoundPerson, FoundRequest, PersonBrief, RecentPerson, SearchView } from "../../generated/types";
import { allScreens } from "../../router";
import { mayOpen } from "../../shell/places";
import { counted, nouns } from "../../text/counted";
import { courseText } from "../../text/course";
import { searchText } from "../../text/search";
import type { IconName } from "../../parts";
import { whereLine } from "../course/where-line";
import { secondSign, subjectOf } from "./brief";

/** A piece of a result's words; `hit` marks a whole word that matched. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** One line of the palette. */
export interface FoundItem {
  id: string;
  /** Where it opens. */
  path: string;
  words: readonly Piece[];
  /** The second sign: file, last digits, district. */
  under?: string;
  tag?: { words: string; icon: IconName };
  /** Whom it serves, so that one visitor has one visit. */
  subject?: string;
  /** How the visit is called in the bar. */
  label?: string;
  key?: string;
}

/** Kinds of results in their fixed order. */
export type GroupKind = "recent" | "people" | "households" | "requests" | "letters" | "deeds" | "screens";

/** Results of one kind. */
export interface Group {
  kind: GroupKind;
  items: FoundItem[];
}

/** The icon before a result. */
export const groupIcons: Record<GroupKind, IconName> = {
  recent: "history",
  people: "user-round",
  households: "folder",
  requests: "file-text",
  letters: "mail",
  deeds: "plus",
  screens: "arrow-left",
};

/** Always the last row, so that it is no result of its own. */
const REGISTER = "/persons/new";

/** At most so many of a kind. */
export const MOST = 5;

const plain = (text: string): Piece[] => [{ text, hit: false }];

function person(one: PersonBrief, words: readonly Piece[]): FoundItem {
  const under = secondSign(one);
  return { id: `person-${one.id}`, path: `/persons/${one.id}`, words, ...(under ? { under } : {}), subject: subjectOf(one), label: one.spoken };
}

function personItem({ person: one, words, namesake }: FoundPerson): FoundItem {
  return {
    ...person(one, words),
    ...(namesake ? { tag: { words: searchText.namesake, icon: "users" as const } } : one.archived ? { tag: { words: searchText.archived, icon: "archive" as const } } : {}),
  };
}

function householdItem(household: FoundHousehold): FoundItem {
  const file = searchText.file(household.file_number);
  const under = [counted(household.members, nouns.member), household.area].filter(Boolean).join(" · ");
  return { id: `household-${household.id}`, path: `/households/${household.id}`, words: plain(file), under, subject: household.id, label: file };
}

function requestItem(request: FoundRequest): FoundItem {
  return {
    id: `request-${request.id}`,
    // One look answers the visitor; what was handed in opens where it is.
    path: request.at.next || request.at.time_left !== "stopped" || request.at.holder !== "desk" ? `/requests/${request.id}/course` : `/requests/${request.id}`,
    words: plain(`${searchText.request(request.number)} · ${request.applicant.name}`),
    under: whereLine(request.at),
    ...(request.at.urgent ? { tag: { words: courseText.urgent, icon: "flag" as const } } : request.at.time_left === "late" ? { tag: { words: courseText.timeLeft.late, icon: "circle-alert" as const } } : {}),
    subject: subjectOf(request.applicant),
    label: request.applicant.spoken,
  };
}

function paperItem(paper: FoundPaper): FoundItem {
  return {
    id: `paper-${paper.id}`,
    path: `/requests/${paper.request_id}/prints`,
    words: plain(`${searchText.paper[paper.kind](paper.number)} · ${paper.applicant.name}`),
    under: `${searchText.request(paper.request_number)} · ${paper.on.hijri}`,
    subject: subjectOf(paper.applicant),
    label: paper.applicant.spoken,
  };
}

/** Screens whose title has all the words; those with an id in their path cannot be gone to. */
export function screensLike(text: string): FoundItem[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return allScreens
    .filter((screen) => screen.roles !== "door" && screen.path !== REGISTER && !screen.path.includes(":") && mayOpen(screen) && words.every((word) => screen.title.includes(word)))
    .map((screen) => ({ id: `screen-${screen.path}`, path: screen.path, words: plain(screen.title) }));
}

/** Whom one had open lately, while nothing is typed. */
export function recentGroup(all: readonly RecentPerson[]): Group[] {
  return all.length === 0 ? [] : [{ kind: "recent", items: all.slice(0, MOST).map((one) => person(one.person, plain(one.person.name))) }];
}

/** Groups in their order, with the last row that registers a new person, for those who may. */
export function arrange(text: string, answer: SearchView | undefined, mayRegister = true): Group[] {
  const all: Group[] = [
    { kind: "people", items: (answer?.people ?? []).map(personItem) },
    { kind: "households", items: (answer?.households ?? []).map(householdItem) },
    { kind: "requests", items: (answer?.requests ?? []).map(requestItem) },
    { kind: "letters", items: (answer?.papers ?? []).map(paperItem) },
    { kind: "screens", items: screensLike(text) },
  ];
  const full = all.map(({ kind, items }) => ({ kind, items: items.slice(0, MOST) })).filter(({ items }) => items.length > 0);
  if (!mayRegister) return full;
  const register: FoundItem = { id: "register", path: REGISTER, words: plain(text ? searchText.register : searchText.registerNew), key: "Ctrl Enter" };
  const last = full.at(-1);
  // The last row is always the registering of a new person.
  if (last?.kind === "screens") return [...full.slice(0, -1), { kind: "screens", items: [...last.items, register] }];
  return [...full, { kind: "deeds", items: [register] }];
}
