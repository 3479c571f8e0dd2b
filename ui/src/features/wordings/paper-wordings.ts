import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { LetterSentences, ParagraphInput, WordingsView } from "../../generated/types";
import { button, dateField, deeds, errorSummary, failureBanner, fromBase64, Load, noDate, Page, pairs, panel, paperPreview, segments, showToast, textField, typedDate, type AnyForm } from "../../parts";
import { wordingText as text } from "../../text/wordings";
import { settingsHead } from "../settings/sections";
import { versionsPanel } from "../settings/versions";

type Which = keyof typeof text.which;
type Sentence = keyof LetterSentences;

const sentences = Object.keys(text.sentences) as Sentence[];
const noSentences = Object.fromEntries(sentences.map((name) => [name, ""])) as unknown as LetterSentences;
/** What every new version says about itself. */
const about = () => ({ effective_from: noDate("gregorian"), approved_by: "" });

/** The office words its declaration and its letter itself (نصوص الأوراق): seen on paper first, each save a version. */
@customElement("paper-wordings")
export class PaperWordings extends Page {
  @state() private which: Which = "declaration";
  @state() private pdf: (() => Promise<Uint8Array>) | undefined;
  @state() private failure: unknown;

  private readonly now = new Load(this, () => desk.wordings({}), ["setting"], (view) => this.fill(view));

  private readonly declaration = () =>
    this.form({
      screen: "declaration-text",
      initial: () => ({ paragraphs: [] as ParagraphInput[], ...about() }),
      send: ({ effective_from, ...rest }, key) =>
        desk.saveDeclarationText({ seen_version: this.now.value?.declaration.seen_version ?? 0, effective_from: typedDate(effective_from), ...rest }, key),
    });

  private readonly letter = () =>
    this.form({
      screen: "letter-text",
      initial: () => ({ ...noSentences, ...about() }),
      send: ({ effective_from, approved_by, ...own }, key) =>
        desk.saveLetterText({ seen_version: this.now.value?.letter.seen_version ?? 0, effective_from: typedDate(effective_from), approved_by, sentences: own }, key),
    });

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: text.save, run: () => void this.save() }];
  }

  protected override render(): TemplateResult {
    return html`${settingsHead("/settings/texts")}${this.now.show((view) => this.page(view))}`;
  }

  private page(view: WordingsView): TemplateResult {
    const form = this.chosen();
    const options = (Object.keys(text.which) as Which[]).map((value) => ({ value, label: text.which[value] }));
    return html`<div class="line">${segments({ name: "wording", label: text.choose, options, chosen: this.which, choose: (which) => this.turn(which) })}</div>
      ${errorSummary(form)}${this.failure ? failureBanner(this.failure) : nothing}
      <div class="split">
        <form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
          ${panel({ title: text.which[this.which], inside: true }, html`<div class="form"><p class="muted">${this.which === "declaration" ? text.declarationAbout : text.letterAbout} ${text.keeps}</p>
            ${this.which === "declaration" ? this.paragraphs() : sentences.map((name) => textField(form, name, { label: text.sentences[name], lines: 2, width: "full" }))}
            ${dateField(form, "effective_from", { label: text.from, hint: text.fromHint, optional: true })}
            ${textField(form, "approved_by", { label: text.approvedBy, hint: text.approvedByHint, width: "w-24" })}</div>`)}
        </form>
        <aside class="column" aria-label=${text.previewTitle}>
          ${this.pdf ? paperPreview(text.previewTitle, this.pdf) : nothing}
          ${this.which === "letter" ? panel({ title: text.placesTitle, inside: true }, pairs(Object.entries(text.places).map(([place, words]) => [words, html`<bdi class="code">${place}</bdi>`] as const))) : nothing}
          ${versionsPanel(view[this.which].versions)}
          ${this.earlier(view)}
        </aside>
      </div>
      ${deeds(html`${button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() })}
        ${button({ label: text.preview, icon: "eye", onClick: () => void this.preview() })}${button({ label: text.shipped, kind: "quiet", onClick: () => this.bringBack(view) })}`, form)}`;
  }

  private paragraphs(): TemplateResult {
    const form = this.declaration();
    const { paragraphs } = form.values;
    return html`${paragraphs.map((_, index) => html`<fieldset class="column"><legend>${text.paragraph(index + 1)}</legend>
        ${textField(form, `paragraphs.${index}.male`, { label: text.male, lines: 3, width: "full" })}
        ${textField(form, `paragraphs.${index}.female`, { label: text.female, hint: text.femaleHint, lines: 3, width: "full", optional: true })}
        <div class="line">${button({ label: text.removeParagraph(index + 1), icon: "trash-2", kind: "quiet", low: true, onClick: () => this.takeOut(index) })}</div></fieldset>`)}
      <div class="line">${button({ label: text.addParagraph, icon: "plus", onClick: () => form.set("paragraphs", [...paragraphs, { male: "", female: "" }]) })}</div>`;
  }

  private earlier(view: WordingsView): TemplateResult | typeof nothing {
    const words = this.which === "declaration" ? view.declaration.before.map(({ male }) => male) : view.letter.before ? sentences.map((name) => view.letter.before?.[name] ?? "") : [];
    return words.length === 0 ? nothing : panel({ title: text.before, inside: true }, html`<div class="column muted">${words.map((one) => html`<p dir="auto">${one}</p>`)}</div>`);
  }

  private chosen(): AnyForm {
    return this.which === "declaration" ? this.declaration() : this.letter();
  }

  private fill({ declaration, letter }: WordingsView): void {
    this.declaration().fill({ paragraphs: declaration.paragraphs, ...about() });
    this.letter().fill({ ...letter.sentences, ...about() });
  }

  private turn(which: Which): void {
    this.which = which;
    this.pdf = undefined;
    this.failure = undefined;
  }

  private takeOut(index: number): void {
    const form = this.declaration();
    const { paragraphs } = form.values;
    form.set("paragraphs", paragraphs.filter((_, other) => other !== index));
    showToast(text.removed, () => form.set("paragraphs", paragraphs));
  }

  private bringBack(view: WordingsView): void {
    if (this.which === "declaration") this.declaration().set("paragraphs", view.declaration.shipped);
    else for (const name of sentences) this.letter().set(name, view.letter.shipped[name]);
    showToast(text.shippedDone);
  }

  private async preview(): Promise<void> {
    const { effective_from: _, approved_by: __, ...own } = this.letter().values;
    try {
      const { value } = await (this.which === "declaration" ? desk.previewDeclarationText({ paragraphs: [...this.declaration().values.paragraphs] }) : desk.previewLetterText(own));
      const bytes = fromBase64(value.pdf);
      this.pdf = () => Promise.resolve(bytes.slice());
      this.failure = undefined;
    } catch (thrown) {
      this.failure = thrown;
    }
  }

  private async save(): Promise<void> {
    const form = this.chosen();
    if ((await form.submit()) === undefined) return;
    await form.reset();
    await this.now.again();
    showToast(text.saved);
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
