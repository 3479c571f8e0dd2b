import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { IncompleteRow, RequestRow } from "../../generated/types";
import { banner, button, empty, figure, icon, Load, Page, panel, prose, tag } from "../../parts";
import { find, openVisit } from "../../router";
import { session } from "../../state/session";
import { deskText as text } from "../../text/desk";
import { stageText } from "../../text/requests";
import type { Window } from "../../shell/window";
import "../studies/returned-list";
import "./manager-home";
import "../replies/reply-count";
import { unfinished } from "./unfinished";

/** Lines of a list here; the rest is on its own page. */
const SHOWN = 8;

const none = <T>(): Promise<Outcome<T[]>> => Promise.resolve({ value: [], changes: [] });

/** The desk (المنضدة): find or register, and what waits for somebody. */
@customElement("desk-page")
export class DeskPage extends Page {
  @state() private full = false;
  private readonly today = new Load(this, () => desk.today({}));
  private readonly here = new Load<RequestRow[]>(this, () => this.list("incomplete"), ["request", "person", "household"]);
  private readonly gone = new Load<RequestRow[]>(this, () => this.list("submitted"), ["request"]);
  private readonly registrations = new Load<IncompleteRow[]>(this, () => (session.may("list_incomplete") ? desk.listIncomplete({}) : none()), ["person", "household"]);

  protected override render(): TemplateResult {
    const { may } = session;
    const lists = may("list_requests") || may("list_incomplete");
    const waiting = unfinished();
    return html`<div class="line apart"><h1 tabindex="-1">${this.greeting()}</h1>${this.today.value ? html`<p class="muted">${prose(this.today.value.date.both)}</p>` : nothing}</div>
      ${may("search") ? this.ask() : nothing}
      ${this.full ? banner({ kind: "warn", title: text.full, alert: true }) : nothing}
      <manager-home></manager-home>
      ${lists
        ? html`<div class="split"><div class="column">${may("list_returned") ? html`<returned-list></returned-list>` : nothing}${may("list_requests") ? html`${this.atDesk()}${this.onTheWay()}` : nothing}</div>
            <aside class="column" aria-label=${text.aside}><reply-count></reply-count>${waiting}${may("list_incomplete") ? this.incomplete() : nothing}</aside></div>`
        : waiting === nothing
          ? html`<section class="panel">${empty({ icon: "house", title: text.quiet, text: text.quietText })}</section>`
          : waiting}`;
  }

  private greeting(): string {
    const name = session.view.staff?.name ?? "";
    // The desk says the time as it is read («8:53 م»): before noon is «ص».
    return this.today.value?.time.endsWith("م") ? text.evening(name) : text.morning(name);
  }

  private ask(): TemplateResult {
    return html`<form class="ask" role="search" @submit=${(event: Event) => { event.preventDefault(); this.search(""); }}>
      <div class="holder" data-begin>${icon("search")}<label class="hidden-label" for="ask">${text.search}</label><input class="input" id="ask" type="text" autocomplete="off" spellcheck="false" placeholder=${text.placeholder} @input=${this.typed}><kbd>Ctrl K</kbd></div>
      ${session.may("register_person") && find("/persons/new") ? button({ label: text.register, kind: "primary", icon: "user-plus", onClick: () => this.open("/persons/new") }) : nothing}
    </form>`;
  }

  private atDesk(): TemplateResult {
    const all = this.here.value ?? [];
    // What came back from the committee first, then who has waited longest.
    const sorted = [...all].sort((a, b) => Number(b.state === "returned_for_completion") - Number(a.state === "returned_for_completion") || (a.since.iso ?? "").localeCompare(b.since.iso ?? ""));
    return panel({ title: text.atDesk, count: all.length, more: this.more(all) }, this.here.show(() =>
      all.length === 0
        ? empty({ icon: "clipboard-check", title: text.atDeskNone, text: text.atDeskNoneText })
        : html`<div class="scroll"><table><thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.request}</th><th scope="col">${text.since}</th><th scope="col" class="end">${text.left}</th></tr></thead>
            <tbody>${sorted.slice(0, SHOWN).map((row) => html`<tr><th scope="row">${this.link(row)}</th><td>${row.kind_name}</td><td>${figure(row.number, true)}</td><td class="nowrap">${prose(row.since.short_hijri)}</td><td class="end">${this.left(row)}</td></tr>`)}</tbody></table></div>`));
  }

