import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { desk } from "../../generated/desk";
import type { SearchView } from "../../generated/types";
import { frame, Part, prose, type AnyForm, type FieldWords } from "../../parts";
import { describedBy } from "../../parts/field";
import { partText } from "../../text/parts";
import { searchText } from "../../text/search";
import { secondSign } from "../search/brief";

/** Somebody or a household that was found, as a form keeps it. */
export interface Found {
  id: string;
  /** How it reads in the box. */
  words: string;
  under: string;
  /** Of a person: the household, and how one speaks of them. */
  household_id?: string | null;
  spoken?: string;
}

/** What is looked for. */
export type Wanted = "person" | "household";

/** At most so many in the list. */
const MOST = 8;

/** The households of the people found stand for them when a household is looked for; each once. */
function listed(view: SearchView, wanted: Wanted): Found[] {
  if (wanted === "person") return view.people.map(({ person }) => ({ id: person.id, words: person.name, under: secondSign(person), household_id: person.household_id, spoken: person.spoken }));
  const own = view.households.map((one) => ({ id: one.id, words: searchText.file(one.file_number), under: one.area }));
  const theirs = view.people.flatMap(({ person }) =>
    person.household_id === null || person.file_number === null ? [] : [{ id: person.household_id, words: searchText.file(person.file_number), under: [person.name, person.area].filter(Boolean).join(" · ") }],
  );
  return [...own, ...theirs].filter((one, place, all) => all.findIndex((other) => other.id === one.id) === place);
}

/** A box that finds somebody on file, or a household (خانة بحث في السجل). */
@customElement("i-finder")
export class Finder extends Part {
  @property() override id = "";
  @property() label = "";
  @property() hint = "";
  @property() error = "";
  @property() wanted: Wanted = "person";
  /** Who cannot be chosen: those who are in the list already. */
  @property({ attribute: false }) except: readonly string[] = [];
  @property({ attribute: false }) value: Found | null = null;
  /** Choosing leads elsewhere: leaving the box never chooses. */
  @property({ type: Boolean, attribute: "only-by-choice" }) onlyByChoice = false;
  @state() private query: string | undefined;
  @state() private found: Found[] = [];
  @state() private at = 0;
  private turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.turn += 1;
    this.query = undefined;
    this.found = [];
  }

  protected override render(): TemplateResult {
    const list = `${this.id}-list`;
    const open = this.query !== undefined && this.query.trim() !== "";
    const chosen = open && this.found.length > 0 ? `${list}-${this.at}` : undefined;
    const note = !open && this.value ? { note: this.value.under } : undefined;
    const error = this.error || undefined;
    const control = html`<div class="filter">
      <input class="input" id=${`${this.id}-input`} type="text" dir="auto" role="combobox" autocomplete="off" spellcheck="false" aria-expanded=${String(open)} aria-autocomplete="list" aria-controls=${ifDefined(open ? list : undefined)}
        aria-activedescendant=${ifDefined(chosen)} aria-invalid=${error ? "true" : "false"} aria-describedby=${ifDefined(describedBy({ id: `${this.id}-input`, hint: this.hint, error, note }))}
        .value=${live(this.query ?? this.value?.words ?? "")} @input=${this.typed} @keydown=${this.key} @blur=${this.left}>
      ${open
        ? html`<ul class="options tall" id=${list} role="listbox" aria-label=${this.label} tabindex="-1">${this.found.map(
            (one, index) => html`<li id=${`${list}-${index}`} role="option" aria-selected=${String(index === this.at)} class=${index === this.at ? "is-chosen" : ""}
              @pointerdown=${(event: Event) => {
                event.preventDefault();
                this.choose(one);
              }}><span>${prose(one.words)}${one.under ? html`<br><span class="small muted">${prose(one.under)}</span>` : nothing}</span></li>`,
          )}${this.found.length === 0 ? html`<li class="muted" role="option" aria-disabled="true" aria-selected="false">${partText.nothingFits}</li>` : nothing}</ul>`
        : nothing}
      <span class="hidden-label" role="status">${open ? partText.filterResults(this.found.length) : ""}</span>
    </div>`;
    return frame({ id: `${this.id}-input`, label: this.label, hint: this.hint || undefined, error, note, noteBelow: false, control });
  }

  override focus(): void {
    this.querySelector("input")?.focus();
  }

  private typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    void this.ask();
  }

  private async ask(): Promise<void> {
    const turn = (this.turn += 1);
    const text = this.query?.trim() ?? "";
    if (text === "") {
      this.found = [];
      return;
    }
    try {
      const { value } = await desk.search({ text, limit: MOST });
      if (turn !== this.turn) return;
      this.found = listed(value, this.wanted).filter(({ id }) => !this.except.includes(id)).slice(0, MOST);
      this.at = 0;
    } catch {
      if (turn === this.turn) this.found = [];
    }
  }

  private choose(one: Found | null): void {
    this.turn += 1;
    this.value = one;
    this.query = undefined;
    this.found = [];
    this.dispatchEvent(new CustomEvent<Found | null>("found", { detail: one, bubbles: true }));
  }

  private key(event: KeyboardEvent): void {
    const { key } = event;
    const count = Math.max(1, this.found.length);
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      this.at = (this.at + (key === "ArrowDown" ? 1 : count - 1)) % count;
      void this.updateComplete.then(() => this.querySelector(".is-chosen")?.scrollIntoView({ block: "nearest" }));
    } else if (key === "Enter" && this.query !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      const one = this.found[this.at];
      if (one) this.choose(one);
    } else if (key === "Escape" && this.query !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      this.query = undefined;
    }
  }

  private left(): void {
    // An emptied box is no answer; half a word leaves the old answer.
    if (this.query?.trim() === "" && this.value) this.choose(null);
    const [only, second] = this.found;
    if (this.query !== undefined && only && !second && !this.onlyByChoice) this.choose(only);
    this.query = undefined;
  }
}

/** The box bound to a form; the value at the path is a {@link Found}, or null. */
export function finder(form: AnyForm, path: string, options: FieldWords & { wanted: Wanted; except?: readonly string[] }): TemplateResult {
  form.know(path, options.label, true);
  const value = form.get(path);
  return html`<i-finder id=${form.id(path)} .label=${options.label} .hint=${options.hint ?? ""} .error=${form.error(path) ?? ""} .wanted=${options.wanted} .except=${options.except ?? []} .value=${value && typeof value === "object" ? (value as Found) : null}
    @found=${(event: CustomEvent<Found | null>) => {
      form.set(path, event.detail);
      void form.left(path);
    }}></i-finder>`;
}
