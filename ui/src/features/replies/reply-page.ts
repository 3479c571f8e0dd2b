import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { CallResult, Channel, ReplyView, ToldWhom } from "../../generated/types";
import { banner, button, choice, dateField, deeds, dialog, empty, errorSummary, failureBanner, fromBase64, goToField, isNoDate, linkAsButton, Load, noDate, Page, panel, paperPreview, prose, textField, typedDate, type Form } from "../../parts";
import { go, href } from "../../router";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { replyText as text } from "../../text/replies";
import { printPaper } from "../requests/paper-deeds";
import { clockPanel, decisionPanel, earlierPanel, nextPanel, phonesPanel, triesRows } from "./reply-parts";
import { toldWords, verdictTag } from "./words";

const noTelling = () => ({ channel: "" as Channel | "", told_whom: "applicant" as ToldWhom, told_name: "", told_on: noDate(), collected_by: "", note: "", early: false });
const noTry = () => ({ result: "" as CallResult | "", call_back_on: noDate(), note: "" });

/** One reply (تبليغ قرار): the decision, its letter, the numbers to call, tries, and the telling itself. */
@customElement("reply-page")
export class ReplyPage extends Page {
  @state() private failure: unknown;
  @state() private asking: "early" | "close" | undefined;
  @state() private busy = false;
  private letterId = "";
  private letterBytes: (() => Promise<Uint8Array>) | undefined;
  private readonly load = new Load(this, () => desk.getReply({ request_id: this.params.id ?? "" }), ["request", "paper", "reply", "person"], (view) => this.nameVisit(view.spoken, view.household_id));

  private readonly telling = () =>
    this.form({
      screen: `inform-${this.params.id ?? ""}`,
      initial: noTelling,
      send: ({ channel, told_on, ...rest }, key) => {
        const view = this.load.value;
        return desk.informApplicant({ request_id: this.params.id ?? "", version: view?.version ?? 0, decision_id: view?.decision.id ?? "", channel: channel || "phone", told_on: isNoDate(told_on) ? null : typedDate(told_on), ...rest }, key);
      },
    });

  private readonly trying = () =>
    this.form({
      screen: `call-${this.params.id ?? ""}`,
      initial: noTry,
      send: ({ result, call_back_on, note }, key) => desk.recordCall({ request_id: this.params.id ?? "", result: result || "no_answer", call_back_on: result === "call_back" && !isNoDate(call_back_on) ? typedDate(call_back_on) : null, note }, key),
    });

