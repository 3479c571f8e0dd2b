import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { Hearer, HearingView } from "../../generated/types";
import { banner, button, choice, deeds, dialog, errorSummary, failureBanner, filterList, linkAsButton, Load, Page, panel, prose, rows, showToast, textField, type Form, type RowOptions } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { hearingText as text, whyText } from "../../text/sittings";
import { caseShort } from "./case-short";
import { decisionFields, decisionForm, type Deciding } from "./decision-form";
import { decisionShown, ratificationShown } from "./decision-shown";

/** One case during the sitting (النظر في طلب): in short, with the decision beside it; a key leads to the next. */
@customElement("hearing-page")
export class HearingPage extends Page {
  @state() private asking: "recuse" | "take-back" | undefined;
  @state() private failure: Failure | undefined;
  /** Another had decided before what was typed here was sent. */
  @state() private second = false;
  private readonly load = new Load(this, () => desk.hearRequest(this.case_), ["sitting", "request", "decision", "declaration", "person"]);

  private readonly recusing = () =>
    this.form({
      screen: `recuse-${this.params.request ?? ""}`,
      initial: () => ({ member_id: "", reason: "" }),
      send: ({ member_id, reason }, key) => desk.recuse({ case: this.case_, member_id: member_id || null, reason }, key),
    });

  private readonly ratifying = () =>
    this.form({
      screen: `ratify-${this.params.request ?? ""}`,
      initial: () => ({ ratified: "", reason: "" }),
      send: ({ ratified, reason }, key) => desk.ratifyUrgent({ case: this.case_, ratified: ratified === "" ? null : ratified === "yes", reason }, key),
    });

  private readonly takingBack = () =>
    this.form({
      screen: `take-back-decision-${this.params.request ?? ""}`,
      draftless: true,
      initial: () => ({}),
      send: (_, key) => desk.takeBackDecision({ case: this.case_, decision_id: this.load.value?.decision?.id ?? "" }, key),
    });

