import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { Decision, DecisionSentences, DecisionTextView } from "../../generated/types";
import { button, chips, dateField, deeds, errorSummary, failureBanner, fromBase64, Load, noDate, numberField, Page, pairs, panel, paperPreview, showToast, textField, typedDate } from "../../parts";
import { decisionLetterText as text, verdictText } from "../../text/replies";
import { wordingText } from "../../text/wordings";
import { settingsHead } from "../settings/sections";
import { versionsPanel } from "../settings/versions";

const sentences = Object.keys(text.sentences) as (keyof DecisionSentences)[];
const verdicts = Object.keys(verdictText) as Decision[];
const noSentences = Object.fromEntries(sentences.map((name) => [name, ""])) as unknown as DecisionSentences;

/** The office words its decision letters itself and says how long one may object (خطابات القرار، مدة التظلم): each save a version. */
@customElement("decision-texts")
export class DecisionTexts extends Page {
  @state() private verdict: Decision = "approved";
  @state() private pdf: (() => Promise<Uint8Array>) | undefined;
  @state() private failure: unknown;
  private readonly now = new Load(this, () => desk.decisionTexts({}), ["setting"], (view) => this.fill(view));

  private readonly wording = () =>
    this.form({
      screen: "decision-text",
      initial: () => ({ ...noSentences, objection_days: "", effective_from: noDate("gregorian"), approved_by: "" }),
      send: ({ effective_from, approved_by, objection_days, ...own }, key) =>
        desk.saveDecisionText({ seen_version: this.now.value?.seen_version ?? 0, effective_from: typedDate(effective_from), approved_by, objection_days, sentences: own }, key),
    });

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: wordingText.save, run: () => void this.save() }];
  }

  protected override render(): TemplateResult {
    return html`${settingsHead("/settings/decision-letters")}${this.now.show((view) => this.page(view))}`;
  }

  private page(view: DecisionTextView): TemplateResult {
    const form = this.wording();
    return html`${errorSummary(form)}${this.failure ? failureBanner(this.failure) : nothing}
      <div class="split">
        <form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
          ${panel({ title: text.title, inside: true }, html`<div class="form"><p class="muted">${text.about} ${text.keeps}</p>
            ${numberField(form, "objection_days", { label: text.days, hint: text.daysHint, width: "w-4", optional: true })}
            ${sentences.map((name) => textField(form, name, { label: text.sentences[name], lines: name === "title" || name === "greeting" || name === "closing" ? 1 : 2, width: "full" }))}
            ${dateField(form, "effective_from", { label: wordingText.from, hint: wordingText.fromHint, optional: true })}
            ${textField(form, "approved_by", { label: wordingText.approvedBy, hint: wordingText.approvedByHint, width: "w-24" })}</div>`)}
        </form>
        <aside class="column" aria-label=${wordingText.previewTitle}>
          ${chips(text.show, verdicts.map((value) => ({ value, label: verdictText[value] })), this.verdict, (verdict) => this.turn(verdict))}
          ${this.pdf ? paperPreview(wordingText.previewTitle, this.pdf) : nothing}
          ${panel({ title: wordingText.placesTitle, inside: true }, pairs(Object.entries(text.places).map(([place, words]) => [words, html`<bdi class="code">${place}</bdi>`] as const)))}
          ${versionsPanel(view.versions)}
        </aside>
      </div>
      ${deeds(html`${button({ label: wordingText.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() })}
        ${button({ label: wordingText.preview, icon: "eye", onClick: () => void this.preview() })}${button({ label: wordingText.shipped, kind: "quiet", onClick: () => this.bringBack(view) })}`, form)}`;
  }

  private fill(view: DecisionTextView): void {
    this.wording().fill({ ...view.sentences, objection_days: view.objection_days === null ? "" : String(view.objection_days), effective_from: noDate("gregorian"), approved_by: "" });
  }

  private turn(verdict: Decision): void {
    this.verdict = verdict;
    void this.preview();
  }

  private bringBack(view: DecisionTextView): void {
    for (const name of sentences) this.wording().set(name, view.shipped[name]);
    showToast(wordingText.shippedDone);
  }

  private async preview(): Promise<void> {
    const { effective_from: _, approved_by: __, objection_days, ...own } = this.wording().values;
    try {
      const { value } = await desk.previewDecisionText({ verdict: this.verdict, sentences: own, objection_days });
      const bytes = fromBase64(value.pdf);
      this.pdf = () => Promise.resolve(bytes.slice());
      this.failure = undefined;
    } catch (thrown) {
      this.failure = thrown;
    }
  }

  private async save(): Promise<void> {
    const form = this.wording();
    if ((await form.submit()) === undefined) return;
    await form.reset();
    await this.now.again();
    showToast(wordingText.saved);
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
