import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { CheckpointVerdict, CheckpointView, JournalState, PaperBytes, Verified } from "../../generated/types";
import { banner, button, dateField, deeds, errorSummary, failureBanner, figure, fileButton, fromBase64, Load, noDate, Page, pairs, panel, paperPreview, prose, showToast, textField, typedDate } from "../../parts";
import { journalText as text } from "../../text/journal";
import { journalHead } from "./head";

/** Whether the journal holds (سلامة السجل): the chain, the day's end with its signed checkpoint, and checkpoints that come back. */
@customElement("check-page")
export class CheckPage extends Page {
  @state() private checking = false;
  @state() private verified: { found: Verified; entries: number } | undefined;
  @state() private verdict: CheckpointVerdict | undefined;
  @state() private sheet: { paper: PaperBytes; bytes: () => Promise<Uint8Array> } | undefined;
  @state() private failure: Failure | undefined;
  private readonly now = new Load(this, () => desk.journalState({}), []);

  private readonly comparing = () =>
    this.form({ screen: "journal-checkpoint", draftless: true, initial: () => ({ text: "" }), send: (typed) => desk.checkCheckpoint(typed) });

  private readonly making = () =>
    this.form({ screen: "journal-day-end", draftless: true, initial: () => ({ day: noDate("hijri") }), send: ({ day }) => desk.dayEndSheet({ day: typedDate(day) }) });

  protected override keys() {
    return this.sheet ? [{ chord: "Ctrl+KeyP", label: text.printSheet, run: () => void this.print() }] : [];
  }

  protected override render(): TemplateResult {
    return html`${journalHead("/journal/check")}
      <p class="muted measure">${text.checkIntro}</p>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.now.show((now) => html`<div class="split"><div class="column">${this.standing(now)}${this.dayEnd()}</div><aside class="column" aria-label=${text.compare}>${this.compare()}${this.points(now.checkpoints)}</aside></div>`)}
      ${this.sheet ? html`${paperPreview(text.dayEnd, this.sheet.bytes)}${deeds(html`${button({ label: text.printSheet, icon: "printer", kind: "primary", key: "Ctrl P", onClick: () => void this.print() })}${button({ label: text.saveSheet, icon: "download", onClick: () => void this.save() })}`)}` : nothing}`;
  }

  private standing(now: JournalState): TemplateResult {
    return panel({ title: text.state, inside: true }, html`<div class="column">
      ${this.verified ? this.result(this.verified.found, this.verified.entries) : now.broken_at === null ? nothing : banner({ kind: "danger", icon: "shield-alert", title: text.broken, text: text.brokenText(now.broken_at) })}
      ${pairs([
        [text.entries, prose(text.count(now.entries))],
        [text.key, now.public_key === "" ? html`<span class="muted">${text.keyNone}</span>` : html`<bdi class="code small wraps">${now.public_key}</bdi><br><span class="small muted">${text.keyHint}</span>`],
      ])}
      <div class="line">${button({ label: this.checking ? text.verifying : text.verify, icon: "shield-check", busy: this.checking, onClick: () => void this.verify() })}</div></div>`);
  }

  private result(found: Verified, entries: number): TemplateResult {
    if (found.sound) return banner({ kind: "know", icon: "shield-check", title: text.sound, text: text.soundText(entries) });
    if (found.broken_entry !== null) return banner({ kind: "danger", icon: "shield-alert", title: text.broken, text: text.brokenText(found.broken_entry), alert: true });
    return banner({ kind: "danger", icon: "shield-alert", title: text.unsound, text: text.unsoundText, alert: true });
  }

  private dayEnd(): TemplateResult {
    const form = this.making();
    return panel({ title: text.dayEnd, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.make(); }}>
      <p class="muted">${text.dayEndText}</p>
      ${errorSummary(form)}
      ${dateField(form, "day", { label: text.day, hint: text.dayHint, optional: true })}
      <div class="line">${button({ label: text.make, kind: this.sheet ? "plain" : "primary", type: "submit", icon: "qr-code", busy: form.sending })}</div></form>`);
  }

  private compare(): TemplateResult {
    const form = this.comparing();
    const { verdict } = this;
    return panel({ title: text.compare, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.ask(); }}>
      <p class="muted small">${text.compareText}</p>
      ${textField(form, "text", { label: text.point, hint: text.pointHint, lines: 3, ltr: true, width: "full" })}
      ${verdict ? banner({ kind: verdict.finding === "agrees" ? "know" : "danger", icon: verdict.finding === "agrees" ? "shield-check" : "shield-alert", title: text.findings[verdict.finding], text: `${verdict.finding === "differs" && !verdict.signed ? text.differsTyped(verdict.seq) : text.findingText[verdict.finding](verdict.seq)}${verdict.finding === "agrees" && !verdict.signed ? ` ${text.unsigned}` : ""}`, alert: true }) : nothing}
      <div class="line">${button({ label: text.compareDo, type: "submit", busy: form.sending })}${fileButton({ label: text.choose, icon: "upload", accept: ".json,application/json", onFiles: ([file]) => file && void this.file(file) })}</div></form>`);
  }

  private points(all: readonly CheckpointView[]): TemplateResult {
    return panel({ title: text.points }, all.length === 0
      ? html`<p class="inside small muted">${text.pointsNone}</p>`
      : html`<ul class="rows tall">${all.map((one) => html`<li><div>${figure(one.seq)} <bdi class="code small wraps">${one.fingerprint}</bdi><br><span class="small muted">${prose(`${text.madeFor[one.made_for] ?? ""}، ${one.date.short_hijri} ${one.time}`)}</span></div></li>`)}</ul>`);
  }

  private async verify(): Promise<void> {
    this.checking = true;
    this.failure = undefined;
    try {
      const entries = this.now.value?.entries ?? 0;
      this.verified = { found: (await desk.verifyOffice({})).value, entries };
      await this.now.again();
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
    this.checking = false;
  }

  private async ask(): Promise<void> {
    this.verdict = undefined;
    this.verdict = await this.comparing().submit();
  }

  private async file(file: File): Promise<void> {
    this.comparing().set("text", (await file.text()).slice(0, 1_000_000));
    await this.ask();
  }

  private async make(): Promise<void> {
    const paper = await this.making().submit();
    if (!paper) return;
    this.sheet = { paper, bytes: () => Promise.resolve(fromBase64(paper.pdf)) };
    await this.now.again();
    await this.updateComplete;
    this.querySelector("i-paper")?.scrollIntoView({ block: "nearest" });
  }

  private async print(): Promise<void> {
    if (!this.sheet) return;
    try {
      await native.printPdf(this.sheet.paper.number, this.sheet.paper.pdf);
      showToast(text.sheetPrinted);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
  }

  private async save(): Promise<void> {
    if (this.sheet) await native.saveFile(this.sheet.paper.number, "pdf", this.sheet.paper.pdf).catch((thrown: unknown) => (this.failure = thrown instanceof Failure ? thrown : new Failure({})));
  }
}
