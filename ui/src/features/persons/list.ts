import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { desk } from "../../generated/desk";
import type { FoundPerson, IncompleteRow, PersonBrief, RecentPerson, SearchView } from "../../generated/types";
import { banner, button, empty, figure, icon, Load, Page, panel, prose, tag } from "../../parts";
import { openVisit } from "../../router";
import { session } from "../../state/session";
import { visits } from "../../state/visits";
import { counted, nouns } from "../../text/counted";
import { gapText, personText as text } from "../../text/persons";
import { searchText } from "../../text/search";
import { Asked } from "../search/asked";
import { openPerson } from "./open-person";

/** At most so many people in the list; the rest is found by one more word. */
const MOST = 50;

/** The beneficiaries (المستفيدون): find somebody, or go on with a registration that is still initial. */
@customElement("persons-list")
export class PersonsList extends Page {
  @state() private words = "";
  @state() private found: SearchView | undefined;
  @state() private said = "";
  @state() private at = 0;
  private turn = 0;
  private readonly incomplete = new Load<IncompleteRow[]>(this, () => desk.listIncomplete({}), ["person", "household"]);
  private readonly recent = new Load<RecentPerson[]>(this, () => desk.recentPersons({}), ["person"]);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // No name of a search stays behind.
    this.turn += 1;
    this.words = "";
    this.found = undefined;
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${text.list}</h1>
      <form class="ask" role="search" @submit=${(event: Event) => { event.preventDefault(); this.openAt(); }}>
        <div class="holder">${icon("search")}<label class="hidden-label" for="find-person">${text.findSomebody}</label><input class="input" id="find-person" type="text" dir="auto" autocomplete="off" spellcheck="false" placeholder=${searchText.placeholder} .value=${live(this.words)} @input=${this.typed} @keydown=${this.key}></div>
        ${session.may("register_person") ? button({ label: text.register, kind: "primary", icon: "user-plus", onClick: () => this.register() }) : nothing}
      </form>
      ${this.said ? banner({ kind: "warn", title: this.said, alert: true }) : nothing}
      ${this.found && this.words.trim() !== "" ? this.results(this.found) : html`${this.lately()}${this.unfinished()}`}`;
  }

  private results(view: SearchView): TemplateResult {
    const { people } = view;
    const more = people.length < Number.parseInt(view.total, 10) || view.total.endsWith("+");
    return html`<p class="hidden-label" role="status">${searchText.count(people.length)}</p>
      ${view.also_searched ? html`<p class="small muted">${prose(text.otherReading(view.also_searched))}</p>` : nothing}
      ${people.length === 0
        ? html`<section class="panel">${empty({ icon: "search", title: text.nothingFound(this.words.trim()), text: text.nothingFoundText, ...(session.may("register_person") ? { deed: button({ label: searchText.register, icon: "user-plus", onClick: () => this.register() }) } : {}) })}</section>`
        : html`<section class="panel" aria-label=${searchText.results}><div class="scroll"><table><thead><tr><th scope="col">${text.name}</th><th scope="col">${text.file}</th><th scope="col">${text.idEnding}</th><th scope="col">${text.phoneEnding}</th><th scope="col">${text.area}</th><td></td></tr></thead>
            <tbody>${people.map((one, index) => this.row(one, index))}</tbody></table></div>
            ${more ? html`<p class="inside small muted">${prose(searchText.more(people.length, view.total))}</p>` : nothing}</section>`}`;
  }

  private row({ person, words, namesake }: FoundPerson, index: number): TemplateResult {
    const chosen = index === this.at;
    return html`<tr class=${chosen ? "is-chosen" : ""}><th scope="row"><a href=${`#/persons/${person.id}`} @click=${(event: Event) => this.open(event, person)}>${words.map((word, place) => html`${place > 0 ? " " : ""}${word.hit ? html`<mark>${word.text}</mark>` : word.text}`)}</a>${namesake ? html` ${tag(searchText.namesake, { icon: "users" })}` : nothing}${person.archived ? html` ${tag(searchText.archived, { icon: "archive" })}` : nothing}</th>
      <td>${person.file_number ? figure(person.file_number, true) : nothing}</td><td>${person.id_last3 ? figure(person.id_last3) : nothing}</td><td>${person.phone_last4 ? figure(person.phone_last4) : nothing}</td><td>${person.area}</td><td class="end">${chosen ? html`<kbd>Enter</kbd>` : nothing}</td></tr>`;
  }

  /** Whom one had open lately: today by the hour, before that by the day. */
  private lately(): TemplateResult | typeof nothing {
    const all = this.recent.value ?? [];
    if (all.length === 0) return nothing;
    return panel({ title: text.lately, count: all.length }, html`<div class="scroll"><table><thead><tr><th scope="col">${text.name}</th><th scope="col">${text.file}</th><th scope="col">${text.idEnding}</th><th scope="col">${text.area}</th><th scope="col" class="end">${text.latelyWhen}</th></tr></thead>
      <tbody>${all.map(({ person, on, time, today }) => html`<tr><th scope="row"><a href=${`#/persons/${person.id}`} @click=${(event: Event) => this.open(event, person)}>${person.name}</a>${person.archived ? html` ${tag(searchText.archived, { icon: "archive" })}` : nothing}</th><td>${person.file_number ? figure(person.file_number, true) : nothing}</td><td>${person.id_last3 ? figure(person.id_last3) : nothing}</td><td>${person.area}</td>
        <td class="end nowrap"><time datetime=${on.iso ?? ""} title=${on.both}>${prose(today ? time : on.short_hijri)}</time></td></tr>`)}</tbody></table></div>`);
  }

