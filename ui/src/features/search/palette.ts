import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { icon, Part, prose, tag } from "../../parts";
import { desk } from "../../generated/desk";
import { find, go, openVisit } from "../../router";
import { session } from "../../state/session";
import { visits } from "../../state/visits";
import { searchText } from "../../text/search";
import { arrange, groupIcons, MOST, recentGroup, type FoundItem, type Group } from "./found";
import { Asked } from "./asked";

/** The search over everything (Ctrl K): people, requests, letters, deeds, screens, from one box, by keys alone. */
@customElement("i-palette")
export class Palette extends Part {
  @state() private open = false;
  @state() private text = "";
  @state() private groups: Group[] = [];
  @state() private other = "";
  @state() private mistyped = false;
  @state() private at = 0;
  @state() private said = "";
  /** How many people fit, when not all are shown. */
  @state() private total = "";
  /** Text of the answer that is shown. */
  private answered = "";
  private asking = false;
  private returnTo: HTMLElement | null = null;

  /** Opens the box, with a text that came from elsewhere. */
  show(text = ""): void {
    if (!this.open) this.returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.open = true;
    this.type(text);
  }

  override updated(): void {
    const dialog = this.querySelector("dialog");
    if (this.open && dialog && !dialog.open) {
      dialog.showModal();
      const box = dialog.querySelector("input");
      box?.focus();
      // The first letters were typed elsewhere: the next ones follow them.
      box?.setSelectionRange(box.value.length, box.value.length);
    } else if (!this.open && dialog?.open) dialog.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  private get items(): FoundItem[] {
    return this.groups.flatMap((group) => group.items);
  }

  protected override render(): TemplateResult {
    return html`<dialog class="palette" aria-label=${searchText.title} @cancel=${this.cancel} @close=${() => this.close(false)} @pointerdown=${this.outside}>${this.open ? this.box() : nothing}</dialog>`;
  }

  private box(): TemplateResult {
    const items = this.items;
    const count = items.filter((item) => item.id !== "register").length;
    const chosen = items[this.at];
    let index = -1;
    const row = (group: Group, item: FoundItem): TemplateResult => {
      index += 1;
      const here = index;
      const isChosen = here === this.at;
      return html`<li class=${isChosen ? "is-chosen" : ""} id=${`found-${here}`} role="option" aria-selected=${String(isChosen)} @click=${() => this.take(item)}>${icon(item.id === "register" ? "user-plus" : groupIcons[group.kind])}<div>${item.words.map((piece, place) =>
        html`${place > 0 ? " " : ""}${piece.hit ? html`<mark>${piece.text}</mark>` : prose(piece.text)}`)}${item.under ? html`<br><span class="small muted">${prose(item.under)}</span>` : nothing}</div>${item.tag ? html`${tag(item.tag.words, { icon: item.tag.icon })}` : nothing}${isChosen ? html`<kbd>Enter</kbd>` : item.key ? html`<kbd dir="ltr">${item.key}</kbd>` : nothing}</li>`;
    };
    return html`
      <div class="query">${icon("search")}<input type="text" dir="auto" role="combobox" aria-expanded="true" aria-autocomplete="list" aria-controls="found" aria-activedescendant=${ifDefined(chosen ? `found-${this.at}` : undefined)} aria-label=${searchText.label} placeholder=${searchText.placeholder}
        autocomplete="off" spellcheck="false" .value=${live(this.text)} @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)} @keydown=${this.key}><span class="small nowrap" role="status">${this.text.trim() ? searchText.count(count) : ""}</span><kbd>Esc</kbd></div>
      ${this.other ? html`<p class="small muted reading">${searchText.other(this.other)}</p>` : nothing}
      ${this.said ? html`<p class="error reading" role="alert">${icon("circle-alert")}<span>${this.said}</span></p>` : nothing}
      ${count === 0 && this.text.trim() && this.answered === this.text && !this.said ? html`<div class="reading"><p><strong>${searchText.nothing(this.text.trim())}</strong></p><p class="muted">${this.mistyped ? searchText.wrongDigit : searchText.nothingText}</p></div>` : nothing}
      <div class="found" id="found" role="listbox" aria-label=${searchText.results} tabindex="-1">${this.groups.map(
        (group) => html`<ul class="rows ${group.kind === "people" || group.kind === "recent" ? "tall" : ""}" role="group" aria-label=${searchText.groups[group.kind]}><li class="over" role="presentation">${searchText.groups[group.kind]}</li>${group.items.map((item) => row(group, item))}</ul>`,
      )}</div>
      ${this.total ? html`<p class="small muted reading">${prose(searchText.more(Math.min(MOST, count), this.total))}</p>` : nothing}
      <p class="keys"><span><kbd>↑</kbd> <kbd>↓</kbd> ${searchText.move}</span><span><kbd>Enter</kbd> ${searchText.open}</span><span class="push">${searchText.spelling}</span></p>`;
  }

  private type(text: string): void {
    this.text = text;
    this.said = "";
    if (text.trim() === "") {
      this.answered = text;
      this.other = "";
      this.mistyped = false;
      this.at = 0;
      this.total = "";
      this.groups = arrange("", undefined, session.may("register_person"));
      void this.askRecent();
      return;
    }
    void this.ask();
  }

  /** While nothing is typed, the last people one had open. */
  private async askRecent(): Promise<void> {
    if (!session.may("recent_persons")) return;
    const all = (await desk.recentPersons({}).catch(() => undefined))?.value ?? [];
    if (this.open && this.text.trim() === "") this.groups = [...recentGroup(all), ...arrange("", undefined, session.may("register_person"))];
  }

  /** One question at a time; the newest text is asked as soon as the desk is free. Old results stay until new ones arrive. */
  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.open && this.text.trim() !== "" && this.answered !== this.text) {
        const { text } = this;
        try {
          const { value } = await desk.search({ text, limit: MOST });
          if (!this.open) return;
          if (this.text !== "" || text === this.text) {
            this.groups = arrange(text, value, session.may("register_person"));
            this.other = value.also_searched ?? "";
            this.mistyped = value.wrong_check_digit;
            this.total = value.people.length < Number.parseInt(value.total, 10) ? value.total : "";
            this.at = 0;
          }
        } catch {
          this.said = searchText.failed;
          this.total = "";
          this.groups = arrange(text, undefined, session.may("register_person"));
        }
        this.answered = text;
      }
    } finally {
      this.asking = false;
    }
  }

  private key(event: KeyboardEvent): void {
    const all = Math.max(1, this.items.length);
    const to = event.key === "ArrowDown" ? this.at + 1 : event.key === "ArrowUp" ? this.at - 1 : event.key === "PageDown" ? Math.min(all - 1, this.at + 5) : event.key === "PageUp" ? Math.max(0, this.at - 5) : undefined;
    if (to !== undefined) {
      event.preventDefault();
      this.at = (to + all) % all;
      void this.updateComplete.then(() => this.querySelector(".is-chosen")?.scrollIntoView({ block: "nearest" }));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const item = event.ctrlKey ? this.items.find((one) => one.id === "register") : this.items[this.at];
      if (item) this.take(item);
    }
  }

  private take(item: FoundItem): void {
    const visit = find(item.path)?.screen.visit ?? false;
    // Another visitor never opens in the visit of this one.
    if (visit && !openVisit(item.path, { ...(item.label ? { label: item.label } : {}), ...(item.subject ? { subject: item.subject } : {}) })) {
      this.said = searchText.full;
      return;
    }
    // What was typed goes along, into the new visit and nowhere else.
    const typed = this.text.trim();
    if (item.id === "register" && typed !== "") visits.open.at(-1)?.keep("asked", () => new Asked(typed));
    this.returnTo = null;
    this.close(false);
    if (!visit) go(item.path);
  }

  private outside(event: Event): void {
    if (event.target === event.currentTarget) this.close(true);
  }

  private cancel(event: Event): void {
    event.preventDefault();
    this.close(true);
  }

  private close(back: boolean): void {
    if (!this.open) return;
    const { returnTo } = this;
    this.forget();
    if (back) returnTo?.focus();
  }

  /** No name of a search stays behind. */
  private forget(): void {
    this.open = false;
    this.text = "";
    this.answered = "";
    this.groups = [];
    this.other = "";
    this.said = "";
    this.total = "";
    this.at = 0;
    this.returnTo = null;
  }
}
