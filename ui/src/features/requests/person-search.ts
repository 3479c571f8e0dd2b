import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { FoundPerson, PersonBrief } from "../../generated/types";
import { empty, figure, icon, linkButton, Part, rows, type Content } from "../../parts";
import { openText as text } from "../../text/requests";

/** How long after the last key it is searched, in milliseconds. */
const WAIT = 120;

/** Finding somebody on file to choose: a box, then the people who fit, each with a second sign. Sends `pick` with the person. */
@customElement("i-person-search")
export class PersonSearch extends Part {
  @property() label = "";
  @property() hint = "";
  @state() private found: readonly FoundPerson[] = [];
  @state() private asked = "";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.found = [];
  }

  protected override render(): TemplateResult {
    return html`<div class="field"><label for="person-search">${this.label}</label>${this.hint ? html`<p class="hint" id="person-search-hint">${this.hint}</p>` : nothing}
        <input class="input" id="person-search" type="text" dir="auto" autocomplete="off" spellcheck="false" aria-describedby="person-search-hint" @input=${this.typed} @keydown=${this.key}></div>
      <span class="hidden-label" role="status">${this.asked ? `${text.found}: ${this.found.length}` : ""}</span>
      ${this.found.length ? html`<section class="panel" aria-label=${text.found} @keydown=${this.move}>${rows(this.found.map((one) => this.row(one)), { tall: true })}</section>` : this.asked ? empty({ icon: "search", title: text.nobody, text: text.nobodyText }) : nothing}`;
  }

  override focus(): void {
    this.querySelector("input")?.focus();
  }

  private row({ person, words, namesake }: FoundPerson): Parameters<typeof rows>[0][number] {
    const name = html`${words.map((word) => html`${word.hit ? html`<mark>${word.text}</mark>` : word.text} `)}`;
    return { icon: "user-round", title: html`<span>${name}</span>`, under: under(person, namesake), end: linkButton(text.pick, () => this.pick(person)) };
  }

  private typed(event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    const turn = (this.turn += 1);
    if (words === "") {
      this.found = [];
      this.asked = "";
      return;
    }
    this.timer = setTimeout(() => {
      desk
        .search({ text: words, limit: 8 })
        .then(({ value }) => {
          if (turn !== this.turn) return;
          this.found = value.people;
          this.asked = words;
        })
        .catch(() => undefined);
    }, WAIT);
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      this.querySelector<HTMLElement>(".rows button")?.focus();
    } else if (event.key === "Enter" && this.found.length === 1 && this.found[0]) {
      event.preventDefault();
      this.pick(this.found[0].person);
    }
  }

  private move(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const all = [...this.querySelectorAll<HTMLElement>(".rows button")];
    event.preventDefault();
    (all[all.indexOf(event.target as HTMLElement) + step] ?? this.querySelector("input"))?.focus();
  }

  private pick(person: PersonBrief): void {
    this.found = [];
    this.asked = "";
    this.dispatchEvent(new CustomEvent<PersonBrief>("pick", { detail: person, bubbles: true }));
  }
}

/** The second sign that tells two people of one name apart. */
function under(person: PersonBrief, namesake: boolean): Content {
  return html`${person.file_number ? html`${text.fileNumber("")}${figure(person.file_number, true)}` : text.noHousehold}${person.id_last3 ? html` · ${text.idEnds("")}${figure(person.id_last3)}` : nothing}${person.area ? html` · ${person.area}` : nothing}${namesake ? html` ${icon("users", "warn")}` : nothing}`;
}
