import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { partText } from "../text/parts";
import type { Option } from "./choice";
import { Part } from "./element";
import { describedBy, frame, type FieldWords } from "./field";
import type { AnyForm } from "./text-fields";

/** Letters that are written one for the other, made one: only for finding a word in a short list, never for a name. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u064b-\u0652\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .toLowerCase();
}

/** More than five answers: a box that filters a list (قائمة بحث). */
@customElement("i-filter-list")
export class FilterList extends Part {
  @property() override id = "";
  @property() label = "";
  @property() hint = "";
  @property({ attribute: false }) optional: FieldWords["optional"] = false;
  @property() error = "";
  @property() value = "";
  @property({ attribute: false }) options: readonly Option[] = [];
  @state() private query: string | undefined;
  @state() private open = false;
  @state() private at = 0;

  private get found(): readonly Option[] {
    if (!this.query) return this.options;
    const words = folded(this.query).split(/\s+/).filter(Boolean);
    return this.options.filter((option) => words.every((word) => folded(`${option.label} ${option.hint ?? ""}`).includes(word)));
  }

  protected override render(): TemplateResult {
    const chosen = this.options.find((option) => option.value === this.value);
    const found = this.found;
    const list = `${this.id}-list`;
    const error = this.error || undefined;
    const control = html`<div class="filter">
      <input class="input" id=${`${this.id}-input`} type="text" role="combobox" dir="auto" autocomplete="off" aria-autocomplete="list" aria-expanded=${String(this.open)} aria-controls=${ifDefined(this.open ? list : undefined)}
        aria-activedescendant=${ifDefined(this.open && found[this.at] ? `${list}-${this.at}` : undefined)} aria-invalid=${error ? "true" : "false"} aria-describedby=${ifDefined(describedBy({ id: this.id, hint: this.hint, error }))}
        .value=${live(this.query ?? chosen?.label ?? "")} @input=${this.typed} @keydown=${this.key} @click=${() => this.unfold()} @blur=${this.left}>
      ${this.open
        ? html`<ul class="options" id=${list} role="listbox" aria-label=${this.label} tabindex="-1">${found.map(
            (option, index) => html`<li id=${`${list}-${index}`} role="option" aria-selected=${String(index === this.at)} class=${index === this.at ? "is-chosen" : ""}
              @pointerdown=${(event: Event) => {
                event.preventDefault();
                this.choose(option);
              }}>${option.label}${option.hint ? html` <span class="small muted">${option.hint}</span>` : nothing}</li>`,
          )}${found.length === 0 ? html`<li class="muted" role="option" aria-disabled="true" aria-selected="false">${partText.nothingFits}</li>` : nothing}</ul>`
        : nothing}
      <span class="hidden-label" role="status">${this.open && this.query ? partText.filterResults(found.length) : ""}</span>
    </div>`;
    return frame({ id: `${this.id}-input`, label: this.label, hint: this.hint || undefined, optional: this.optional, error, control });
  }

  override focus(): void {
    this.querySelector("input")?.focus();
  }

  private unfold(): void {
    this.open = true;
    this.at = Math.max(0, this.found.findIndex((option) => option.value === this.value));
  }

  private typed(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.open = true;
    this.at = 0;
  }

  private choose(option: Option): void {
    this.value = option.value;
    this.query = undefined;
    this.open = false;
    this.dispatchEvent(new CustomEvent<string>("choose", { detail: option.value, bubbles: true }));
  }

  private key(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!this.open) return this.unfold();
      const count = Math.max(1, this.found.length);
      this.at = (this.at + (key === "ArrowDown" ? 1 : count - 1)) % count;
      void this.updateComplete.then(() => this.querySelector(".is-chosen")?.scrollIntoView({ block: "nearest" }));
    } else if (key === "Enter" && this.open) {
      event.preventDefault();
      event.stopPropagation();
      const option = this.found[this.at];
      if (option) this.choose(option);
    } else if (key === "Escape" && this.open) {
      event.preventDefault();
      event.stopPropagation();
      this.open = false;
      this.query = undefined;
    }
  }

  private left(): void {
    // A word that fits exactly one answer is that answer.
    const found = this.found;
    const only = this.query?.trim() ? (found.length === 1 ? found[0] : found.find((option) => option.label === this.query?.trim())) : undefined;
    if (only) this.choose(only);
    else if (this.query === "") {
      this.value = "";
      this.dispatchEvent(new CustomEvent<string>("choose", { detail: "", bubbles: true }));
    }
    this.query = undefined;
    this.open = false;
  }
}

/** A filter list bound to a form; the value is the option's. */
export function filterList(form: AnyForm, path: string, options: FieldWords & { options: readonly Option[] }): TemplateResult {
  form.know(path, options.label, true);
  return html`<i-filter-list id=${form.id(path)} .label=${options.label} .hint=${options.hint ?? ""} .optional=${options.optional ?? false} .error=${form.error(path) ?? ""} .value=${form.text(path)} .options=${options.options}
    @choose=${(event: CustomEvent<string>) => {
      form.set(path, event.detail);
      void form.left(path);
    }}></i-filter-list>`;
}
