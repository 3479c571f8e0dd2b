import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { LetterheadView, OfficeLetterhead, SignatoryInput, Signs } from "../../generated/types";
import { button, dateField, deeds, errorSummary, failureBanner, fromBase64, Load, noDate, Page, panel, paperPreview, showToast, textField, ticks, typedDate } from "../../parts";
import { letterheadText as text } from "../../text/letterheads";
import { settingsHead } from "../settings/sections";
import { versionsPanel } from "../settings/versions";

const kinds = (Object.keys(text.kinds) as Signs[]).map((value) => ({ value, label: text.kinds[value] }));
const noSignatory = (): SignatoryInput => ({ name: "", title: "", signs: [] });
/** What every new version says about itself. */
const about = () => ({ effective_from: noDate("gregorian"), approved_by: "" });

/** Lines of the letterhead and who signs which letter (الترويسة والموقّعون), from a day on. */
@customElement("office-letterhead")
export class OfficeLetterheadPage extends Page {
  @state() private pdf: (() => Promise<Uint8Array>) | undefined;
  @state() private failure: unknown;

  private readonly now = new Load(this, () => desk.letterheads({}), ["setting", "office"], ({ letterhead }) => this.changing().fill({ letterhead, ...about() }));

  private readonly changing = () =>
    this.form({
      screen: "office-letterhead",
      initial: () => ({ letterhead: { contact: "", address: "", signatories: [] } as OfficeLetterhead, ...about() }),
      send: ({ effective_from, ...rest }, key) => desk.saveLetterhead({ seen_version: this.now.value?.seen_version ?? 0, effective_from: typedDate(effective_from), ...rest }, key),
    });

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: text.save, run: () => void this.save() }];
  }

  protected override render(): TemplateResult {
    return html`${settingsHead("/settings/letterhead")}${this.now.show((view) => this.page(view))}`;
  }

  private page(view: LetterheadView): TemplateResult {
    const form = this.changing();
    const { signatories } = form.values.letterhead;
    return html`${errorSummary(form)}${this.failure ? failureBanner(this.failure) : nothing}
      <div class="split">
        <form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
          ${panel({ title: text.lines, inside: true }, html`<div class="form"><p class="muted">${text.about}</p>
            ${textField(form, "letterhead.contact", { label: text.contact, hint: text.contactHint, optional: true, width: "full" })}
            ${textField(form, "letterhead.address", { label: text.address, hint: text.addressHint, optional: true, width: "full" })}</div>`)}
          ${panel({ title: text.signatories, count: signatories.length, inside: true }, html`<div class="form"><p class="muted">${text.otherwise(view.otherwise)}</p>
            ${signatories.length === 0 ? html`<p class="muted">${text.none}</p>` : signatories.map(({ name }, place) => this.signatory(name, place))}
            <div class="line">${button({ label: text.add, icon: "plus", onClick: () => this.add() })}</div></div>`)}
          ${panel({ title: text.from, inside: true }, html`<div class="form">
            ${dateField(form, "effective_from", { label: text.from, hint: text.fromHint, optional: true })}
            ${textField(form, "approved_by", { label: text.approvedBy, hint: text.approvedByHint, width: "w-24" })}</div>`)}
        </form>
        <aside class="column" aria-label=${text.previewTitle}>${this.pdf ? paperPreview(text.previewTitle, this.pdf) : nothing}${versionsPanel(view.versions)}</aside>
      </div>
      ${deeds(html`${button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() })}
        ${button({ label: text.preview, icon: "eye", onClick: () => void this.preview() })}`, form)}`;
  }

  private signatory(name: string, place: number): TemplateResult {
    const form = this.changing();
    const path = `letterhead.signatories.${place}`;
    return html`<fieldset class="column"><legend>${text.signatory(name)}</legend>
      <div class="fields">${textField(form, `${path}.name`, { label: text.name, width: "w-24" })}${textField(form, `${path}.title`, { label: text.titleField, width: "w-24" })}</div>
      ${ticks(form, `${path}.signs`, { label: text.signs, row: true, options: kinds })}
      <div class="line">${button({ label: text.remove(name), icon: "trash-2", kind: "quiet", low: true, onClick: () => this.takeOut(place) })}</div></fieldset>`;
  }

  private add(): void {
    const form = this.changing();
    const { signatories } = form.values.letterhead;
    form.set("letterhead.signatories", [...signatories, noSignatory()]);
    void this.updateComplete.then(() => document.getElementById(form.id(`letterhead.signatories.${signatories.length}.name`))?.focus());
  }

  private takeOut(place: number): void {
    const form = this.changing();
    const { signatories } = form.values.letterhead;
    form.set("letterhead.signatories", signatories.filter((_, other) => other !== place));
    showToast(text.removed, () => form.set("letterhead.signatories", signatories));
  }

  private async preview(): Promise<void> {
    try {
      const bytes = fromBase64((await desk.previewLetterhead(this.changing().values.letterhead)).value.pdf);
      this.pdf = () => Promise.resolve(bytes.slice());
      this.failure = undefined;
    } catch (thrown) {
      this.failure = thrown;
    }
  }

  private async save(): Promise<void> {
    const form = this.changing();
    if ((await form.submit()) === undefined) return;
    await form.reset();
    await this.now.again();
    showToast(text.saved);
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