  private readonly closing = () =>
    this.form({
      screen: `close-${this.params.id ?? ""}`,
      initial: () => ({ reason: "" }),
      send: ({ reason }, key) => desk.closeRefused({ request_id: this.params.id ?? "", version: this.load.value?.version ?? 0, reason }, key),
    });

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.tell, run: () => void this.tell() },
      { chord: "Ctrl+KeyP", label: text.printLetter, run: () => void this.print() },
      { chord: "Escape", run: () => go("/replies") },
    ];
  }

  protected override render(): TemplateResult {
    return html`${this.load.value ? nothing : html`<h1 tabindex="-1">${text.one}</h1>`}${this.load.show((view) => this.page(view))}`;
  }

  private page(view: ReplyView): TemplateResult {
    const untold = view.told === null && view.state.startsWith("decided_");
    const telling = this.telling();
    return html`<div class="line apart"><h1 tabindex="-1">${text.heading(view.applicant)}</h1>${verdictTag(view.decision.verdict)}</div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${untold ? this.warning(view) : nothing}
      ${view.told ? banner({ kind: "know", icon: "circle-check", title: text.toldBanner(text.channels[view.told.channel], view.told.on.both), text: prose(toldWords(view.told)) }) : nothing}
      ${view.decision.kept_off_paper && untold ? banner({ kind: "warn", title: text.offPaper, text: text.offPaperText }) : nothing}
      ${telling.failure?.code === "early_reply" ? nothing : errorSummary(telling)}
      <div class="split"><div class="column">
          ${decisionPanel(view)}
          ${untold ? this.tellingPanel(view) : nothing}
          ${this.letter(view)}
        </div>
        <aside class="column" aria-label=${text.phones}>
          ${phonesPanel(view)}${untold || view.tries.length > 0 ? this.triesPanel(view, untold) : nothing}${clockPanel(view)}${nextPanel(view)}${earlierPanel(view)}
        </aside></div>
      ${this.dialogs(view)}${this.deeds(view, untold)}`;
  }

  private warning(view: ReplyView): TemplateResult | typeof nothing {
    const { clock } = view;
    return clock && clock.early_days > 0 ? banner({ kind: "warn", icon: "clock", title: text.earlyTitle, text: prose(text.earlyBanner(clock.not_before.both)) }) : nothing;
  }

  private tellingPanel(view: ReplyView): TemplateResult | typeof nothing {
    if (!session.may("inform_applicant")) return nothing;
    const form = this.telling();
    const whom = text.whom(view.sex);
    const channels = (Object.keys(text.channels) as Channel[]).filter((value) => value !== "letter" || view.letter).map((value) => ({ value, label: text.channels[value] }));
    const people = (Object.keys(whom) as ToldWhom[]).map((value) => ({ value, label: whom[value] }));
    return panel({ title: text.telling, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.tell(); }}>
      <p class="muted">${text.tellingText}</p>
      ${choice(form, "channel", { label: text.channel, options: channels, row: true })}
      ${choice(form, "told_whom", { label: text.toldWhom, options: people, row: true })}
      ${form.values.told_whom === "applicant" ? nothing : textField(form, "told_name", { label: text.toldName, hint: text.toldNameHint, width: "w-24" })}
      ${view.letter ? textField(form, "collected_by", { label: text.collectedBy, hint: text.collectedByHint, width: "w-24", optional: true }) : nothing}
      ${dateField(form, "told_on", { label: text.toldOn, hint: text.toldOnHint, optional: true })}
      ${textField(form, "note", { label: text.note, width: "full", optional: true })}</form>`);
  }

  private letter(view: ReplyView): TemplateResult {
    if (!view.letter) return html`<section class="panel">${empty({ icon: "file-text", title: text.noLetter, text: text.noLetterText })}</section>`;
    return paperPreview(text.letter, this.bytesOf(view.letter.id));
  }

  /** The same function for the same paper, so that it is drawn and journalled once. */
  private bytesOf(id: string): () => Promise<Uint8Array> {
    if (this.letterId !== id || !this.letterBytes) {
      this.letterId = id;
      this.letterBytes = async () => fromBase64((await desk.takePaper({ paper_id: id, purpose: "preview" })).value.pdf);
    }
    return this.letterBytes;
  }

  private triesPanel(view: ReplyView, untold: boolean): TemplateResult {
    const form = this.trying();
    const options = (Object.keys(text.results) as CallResult[]).map((value) => ({ value, label: text.results[value] }));
    const asks = untold && session.may("record_call");
    return panel({ title: text.attempts, ...(view.tries.length > 0 ? { count: view.tries.length } : {}) }, html`${triesRows(view)}
      ${asks
        ? html`<form class="inside form" novalidate aria-label=${text.record} @submit=${(event: Event) => { event.preventDefault(); void this.saveTry(); }}>
            ${errorSummary(form)}${choice(form, "result", { label: text.result, options })}
            ${form.values.result === "call_back" ? dateField(form, "call_back_on", { label: text.callBackOn }) : nothing}
            ${textField(form, "note", { label: text.note, width: "full", optional: true })}
            <div class="line">${button({ label: text.saveTry, icon: "phone", type: "submit", low: true, busy: form.sending })}</div></form>`
        : nothing}`);
  }

  private deeds(view: ReplyView, untold: boolean): TemplateResult {
    const form = this.telling();
    const { may } = session;
    const letter = view.letter
      ? button({ label: text.printLetter, icon: "printer", key: "Ctrl P", busy: this.busy, onClick: () => void this.print() })
      : may("make_decision_letter") && view.state.endsWith(view.decision.verdict) ? button({ label: text.makeLetter, icon: "file-plus", busy: this.busy, onClick: () => void this.make() }) : nothing;
    const next = view.state === "informed_returned" && may("open_for_completion")
      ? button({ label: text.openCompletion, kind: "primary", icon: "folder-open", busy: this.busy, onClick: () => void this.complete(view) })
      : view.state === "informed_refused" && may("close_refused") ? button({ label: text.close, icon: "archive", onClick: () => (this.asking = "close") }) : nothing;
    return deeds(html`${untold && may("inform_applicant") ? button({ label: text.tell, kind: "primary", icon: "check", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.tell() }) : nothing}${next}${letter}
      ${linkAsButton(href(`/requests/${view.request_id}`), { label: text.request, kind: "quiet" })}${linkAsButton("#/replies", { label: text.list, kind: "quiet" })}`, untold ? form : undefined);
  }

  private dialogs(view: ReplyView): TemplateResult {
    const telling = this.telling();
    const closing = this.closing();
    const { clock, objection } = view;
    return html`${dialog({
        open: this.asking === "early",
        title: text.earlyTitle,
        text: clock ? text.earlyText(clock.not_before.both, clock.early_days) : "",
        confirm: text.earlyConfirm,
        busy: telling.sending,
        onConfirm: () => void this.tellEarly(),
        onLeave: () => (this.asking = undefined),
      })}${dialog({
        open: this.asking === "close",
        title: text.closeTitle,
        text: objection?.open && objection.until ? text.closeOpen(objection.until.both) : text.closeText,
        content: html`${errorSummary(closing)}${textField(closing, "reason", { label: text.closeReason, width: "full", ...(objection?.open ? {} : { optional: true as const }) })}`,
        confirm: text.close,
        busy: closing.sending,
        onConfirm: () => void this.close(),
        onLeave: () => (this.asking = undefined),
      })}`;
  }

  /** Says what a failed deed said, and shows the page as it is now: somebody else may have been faster. */
  private async act(deed: () => Promise<unknown>): Promise<boolean> {
    this.failure = undefined;
    this.busy = true;
    try {
      await deed();
      return true;
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
      await this.load.again();
      return false;
    } finally {
      this.busy = false;
    }
  }

  private async tell(): Promise<void> {
    const form = this.telling();
    if (!this.load.value || this.load.value.told || !session.may("inform_applicant")) return;
    if (form.values.channel === "") {
      form.refuse("channel", "required");
      goToField(form.id("channel"));
      return;
    }
    await this.send(form);
  }

  private async tellEarly(): Promise<void> {
    const form = this.telling();
    form.set("early", true);
    this.asking = undefined;
    await this.send(form);
  }

  private async send(form: Form<ReturnType<typeof noTelling>, ReplyView>): Promise<void> {
    if ((await form.submit()) === undefined) {
      if (form.failure?.code === "early_reply") this.asking = "early";
      else if (form.failure) await this.load.again();
      return;
    }
    await form.reset();
    await this.load.again();
    void showDone(text.told);
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  private async saveTry(): Promise<void> {
    const form = this.trying();
    if (form.values.result === "") {
      form.refuse("result", "required");
      goToField(form.id("result"));
      return;
    }
    if ((await form.submit()) === undefined) return;
    await form.reset();
    void showDone(text.trySaved);
  }

  private async make(): Promise<void> {
    if (await this.act(() => desk.makeDecisionLetter({ request_id: this.params.id ?? "" }))) {
      await this.load.again();
      void showDone(text.made);
    }
  }

  private async print(): Promise<void> {
    const letter = this.load.value?.letter;
    if (letter) await this.act(() => printPaper(letter, text.printed));
  }

  private async complete(view: ReplyView): Promise<void> {
    if (await this.act(() => desk.openForCompletion({ request_id: view.request_id, version: view.version }))) {
      void showDone(text.completionOpened);
      go(`/requests/${view.request_id}`);
    }
  }

  private async close(): Promise<void> {
    if ((await this.closing().submit()) === undefined) return;
    this.asking = undefined;
    await this.closing().reset();
    void showDone(text.closed);
  }
}
