import { call } from "../bridge";

/** A form as the store keeps it: sealed, per member of staff, per screen and visit. */
export interface KeptDraft {
  screen: string;
  tab: string;
  body: string;
  /** When it was last written, as the clerk reads it. */
  saved: string;
}

/** Something whose typing must survive a lock, a crash and a second visitor. */
export interface Draftable {
  readonly screen: string;
  readonly tab: string;
  /** The typing as text, without secrets. */
  body(): string;
  /** Told after each try, with the time in words, or without one when it could not be saved. */
  saved(at: string | undefined): void;
}

/** How long after the last key a draft is saved, in milliseconds. */
export const DRAFT_DELAY = 1000;

const key = (screen: string, tab: string): string => `${tab}/${screen}`;

const waiting = new Map<Draftable, ReturnType<typeof setTimeout>>();
const writing = new Map<string, Promise<void>>();
let kept = new Map<string, KeptDraft>();

async function write(draft: Draftable): Promise<void> {
  const { screen, tab } = draft;
  const body = draft.body();
  try {
    const { value } = await call<string>("save_draft", { screen, tab, body });
    kept.set(key(screen, tab), { screen, tab, body, saved: value });
    draft.saved(value);
  } catch {
    draft.saved(undefined);
  }
}

/** Writes of one form follow each other, so that an older text never lands over a newer one. */
function inTurn(draft: Draftable): Promise<void> {
  const name = key(draft.screen, draft.tab);
  const next = (writing.get(name) ?? Promise.resolve()).then(() => write(draft));
  writing.set(name, next);
  return next;
}

/** Every form's safety net. */
export const drafts = {
  /** A key was pressed: saved one second after the last one. */
  touch(draft: Draftable): void {
    clearTimeout(waiting.get(draft));
    waiting.set(draft, setTimeout(() => void drafts.flush(draft), DRAFT_DELAY));
  },
  /** Saves at once what is waiting (a field was left, the step ends). */
  async flush(draft: Draftable): Promise<void> {
    if (!waiting.has(draft)) return writing.get(key(draft.screen, draft.tab));
    clearTimeout(waiting.get(draft));
    waiting.delete(draft);
    await inTurn(draft);
  },
  /** Saves everything that waits: before the lock and before the window closes. */
  async flushAll(): Promise<void> {
    await Promise.all([...waiting.keys()].map((draft) => drafts.flush(draft)));
    await Promise.all(writing.values());
  },
  /** Reads what this member of staff left behind; once after each sign-in. */
  async load(): Promise<void> {
    const { value } = await call<KeptDraft[]>("list_drafts");
    kept = new Map(value.map((draft) => [key(draft.screen, draft.tab), draft]));
  },
  /** What was typed on this screen of this visit, if anything. */
  find(screen: string, tab: string): KeptDraft | undefined {
    return kept.get(key(screen, tab));
  },
  /** All that is kept, for the list of unfinished work. */
  all(): KeptDraft[] {
    return [...kept.values()];
  },
  /** The form was sent, or its visit is over. */
  async discard(screen: string, tab: string): Promise<void> {
    const name = key(screen, tab);
    for (const draft of [...waiting.keys()]) {
      if (key(draft.screen, draft.tab) !== name) continue;
      clearTimeout(waiting.get(draft));
      waiting.delete(draft);
    }
    await writing.get(name);
    writing.delete(name);
    if (!kept.delete(name)) return;
    await call("discard_draft", { screen, tab }).catch(() => undefined);
  },
  /** Forgets without saving what is not written yet; the store keeps what it has. */
  forget(draft: Draftable): void {
    clearTimeout(waiting.get(draft));
    waiting.delete(draft);
  },
  /** Nothing of the former member of staff stays in memory. */
  clear(): void {
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
    writing.clear();
    kept = new Map();
  },
};
