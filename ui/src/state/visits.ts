import { drafts, type Draftable } from "./drafts";

/** Anything a page keeps while its visit is open. */
export interface Kept {
  /** Empties it: nothing of this visitor may stay in memory. */
  destroy(): void;
}

/** One visitor at the desk (زيارة): everything typed for them lives in here and nowhere else. */
export class Visit {
  readonly id: string;
  label: string;
  /** Id of the household or person, so that the same visitor is not opened twice. */
  subject: string | undefined;
  path: string;
  focus: string | undefined;
  private readonly kept = new Map<string, Kept>();

  constructor(id: string, label: string, path: string, subject?: string) {
    this.id = id;
    this.label = label;
    this.path = path;
    this.subject = subject;
  }

  /** Gives what was made before under this name, or makes it. */
  keep<T extends Kept>(name: string, make: () => T): T {
    const found = this.kept.get(name) as T | undefined;
    if (found) return found;
    const made = make();
    this.kept.set(name, made);
    return made;
  }

  /** Drops one thing, for example a form that was sent. */
  drop(name: string): void {
    this.kept.get(name)?.destroy();
    this.kept.delete(name);
  }

  /** Destroys everything of this visitor. */
  destroy(): void {
    for (const one of this.kept.values()) one.destroy();
    this.kept.clear();
    this.label = "";
    this.subject = undefined;
    this.focus = undefined;
  }
}

/** The most visits that keys can reach. */
export const MOST_VISITS = 9;

interface Remembered {
  open: { id: string; label: string; path: string; subject?: string; focus?: string }[];
  current: string | undefined;
}

/** What is typed outside any visit (settings, set-up) belongs to this one; it is never shown as a tab. */
export const OFFICE = "office";

let open: Visit[] = [];
let current: Visit | undefined;
let office = new Visit(OFFICE, "", "/");
const listeners = new Set<() => void>();

function told(): void {
  for (const listener of [...listeners]) listener();
}

/** The list of open visits is itself a draft, so that a crash and a lock keep them. */
const memory: Draftable = {
  screen: "visits",
  tab: OFFICE,
  body: () =>
    JSON.stringify({
      open: open.map(({ id, label, path, subject, focus }) => ({ id, label, path, subject, focus })),
      current: current?.id,
    } satisfies Remembered),
  saved: () => {},
};

/** The open visits, in the order opened. */
export const visits = {
  get open(): readonly Visit[] {
    return open;
  },
  get current(): Visit | undefined {
    return current;
  },
  /** Where forms outside any visit live. */
  get office(): Visit {
    return office;
  },
  onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  find(id: string): Visit | undefined {
    return open.find((visit) => visit.id === id);
  },
  /** Opens a visit, or gives the one that is open for the same subject; undefined when nine are open. */
  begin(label: string, path: string, subject?: string): Visit | undefined {
    const same = subject === undefined ? undefined : open.find((visit) => visit.subject === subject);
    if (same) {
      same.path = path;
      return same;
    }
    if (open.length >= MOST_VISITS) return undefined;
    const visit = new Visit(`v${freshNumber()}`, label, path, subject);
    open = [...open, visit];
    drafts.touch(memory);
    told();
    return visit;
  },
  /** The page of a visit names it once it knows whom it serves. */
  name(visit: Visit, label: string, subject?: string): void {
    if (visit.label === label && (subject === undefined || visit.subject === subject)) return;
    visit.label = label;
    if (subject !== undefined) visit.subject = subject;
    drafts.touch(memory);
    told();
  },
  /** Which visit is on the screen now; undefined on pages outside visits. */
  show(visit: Visit | undefined, path?: string): void {
    if (visit && path !== undefined) visit.path = path;
    current = visit;
    drafts.touch(memory);
    told();
  },
  /** Ends a visit at once. Gives back the way to undo it: its drafts are dropped only when that is no longer offered. */
  async end(visit: Visit): Promise<{ undo: () => Visit; forget: () => void }> {
    await drafts.flushAll();
    const { id, label, path, subject } = visit;
    const place = open.indexOf(visit);
    open = open.filter((other) => other !== visit);
    if (current === visit) current = undefined;
    visit.destroy();
    drafts.touch(memory);
    told();
    return {
      undo: () => {
        const again = new Visit(id, label, path, subject);
        open = [...open.slice(0, place), again, ...open.slice(place)];
        drafts.touch(memory);
        told();
        return again;
      },
      forget: () => {
        for (const draft of drafts.all()) if (draft.tab === id) void drafts.discard(draft.screen, draft.tab);
      },
    };
  },
  /** Brings back what was open before a lock or a crash. */
  restore(): Visit | undefined {
    const body = drafts.find("visits", OFFICE)?.body;
    if (!body) return undefined;
    try {
      const remembered = JSON.parse(body) as Remembered;
      open = remembered.open.map((one) => {
        const visit = new Visit(one.id, one.label, one.path, one.subject);
        visit.focus = one.focus;
        return visit;
      });
      current = open.find((visit) => visit.id === remembered.current);
    } catch {
      open = [];
      current = undefined;
    }
    told();
    return current;
  },
  /** The lock: saves the list, then destroys every visit in memory. */
  async close(): Promise<void> {
    if (open.length || current) drafts.touch(memory);
    await drafts.flushAll();
    for (const visit of open) visit.destroy();
    office.destroy();
    office = new Visit(OFFICE, "", "/");
    open = [];
    current = undefined;
    told();
  },
};

/** Numbers of visits are not used again while drafts of an older one may exist. */
function freshNumber(): number {
  const used = [...open.map((visit) => visit.id), ...drafts.all().map((draft) => draft.tab)]
    .filter((id) => /^v\d+$/.test(id))
    .map((id) => Number(id.slice(1)));
  return Math.max(0, ...used) + 1;
}
