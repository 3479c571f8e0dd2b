import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import {
  banner, button, chain, checklist, chips, choice, dateField, deeds, dialog, empty, errorSummary, facts, figure, filterList, ibanField, icon, iconButton, idField, linkButton, maskedFact, mobileField, moneyField,
  nameFields, numberField, Page, panel, pairs, paperPreview, passphraseField, progressPanel, rows, segments, showToast, steps, tableInput, tag, textField, tick, ticks, timeline, type Form,
} from "../../parts";
import { theme, type Theme } from "../../shell/theme";
import { galleryText as text } from "../../text/gallery";
import { sampleText as sample } from "../../text/gallery-sample";
import { samplePaper } from "./sample-paper";
import { samples, type Sample } from "./sample-form";

/** Every part in every state (معرض الأجزاء); tests look at it in light, dark and at 200 %. */
@customElement("parts-gallery")
export class PartsGallery extends Page {
  @state() private asking = false;
  @state() private filter = "all";
  @state() private open = "lease";
  @state() private lit: Theme = theme.now;
  @state() private preview = false;

  override firstUpdated(): void {
    const refused = this.form(samples.refused);
    void refused.submit().then(() => document.querySelector<HTMLElement>("h1")?.focus());
  }

  protected override render(): TemplateResult {
    return html`
      <div class="line apart"><div><h1 tabindex="-1">${text.title}</h1><p class="muted">${text.intro}</p></div>
        ${segments<Theme>({ name: "theme", label: text.theme, options: [{ value: "system", label: text.system }, { value: "light", label: text.light }, { value: "dark", label: text.dark }], chosen: this.lit, choose: (chosen) => {
          theme.set(chosen);
          this.lit = chosen;
        } })}</div>
      ${this.buttons()}${this.fields("empty", text.fields)}${this.fields("filled", text.filled)}${this.fields("refused", text.refused)}
      ${this.marks()}${this.lists()}${this.progress()}${this.papers()}${this.floats()}
      ${deeds([button({ label: sample.print, icon: "printer", kind: "primary", key: "Ctrl P" }), button({ label: sample.edit })], { savedAt: "9:12", draftFailed: false })}`;
  }

  private buttons(): TemplateResult {
    return panel({ title: text.buttons, inside: true }, html`<div class="column">
      <p class="line">${button({ label: sample.save, kind: "primary", key: "Ctrl Enter" })}${button({ label: sample.edit, icon: "pencil" })}${button({ label: sample.more, kind: "quiet" })}${button({ label: sample.busy, busy: true })}${iconButton("lock", sample.open, () => undefined, "Ctrl L")}${linkButton(sample.more, () => undefined)}</p>
      <p class="line">${button({ label: sample.save, low: true, icon: "plus" })}${button({ label: sample.edit, low: true, pressed: true })}${chips(sample.filter, sample.filters, this.filter, (chosen) => (this.filter = chosen))}</p></div>`);
  }