  private onTheWay(): TemplateResult | typeof nothing {
    const all = this.gone.value ?? [];
    if (all.length === 0 && !this.gone.failure) return nothing;
    const sorted = [...all].sort((a, b) => (a.earliest_reply?.iso ?? "9").localeCompare(b.earliest_reply?.iso ?? "9"));
    return panel({ title: text.onTheWay, count: all.length, more: this.more(all) }, this.gone.show(() =>
      html`<div class="scroll"><table><thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.request}</th><th scope="col">${text.where}</th><th scope="col" class="end">${text.reply}</th></tr></thead>
        <tbody>${sorted.slice(0, SHOWN).map((row) => html`<tr><th scope="row">${this.link(row)}</th><td>${row.kind_name}</td><td>${figure(row.number, true)}</td><td>${stageText[row.stage]}</td><td class="end nowrap">${row.earliest_reply ? prose(row.earliest_reply.short_hijri) : nothing}</td></tr>`)}</tbody></table></div>`));
  }

  private incomplete(): TemplateResult {
    const all = this.registrations.value ?? [];
    return panel({ title: text.registrations, count: all.length, ...(all.length > SHOWN ? { more: html`<a href="#/persons">${prose(text.all(all.length))}</a>` } : {}) }, this.registrations.show(() =>
      all.length === 0
        ? html`<p class="inside small muted">${text.registrationsNone}</p>`
        : html`<ul class="rows tall">${all.slice(0, SHOWN).map(({ person, days, gaps }) => html`<li>${icon("user-round")}<div><a href=${`#/persons/${person.id}`} @click=${(event: Event) => { event.preventDefault(); this.open(`/persons/${person.id}`, person.spoken, person.household_id ?? person.id); }}>${person.name}</a><br><span class="small muted">${gaps.length === 0 ? text.readyToComplete : text.lacks(gaps)}</span></div><span class="small nowrap muted">${prose(text.days(days))}</span></li>`)}</ul>`));
  }

  private link(row: RequestRow): TemplateResult {
    return html`<a href=${`#/requests/${row.id}`} @click=${(event: Event) => { event.preventDefault(); this.open(`/requests/${row.id}`, row.applicant, row.household_id); }}>${row.applicant}</a>`;
  }

  private left(row: RequestRow): TemplateResult {
    if (row.state === "returned_for_completion") return tag(text.returned, { icon: "corner-up-left", tone: "warn" });
    if (row.missing === null || row.missing === 0) return tag(text.nothingLeft, { icon: "check" });
    return tag(prose(text.missing(row.missing)), { icon: "circle-dashed" });
  }

  private more(all: readonly RequestRow[]): TemplateResult | string {
    return all.length > SHOWN && find("/requests") ? html`<a href="#/requests">${prose(text.all(all.length))}</a>` : "";
  }

  private list(filter: "incomplete" | "submitted"): Promise<Outcome<RequestRow[]>> {
    return session.may("list_requests") ? desk.listRequests({ filter, household_id: null }) : none();
  }

  private open(path: string, label = "", subject?: string): void {
    this.full = !openVisit(path, subject === undefined ? { label } : { label, subject });
  }

  /** The first letter goes on in the palette, which has the results. */
  private readonly typed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const { value } = input;
    input.value = "";
    if (value !== "") this.search(value);
  };

  private search(words: string): void {
    document.querySelector<Window>("i-window")?.search(words);
  }
}