  private unfinished(): TemplateResult {
    const all = this.incomplete.value ?? [];
    return panel({ title: text.incomplete, ...(all.length > 0 ? { count: all.length } : {}) }, this.incomplete.show(() =>
      all.length === 0
        ? empty({ icon: "circle-check", title: text.incompleteNone, text: text.incompleteNoneText })
        : html`<div class="scroll"><table><thead><tr><th scope="col">${text.name}</th><th scope="col">${text.file}</th><th scope="col">${text.lacks}</th><th scope="col" class="end">${text.incompleteSince}</th></tr></thead>
            <tbody>${all.map(({ person, since, days, gaps }) => html`<tr><th scope="row"><a href=${`#/persons/${person.id}`} @click=${(event: Event) => this.open(event, person)}>${person.name}</a></th><td>${person.file_number ? figure(person.file_number, true) : nothing}</td>
              <td>${gaps.length === 0 ? text.lacksNothing : gaps.map((gap) => gapText[gap]).join("، ")}</td><td class="end nowrap"><time datetime=${since.iso ?? ""} title=${since.both}>${prose(counted(days, nouns.day))}</time></td></tr>`)}</tbody></table></div>`));
  }

  private readonly typed = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    void this.search();
  };

  /** Old results stay until new ones arrive. */
  private async search(): Promise<void> {
    const turn = (this.turn += 1);
    const words = this.words.trim();
    this.said = "";
    if (words === "") {
      this.found = undefined;
      return;
    }
    try {
      const { value } = await desk.search({ text: words, limit: MOST });
      if (turn !== this.turn) return;
      this.found = value;
      this.at = 0;
    } catch {
      if (turn === this.turn) this.said = searchText.failed;
    }
  }

  private readonly key = (event: KeyboardEvent): void => {
    const count = this.found?.people.length ?? 0;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || count === 0) return;
    event.preventDefault();
    this.at = (this.at + step + count) % count;
    void this.updateComplete.then(() => this.querySelector("tr.is-chosen")?.scrollIntoView({ block: "nearest" }));
  };

  private openAt(): void {
    const person = this.found?.people[this.at]?.person;
    if (person && !openPerson(person)) this.said = searchText.full;
  }

  private open(event: Event, person: PersonBrief): void {
    event.preventDefault();
    if (!openPerson(person)) this.said = searchText.full;
  }

  /** What was typed goes along, into the new visit and nowhere else. */
  private register(): void {
    const words = this.words.trim();
    if (!openVisit("/persons/new")) {
      this.said = searchText.full;
      return;
    }
    if (words !== "") visits.open.at(-1)?.keep("asked", () => new Asked(words));
  }
}
