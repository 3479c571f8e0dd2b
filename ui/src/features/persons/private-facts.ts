import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { PrisonView, RevealedView } from "../../generated/types";
import { button, choice, dialog, errorSummary, icon, PagePart, pairs, panel, prose, textField, type Content, type Form } from "../../parts";
import { openVisit } from "../../router";
import { categoryLabel } from "../../state/categories";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { personText as text } from "../../text/persons";

/** How long what was opened stays open, in milliseconds. */
const OPEN_FOR = 120_000;

interface Filling {
  why: string;
  reason: string;
}

/** What lies behind the fence of one person (بيانات خاصة): opened for a reason, journalled, shut after two minutes and on leaving. */
export class PrivateFacts extends PagePart<string, Filling, RevealedView> {
  private asking = false;
  private opened: PrisonView | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override begin(): void {
    this.asking = false;
  }

  hostDisconnected(): void {
    this.shut();
  }

  /** The button that stands among the facts. */
  button(): TemplateResult {
    return this.opened ? html`<span class="muted">${text.revealed}</span>` : button({ label: text.openPrivate, icon: "lock", low: true, onClick: () => this.ask(true) });
  }

  /** What was opened. */
  panel(): TemplateResult | typeof nothing {
    const { opened: shown } = this;
    if (!shown) return nothing;
    const date = (value: PrisonView["sentence_start"]): Content => (value ? prose(value.both) : text.none);
    const all: (readonly [string, Content])[] = [
      [text.category, shown.category ? categoryLabel(shown.category) : text.none],
      [text.facility, shown.facility || text.none],
      [text.sentenceStart, date(shown.sentence_start)],
      [text.expectedRelease, date(shown.expected_release)],
    ];
    if (shown.households.length > 0) all.push([text.behind, html`<span class="line">${shown.households.map(({ id, file_number }) => html`<a href="#" @click=${(event: Event) => this.open(event, id, file_number)}>${prose(text.fileTag(file_number))}</a>${session.may("link_prisoner") ? button({ label: text.endBehind(file_number), kind: "quiet", low: true, onClick: () => void this.end(id, file_number) }) : nothing}`)}</span>`]);
    return panel({ title: text.private, more: html`<span class="line">${icon("lock-open")}${button({ label: text.revealShut, icon: "lock", low: true, id: "private-shut", onClick: () => this.shut() })}</span>`, inside: true, id: "private-facts" }, pairs(all));
  }

  /** The question before it opens. */
  dialog(): TemplateResult {
    const form = this.form();
    return dialog({
      open: this.asking,
      title: text.revealTitle,
      text: text.revealText,
      content: html`${errorSummary(form)}${choice(form, "why", { label: text.revealWhy, options: Object.entries(text.revealReasons).map(([value, label]) => ({ value, label })) })}
        ${form.text("why") === "other" ? textField(form, "reason", { label: text.reason, width: "full" }) : nothing}`,
      confirm: text.revealConfirm,
      busy: form.sending,
      onConfirm: () => void this.reveal(),
      onLeave: () => this.ask(false),
    });
  }

  private form(): Form<Filling, RevealedView> {
    const person_id = this.shown();
    return this.make({
      screen: `reveal-${person_id}`,
      initial: () => ({ why: "", reason: "" }),
      send: ({ why, reason }, key) => {
        const known: Readonly<Record<string, string>> = text.revealReasons;
        return desk.reveal({ person_id, field: "prison", reason: why === "other" ? reason : (known[why] ?? "") }, key);
      },
    });
  }

  private ask(open: boolean): void {
    this.asking = open;
    if (!open) void this.form().reset();
    this.host.requestUpdate();
  }

  private async reveal(): Promise<void> {
    const form = this.form();
    if (form.text("why") === "") {
      form.refuse("why", "required");
      return;
    }
    const found = await form.submit();
    if (!found?.prison) return;
    this.opened = found.prison;
    this.asking = false;
    await form.reset();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.shut(), OPEN_FOR);
    this.host.requestUpdate();
    await this.host.updateComplete;
    document.getElementById("private-shut")?.focus();
  }

  private shut(): void {
    clearTimeout(this.timer);
    this.opened = undefined;
    this.host.requestUpdate();
  }

  /** Another household is another visit. */
  private open(event: Event, household: string, number: string): void {
    event.preventDefault();
    openVisit(`/households/${household}`, { label: text.fileTag(number), subject: household });
  }

  private async end(household_id: string, number: string): Promise<void> {
    const { value } = await desk.getHousehold({ household_id });
    await desk.linkPrisoner({ household_id, version: value.version, person_id: this.shown(), relation: null });
    if (this.opened) this.opened = { ...this.opened, households: this.opened.households.filter(({ id }) => id !== household_id) };
    await showDone(text.behindEnded(number));
    this.host.requestUpdate();
  }
}