  private fields(which: keyof typeof samples, title: string): TemplateResult {
    const form: Form<Sample, never> = this.form(samples[which]);
    return html`${errorSummary(form)}${panel({ title, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${nameFields(form, "name", { legend: sample.name, hint: sample.nameHint })}
      <div class="fields">${idField(form, "national_id", { label: sample.id, hint: sample.idHint })}${mobileField(form, "mobile", { label: sample.mobile, hint: sample.idHint })}${moneyField(form, "amount", { label: sample.amount })}${numberField(form, "people", { label: sample.people })}</div>
      ${ibanField(form, "iban", { label: sample.iban, hint: sample.ibanHint })}
      <div class="fields">${dateField(form, "birth", { label: sample.birth, hint: sample.birthHint, yearAlone: true })}${dateField(form, "expiry", { label: sample.expiry })}</div>
      ${choice(form, "sex", { label: sample.sex, options: sample.sexes, row: true })}
      ${ticks(form, "needs", { label: sample.needs, options: sample.needOptions, optional: true })}
      ${filterList(form, "district", { label: sample.district, options: sample.districts })}
      ${tick(form, "seen", { label: sample.seen })}
      ${tableInput(form, "incomes", { label: sample.incomes, hint: sample.incomeHint, columns: [{ key: "source", label: sample.source, kind: "choice", options: sample.sources }, { key: "amount", label: sample.monthly, kind: "money" }] })}
      ${textField(form, "note", { label: sample.note, lines: 3, optional: "ifAny" })}
      ${passphraseField(form, "passphrase", { label: sample.passphrase, hint: sample.passphraseHint })}
    </form>`)}`;
  }

  private marks(): TemplateResult {
    return panel({ title: text.marks, inside: true }, html`<div class="column">
      <p class="line">${tag(sample.tags.plain, { icon: "circle-dashed" })}${tag(sample.tags.need, { icon: "ear" })}${tag(sample.tags.soon, { icon: "circle-alert", tone: "warn" })}${tag(sample.tags.late, { icon: "circle-alert", tone: "danger" })}${tag(sample.tags.now, { icon: "circle-dot", tone: "accent" })}</p>
      ${banner({ icon: "lock", title: sample.know, text: sample.knowText })}
      ${banner({ kind: "warn", title: sample.warn, text: sample.warnText, deed: { label: sample.compare, run: () => undefined } })}
      ${banner({ kind: "danger", title: sample.danger, text: sample.dangerText })}
      ${banner({ kind: "plain", icon: "graduation-cap", title: sample.plain, text: sample.plainText })}
      <p class="statement">${sample.sentence}</p></div>`);
  }

  private lists(): TemplateResult {
    return html`<div class="split">
      <div class="column">
        ${panel({ title: sample.tags.plain, inside: true }, facts([
          [sample.fileFact, figure("4217")],
          [sample.idFact, maskedFact({ what: sample.idFact, masked: "•••• ••• 016", ending: "016", reveal: () => Promise.resolve("1000 000 016") })],
          [sample.mobileFact, maskedFact({ what: sample.mobileFact, masked: "05• ••• 0012", ending: "0012", reveal: () => Promise.resolve("055 000 0012") })],
          [sample.privateFact, button({ label: sample.open, icon: "lock", low: true })],
        ]))}
        ${panel({ title: sample.waiting, count: 2 }, html`<div class="scroll"><table><thead><tr>${sample.table.head.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${sample.table.rows.map(
          (row, index) => html`<tr class=${index === 1 ? "is-chosen" : ""}><th scope="row"><strong>${row[0]}</strong></th><td>${row[1]}</td><td>${figure(row[2] ?? "")}</td><td>${tag(sample.tags.now, { icon: "circle-dot", tone: "accent" })}</td></tr>`,
        )}</tbody></table></div>`)}
        ${panel({ title: sample.emptyTitle }, empty({ icon: "door-open", title: sample.emptyTitle, text: sample.emptyText, deed: button({ label: sample.newVisit, icon: "plus", key: "F2" }) }))}
      </div>
      <aside class="column" aria-label=${sample.household}>
        ${panel({ title: sample.household, count: 3, more: html`<a href="#/gallery">${sample.edit}</a>` }, rows(sample.rowsOf.map(([name, under], index) => ({ icon: "user-round" as const, title: name ?? "", under: under ?? nothing, chosen: index === 0 })), { tall: true }))}
        ${panel({ title: sample.fileFact, inside: true }, pairs([[sample.fileFact, figure("4217")], [sample.mobile, figure("055 000 0012", true)]]))}
      </aside></div>`;
  }

  private progress(): TemplateResult {
    return html`${steps(sample.stepsLabel, sample.steps.map((label) => ({ label })), 1)}
      ${panel({ title: text.progress, inside: true }, chain(sample.chainLabel, sample.chain.map((label, index) => ({ label, ...(index === 2 ? { under: sample.chainUnder } : {}) })), 2))}
      ${panel({ title: sample.happened, more: chips(sample.filter, sample.filters, this.filter, (chosen) => (this.filter = chosen)) }, timeline([
        ...sample.events.slice(0, 2).map(([when, what, by]) => ({ when: when ?? "", icon: "phone" as const, what: what ?? "", by: by ?? "" })),
        { year: sample.year },
        ...sample.events.slice(2).map(([when, what, by]) => ({ when: when ?? "", icon: "file-check" as const, what: what ?? "", by: by ?? "" })),
      ]))}
      ${progressPanel({ title: sample.making, now: 120, all: 300, words: sample.makingWords, onCancel: () => undefined })}`;
  }

  private papers(): TemplateResult {
    const form = this.form(samples.filled);
    const row = (id: string, label: string, state: Parameters<typeof checklist>[0][number]["state"], words: string, inside?: TemplateResult): Parameters<typeof checklist>[0][number] => ({
      id, label, state, words, open: this.open === id, onToggle: () => (this.open = this.open === id ? "" : id), ...(inside ? { inside } : {}),
    });
    const { papers, paperWords } = sample;
    return panel({ title: sample.papersTitle, more: html`<span class="muted">${sample.papersMore}</span>` }, checklist([
      row("identity", papers.identity, "matched", paperWords.matched),
      row("family", papers.family, "earlier", paperWords.earlier),
      row("lease", papers.lease, "needed", paperWords.needed, html`<div class="fields">${textField(form, "lease", { label: sample.leaseNumber, ltr: true, numeric: true, width: "w-10" })}${dateField(form, "lease_expiry", { label: sample.expiry })}</div>
        <p class="line">${button({ label: sample.mismatch, icon: "triangle-alert", low: true })}${button({ label: sample.more, kind: "quiet", low: true })}</p>`),
      row("security", papers.security, "late", paperWords.late),
      row("bank", papers.bank, "needed", paperWords.needed),
      row("medical", papers.medical, "if_any", paperWords.ifAny),
      row("deed", papers.deed, "not_applicable", paperWords.none),
    ]));
  }

  private floats(): TemplateResult {
    return html`${panel({ title: text.floats, inside: true }, html`<p class="line">${button({ label: sample.askOpen, onClick: () => (this.asking = true) })}${button({ label: sample.toast, onClick: () => showToast(sample.toastWords, () => undefined) })}${button({ label: sample.openPaper, icon: "file-text", onClick: () => (this.preview = true) })}</p>`)}
      ${this.preview ? paperPreview(sample.letter, samplePaper) : nothing}
      ${dialog({ open: this.asking, title: sample.ask, text: sample.askText, content: html`<p class="line">${icon("info")}<span>${sample.knowText}</span></p>`, confirm: sample.ask, onConfirm: () => (this.asking = false), onLeave: () => (this.asking = false) })}`;
  }
}
