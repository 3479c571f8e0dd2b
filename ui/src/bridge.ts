// The only file that knows the shell. Everything the window asks goes through `call` (a deed) or `native` (the machine).
import type { Code } from "./generated/types";
import { sayRefusal, type Params } from "./text/failures";
import { changes } from "./state/changes";

/** One thing that was not accepted, and where: `field` is a path in the input, empty for the whole deed. */
export interface FieldRefusal {
  code: Code;
  field: string;
  params: Params;
}

/** Why a deed was not done. Carries no name, no ID number and no sentence; the words come from text/failures.ts. */
export class Failure extends Error {
  readonly code: Code;
  readonly params: Params;
  readonly fields: readonly FieldRefusal[];
  readonly incident: string | undefined;

  constructor(from: { code?: Code; params?: Params; fields?: readonly FieldRefusal[]; incident?: string | null }) {
    super(from.code ?? "unexpected");
    this.code = from.code ?? "unexpected";
    this.params = from.params ?? {};
    this.fields = from.fields ?? [];
    this.incident = from.incident ?? undefined;
  }

  /** The reason in Arabic. */
  get words(): string {
    return sayRefusal(this.code, this.params);
  }
}

/** What a deed gives back: its value, and the kinds of record it changed. */
export interface Outcome<T> {
  value: T;
  changes: string[];
}

interface Internals {
  invoke(command: string, input?: unknown): Promise<unknown>;
}

function internals(): Internals {
  const found = (globalThis as { __TAURI_INTERNALS__?: Internals }).__TAURI_INTERNALS__;
  if (!found) throw new Failure({ code: "unexpected" });
  return found;
}

/** Called when the desk says that nobody is signed in; the lock puts itself here. */
let whenSignedOut: () => void = () => {};

/** Registers what happens when a deed is refused because nobody is signed in. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) return new Failure(thrown as ConstructorParameters<typeof Failure>[0]);
  return new Failure({ code: "unexpected" });
}

/** Does one deed. `key` is the same for every try of one filling: a deed with a known key answers as the first time. Rejects with a {@link Failure}; announces what changed so that open pages reload. */
export async function call<T>(name: string, input: unknown = {}, key?: string): Promise<Outcome<T>> {
  let answer: Outcome<T>;
  try {
    answer = (await internals().invoke("call", { name, input, key: key ?? null })) as Outcome<T>;
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (failure.code === "not_signed_in") whenSignedOut();
    throw failure;
  }
  if (answer.changes?.length) changes.announce(answer.changes);
  return { value: answer.value, changes: answer.changes ?? [] };
}

async function machine<T>(command: string, input: Record<string, unknown> = {}): Promise<T> {
  try {
    return (await internals().invoke(command, input)) as T;
  } catch (thrown) {
    throw toFailure(thrown);
  }
}

/** Where the data can lie, while there is a choice. */
export interface Places {
  own: string;
  shared: string;
  is_shared: boolean;
}

/** What only the machine can do. Bytes travel as base64. */
export const native = {
  /** Prints a paper through the system; the job is named by the paper's number only. */
  printPdf: (number: string, pdf: string): Promise<void> => machine("print_pdf", { number, pdf }),
  /** Saves by the system's dialog; false when the clerk went back. */
  saveFile: (number: string, extension: string, bytes: string): Promise<boolean> => machine("save_file", { number, extension, bytes }),
  /** Saves a sealed export that waits in the data folder, by the system's dialog; false when the clerk went back. */
  saveOutgoing: (number: string, extension: string): Promise<boolean> => machine("save_outgoing", { number, extension }),
  /** The places that can be chosen before an office is set up; null when there is no choice. */
  places: (): Promise<Places | null> => machine("places"),
  /** Takes the user's own place or the one for all users of this PC. */
  choosePlace: (shared: boolean): Promise<void> => machine("choose_place", { shared }),
  /** Asks for a folder by the system's dialog: the second medium of the copies; null when the clerk went back. */
  chooseFolder: (): Promise<string | null> => machine("choose_folder"),
  /** Closes the program. */
  quit: (): Promise<void> => machine("quit"),
} as const;
