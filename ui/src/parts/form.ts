import type { ReactiveControllerHost } from "lit";
import { Failure, type FieldRefusal, type Outcome } from "../bridge";
import { drafts, type Draftable } from "../state/drafts";
import type { Kept, Visit } from "../state/visits";
import type { Code } from "../generated/types";
import { sayRefusal, type Params } from "../text/failures";
import { readPath, writePath } from "./path";

/** What a form needs to know. */
export interface FormOptions<V extends object, R> {
  /** Name of the form, unique on its screen; drafts are kept under it. */
  screen: string;
  /** The empty form. */
  initial: () => V;
  /** The deed. `key` is the same for every try of one filling, so that a repeated press never does it twice. */
  send: (values: V, key: string) => Promise<Outcome<R>>;
  /** Paths that are never kept as a draft (passphrases). */
  secret?: readonly string[];
  /** Without a draft: a form before the sign-in has nobody to keep it for. */
  draftless?: boolean;
}

/** A reason that stands at a field. */
export interface Complaint {
  path: string;
  label: string;
  words: string;
  id: string;
}

/** What a reader of a field gives back when it is left: how it reads, in words, and perhaps a tidier value. */
export interface Reading {
  /** Shown under the field, such as «مواطن» or «الموافق …». */
  note?: string;
  /** Stands in for what was typed. */
  value?: unknown;
  /** The note asks for attention (an unknown range of mobiles): it warns and passes. */
  warn?: boolean;
}

function freshKey(): string {
  return crypto.randomUUID();
}

/** One filling of one form: its values, what was refused, its draft. Lives in a visit and outlasts the page that shows it. */
export class Form<V extends object, R = unknown> implements Draftable, Kept {
  readonly screen: string;
  readonly tab: string;
  /** True while the deed is on its way; a second press does nothing. */
  sending = false;
  /** Time of the last saved draft in words. */
  savedAt: string | undefined;
  /** The last try to save the draft did not succeed. */
  draftFailed = false;
  /** The deed failed as a whole; said in a banner. */
  failure: Failure | undefined;
  /** The field in which the caret is; its text is never touched from outside. */
  active: string | undefined;

  private current: V;
  private key = freshKey();
  private refusals: FieldRefusal[] = [];
  private readonly notes = new Map<string, Reading>();
  private readonly labels = new Map<string, { label: string; chosen: boolean }>();
  private readonly secrets: Set<string>;
  private readonly hosts = new Set<ReactiveControllerHost>();
  private readonly prefix: string;
  private readonly turn = new Map<string, number>();
  private destroyed = false;

  constructor(
    visit: Visit,
    private options: FormOptions<V, R>,
  ) {
    this.screen = options.screen;
    this.tab = visit.id;
    // The same after a lock, so that the caret finds its field again.
    this.prefix = `f-${options.screen}`;
    this.secrets = new Set(options.secret);
    this.current = options.initial();
    this.restore();
  }

  /** Everything typed so far. */
  get values(): Readonly<V> {
    return this.current;
  }

  /** True when nothing was refused and nothing failed. */
  get clean(): boolean {
    return this.refusals.length === 0 && this.failure === undefined;
  }

  /** The page that shows the form now sends it: an older page that began it knows no more what is on the screen. */
  sentBy(options: FormOptions<V, R>): void {
    this.options = options;
  }

  /** A page that shows the form is drawn again when the form changes. */
  attach(host: ReactiveControllerHost): void {
    this.hosts.add(host);
  }

  detach(host: ReactiveControllerHost): void {
    this.hosts.delete(host);
    void drafts.flush(this);
  }

  /** The value at a path, `""` where there is none. */
  get(path: string): unknown {
    return readPath(this.current, path);
  }

  /** The value at a path as text. */
  text(path: string): string {
    const value = this.get(path);
    return typeof value === "string" ? value : value === undefined || value === null ? "" : String(value);
  }

  /** Somebody typed. The complaint about it leaves, the draft is saved a second after the last key. */
  set(path: string, value: unknown): void {
    if (this.destroyed) return;
    this.current = writePath(this.current, path, value);
    const under = `${path}.`;
    this.refusals = this.refusals.filter(({ field }) => field !== path && !field.startsWith(under) && !(field !== "" && path.startsWith(`${field}.`)));
    if (this.refusals.length === 0) this.failure = undefined;
    this.notes.delete(path);
    if (!this.options.draftless) drafts.touch(this);
    this.changed();
  }

  /** A field was left: its draft is saved now, and `read` says what is wrong with its shape, if anything. */
  async left(path: string, read?: (value: unknown) => Promise<Reading | undefined>): Promise<void> {
    this.active = undefined;
    void drafts.flush(this);
    this.changed();
    if (!read) return;
    const turn = (this.turn.get(path) ?? 0) + 1;
    this.turn.set(path, turn);
    const asked = JSON.stringify(this.get(path) ?? null);
    try {
      const reading = await read(this.get(path));
      // Typing has gone on meanwhile: this answer is about an older text.
      if (this.turn.get(path) !== turn || JSON.stringify(this.get(path) ?? null) !== asked) return;
      if (reading?.value !== undefined) this.set(path, reading.value);
      if (reading) this.notes.set(path, reading);
      else this.notes.delete(path);
      this.changed();
    } catch (thrown) {
      if (!(thrown instanceof Failure) || this.turn.get(path) !== turn) return;
      const { code } = thrown;
      // A reading that could not be made is no complaint about the field; the deed itself will judge it.
      if (code === "bad_call" || code === "unexpected" || code === "not_signed_in") return;
      this.refuse(path, code, thrown.params);
    }
  }