  private get case_(): { sitting_id: string; request_id: string } {
    return { sitting_id: this.params.id ?? "", request_id: this.params.request ?? "" };
  }

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.record, run: () => this.primary() },
      { chord: "Alt+PageDown", label: text.keyNext, run: () => this.step(this.load.value?.next) },
      { chord: "Alt+PageUp", label: text.keyPrevious, run: () => this.step(this.load.value?.previous) },
      { chord: "Escape", run: () => go(`/sittings/${this.case_.sitting_id}`) },
    ];
  }

  protected override render(): TemplateResult {
    return html`${this.load.value === undefined ? html`<h1 tabindex="-1">${text.title}</h1>` : nothing}${this.load.show((view) => this.draw(view))}`;
  }

  private draw(view: HearingView): TemplateResult {
    const { request } = view;
    const said = [text.place(view.position, view.cases), text.numbers(request.number, request.file_number), whyText[view.why]].join(" · ");
    const open = view.sitting_state === "open";
    const done = view.decision !== null || view.ratification !== null;
    return html`<div><h1 tabindex="-1">${text.heading(request.kind_name, request.applicant.name)}</h1><p class="muted">${prose(said)}</p></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.second && view.decision ? banner({ kind: "warn", title: text.second, text: text.secondText, alert: true }) : nothing}
      ${!open && !done ? banner({ icon: "info", title: view.sitting_state === "planned" ? text.notOpen : text.over, ...(view.sitting_state === "planned" ? { text: text.notOpenText } : {}) }) : nothing}
      ${open && !done && view.why !== "ratification" && !view.declaration_covers ? banner({ kind: "warn", icon: "signature", title: text.outdated, text: text.outdatedText, deed: { label: text.openRequest, run: () => go(`/requests/${request.id}`) } }) : nothing}
      <div class="split wide-aside"><div class="column">${caseShort(view)}</div>
        <aside class="column" aria-label=${text.decision}>${this.word(view, open)}${this.members(view, open && !done)}</aside></div>
      ${this.dialogs(view)}
      ${deeds(this.deeds(view, done), open && !done && view.why !== "ratification" ? this.deciding(view) : undefined)}`;
  }

  /** The decision, or the place for it. */
  private word(view: HearingView, open: boolean): TemplateResult {
    if (view.decision) {
      const back = view.may_take_back && session.may("take_back_decision") ? html`<p>${button({ label: text.takeBack, kind: "quiet", low: true, onClick: () => (this.asking = "take-back") })}</p>` : nothing;
      return panel({ title: text.decision, inside: true }, html`<div class="column">${decisionShown(view.decision)}${back}</div>`);
    }
    if (view.ratification) return panel({ title: text.ratify, inside: true }, html`<p>${ratificationShown(view.ratification)}</p>`);
    if (!open) return html``;
    if (view.why === "ratification") return session.may("ratify_urgent") ? this.ratify() : html``;
    if (!session.may("decide")) return html``;
    return panel({ title: text.decision, inside: true }, decisionFields(this.deciding(view), view, () => void this.record()));
  }

  private ratify(): TemplateResult {
    const form = this.ratifying();
    const options = [{ value: "yes", label: text.ratifies.yes }, { value: "no", label: text.ratifies.no }];
    return panel({ title: text.ratify, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.ratified(); }}>
      <p class="hint">${text.ratifyText}</p>${errorSummary(form)}${choice(form, "ratified", { label: text.ratification, options })}
      ${form.values.ratified === "no" ? textField(form, "reason", { label: text.ratifyWhy, lines: 2, width: "full" }) : nothing}
      <p class="line">${button({ label: text.ratifyRecord, kind: "primary", type: "submit", key: "Ctrl Enter", busy: form.sending })}</p></form>`);
  }

  private members(view: HearingView, may: boolean): TemplateResult {
    const line = (one: Hearer): RowOptions => ({
      icon: one.recused !== null ? "ban" : one.present ? "circle-check" : "circle",
      ...(one.present && one.recused === null ? { tone: "done" as const } : {}),
      title: one.name,
      ...(one.recused !== null ? { under: text.outOf(one.recused) } : one.present ? {} : { under: text.absent }),
      ...(one.recused !== null && may ? { end: html`<button class="link-button" type="button" aria-label=${text.removeRecusalOf(one.name)} @click=${() => void this.unrecuse(one.id)}>${text.removeRecusal}</button>` } : {}),
    });
    const recuse = may && session.may("recuse") ? button({ label: text.recuse, low: true, onClick: () => (this.asking = "recuse") }) : undefined;
    return panel({ title: text.hearers, count: view.voters, ...(recuse ? { more: recuse } : {}) }, rows(view.hearers.map(line)));
  }

  private deeds(view: HearingView, done: boolean): TemplateResult {
    const next = view.next ? button({ label: text.next, icon: "arrow-right", ...(done ? { kind: "primary" as const, key: "Ctrl Enter" } : { key: "Alt PageDown" }), onClick: () => this.step(view.next) }) : nothing;
    const back = done && !view.next ? linkAsButton(`#/sittings/${view.sitting_id}`, { label: text.toSitting, kind: "primary", key: "Ctrl Enter" }) : linkAsButton(`#/sittings/${view.sitting_id}`, { label: text.toSitting });
    return html`${next}${view.previous ? button({ label: text.previous, key: "Alt PageUp", kind: "quiet", onClick: () => this.step(view.previous) }) : nothing}${back}<span class="small muted">${prose(text.left(view.open))}</span>`;
  }

  private dialogs(view: HearingView): TemplateResult {
    const [recuse, back] = [this.recusing(), this.takingBack()];
    const leave = (): void => {
      this.asking = undefined;
    };
    const options = view.hearers.filter((one) => one.recused === null).map((one) => ({ value: one.id, label: one.name }));
    return html`${dialog({
        open: this.asking === "recuse",
        title: text.recuseTitle,
        text: text.recuseText,
        content: html`${errorSummary(recuse)}${options.length > 5 ? filterList(recuse, "member_id", { label: text.recuseMember, options }) : choice(recuse, "member_id", { label: text.recuseMember, options })}${textField(recuse, "reason", { label: text.recuseWhy, hint: text.recuseWhyHint, width: "full" })}`,
        confirm: text.recuse,
        busy: recuse.sending,
        onConfirm: () => void this.recuse(),
        onLeave: leave,
      })}
      ${dialog({ open: this.asking === "take-back", title: text.takeBackTitle, text: text.takeBackText, content: html`${errorSummary(back)}`, confirm: text.takeBack, busy: back.sending, onConfirm: () => void this.takeBack(), onLeave: leave })}`;
  }

  private deciding(view: HearingView): Form<Deciding, HearingView> {
    return decisionForm(view, (options) => this.form(options));
  }

  private primary(): void {
    const view = this.load.value;
    if (!view || this.asking) return;
    if (view.decision || view.ratification) return view.next ? this.step(view.next) : go(`/sittings/${view.sitting_id}`);
    if (view.sitting_state !== "open") return;
    void (view.why === "ratification" ? this.ratified() : this.record());
  }

  private step(request: string | null | undefined): void {
    if (request) go(`/sittings/${this.case_.sitting_id}/hear/${request}`);
  }

  private async record(): Promise<void> {
    const view = this.load.value;
    if (!view || !session.may("decide")) return;
    const form = this.deciding(view);
    const heard = await form.submit();
    if (!heard) {
      // Decided or changed elsewhere meanwhile: what stands now is shown.
      const code = form.failure?.code;
      this.second = code === "already_decided";
      if (code === "already_decided" || code === "stale") {
        await this.load.again();
        this.head();
      }
      return;
    }
    await form.reset();
    this.show(heard);
    await showDone(text.recorded);
  }

  private async ratified(): Promise<void> {
    const heard = await this.ratifying().submit();
    if (!heard) return;
    await this.ratifying().reset();
    this.show(heard);
    showToast(text.recorded);
  }

  private async recuse(): Promise<void> {
    if (!(await this.recusing().submit())) return;
    await this.recusing().reset();
    this.asking = undefined;
    showToast(text.recused);
  }

  private async unrecuse(member: string): Promise<void> {
    this.failure = undefined;
    try {
      await desk.takeBackRecusal({ case: this.case_, member_id: member });
      showToast(text.recusalRemoved);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
  }

  private async takeBack(): Promise<void> {
    const heard = await this.takingBack().submit();
    if (!heard) return;
    this.asking = undefined;
    this.second = false;
    this.show(heard);
    showToast(text.takenBack);
  }

  private show(view: HearingView): void {
    this.load.value = view;
    this.requestUpdate();
    this.head();
  }

  /** What stands now is read from the top. */
  private head(): void {
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
      this.closest("main")?.scrollTo({ top: 0 });
    });
  }
}