  /** Puts a complaint at a field. */
  refuse(path: string, code: Code, params: Params = {}): void {
    this.refusals = [...this.refusals.filter(({ field }) => field !== path), { code, field: path, params }];
    this.changed();
  }

  /** The words that stand at a field, if it was refused. A refusal deeper than the field counts for it. */
  error(path: string, deep = false): string | undefined {
    const found = this.refusals.find(({ field }) => field === path || (deep && field.startsWith(`${path}.`)));
    return found && this.say(found);
  }

  /** What the reader of a field said. */
  note(path: string): Reading | undefined {
    return this.notes.get(path);
  }

  /** Fields name themselves while they are drawn, so that the summary can speak of them in their order. `chosen` when nothing is written in them. */
  know(path: string, label: string, chosen = false): void {
    this.labels.set(path, { label, chosen });
  }

  /** Marks a path that is never kept as a draft. */
  keepSecret(path: string): void {
    this.secrets.add(path);
  }

  /** Id of a field's first control in the document. */
  id(path: string): string {
    return `${this.prefix}-${path.replaceAll(".", "-")}`;
  }

  /** All complaints, in the order of the fields on the page; each with the field it leads to. */
  complaints(): Complaint[] {
    const order = [...this.labels.keys()];
    const owner = (field: string): string | undefined =>
      order.filter((path) => field === path || field.startsWith(`${path}.`)).sort((a, b) => b.length - a.length)[0];
    return this.refusals
      .map((refusal) => {
        const path = owner(refusal.field);
        return {
          path: path ?? refusal.field,
          // «اكتبوا رقم العقد» has the name in it already.
          label: refusal.code === "required" || path === undefined ? "" : (this.labels.get(path)?.label ?? ""),
          words: this.say(refusal),
          id: path === undefined ? "" : this.id(path),
        };
      })
      .sort((a, b) => (order.indexOf(a.path) + 1 || 9999) - (order.indexOf(b.path) + 1 || 9999));
  }

  /** Does the deed. Gives its value, or undefined when it was refused: what was typed stays, and the first complaint gets the focus. */
  async submit(): Promise<R | undefined> {
    if (this.sending) return undefined;
    this.sending = true;
    this.failure = undefined;
    this.refusals = [];
    this.changed();
    try {
      const { value } = await this.options.send(this.current, this.key);
      this.sending = false;
      await this.finish();
      return value;
    } catch (thrown) {
      const failure = thrown instanceof Failure ? thrown : new Failure({});
      this.failure = failure;
      this.refusals = [...failure.fields];
      this.sending = false;
      void drafts.flush(this);
      this.changed();
      await Promise.all([...this.hosts].map((host) => host.updateComplete));
      globalThis.document?.getElementById(this.summaryId)?.focus();
      return undefined;
    }
  }

  /** Id of the summary of complaints. */
  get summaryId(): string {
    return `${this.prefix}-summary`;
  }

  /** Begins a new filling and drops the draft. */
  async reset(values?: V): Promise<void> {
    this.current = values ?? this.options.initial();
    await this.finish();
  }

  /** Replaces the values with what the desk has (a record opened for correction), unless a draft was brought back. */
  fill(values: V): void {
    if (this.savedAt !== undefined || drafts.find(this.screen, this.tab)) return;
    this.current = values;
    this.changed();
  }

  body(): string {
    let values = this.current;
    for (const path of this.secrets) if (readPath(values, path) !== undefined) values = writePath(values, path, "");
    return JSON.stringify({ key: this.key, values });
  }

  saved(at: string | undefined): void {
    this.savedAt = at ?? this.savedAt;
    this.draftFailed = at === undefined;
    this.changed();
  }

  destroy(): void {
    this.destroyed = true;
    drafts.forget(this);
    this.current = this.options.initial();
    this.refusals = [];
    this.notes.clear();
    this.labels.clear();
    this.hosts.clear();
    this.failure = undefined;
  }

  private async finish(): Promise<void> {
    this.key = freshKey();
    this.refusals = [];
    this.failure = undefined;
    this.notes.clear();
    this.savedAt = undefined;
    this.changed();
    await drafts.discard(this.screen, this.tab);
  }

  private restore(): void {
    const draft = drafts.find(this.screen, this.tab);
    if (!draft) return;
    try {
      const { key, values } = JSON.parse(draft.body) as { key: string; values: V };
      this.key = key;
      // A field that a newer version of the form added has its empty value.
      this.current = { ...this.current, ...values };
      this.savedAt = draft.saved;
    } catch {
      // An unreadable draft is left where it is; the form begins empty.
    }
  }

  private say({ code, field, params }: FieldRefusal): string {
    const known = this.labels.get(field);
    return sayRefusal(code, known ? { ...params, label: known.label, ...(known.chosen ? { chosen: "1" } : {}) } : params);
  }

  private changed(): void {
    for (const host of this.hosts) host.requestUpdate();
  }
}
