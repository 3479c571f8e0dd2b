import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { CategoriesView, OwnCategory } from "../../generated/types";
import { button, deeds, errorSummary, Load, Page, panel, showToast, textField, tick, ticks } from "../../parts";
import { session } from "../../state/session";
import { categoriesText as text } from "../../text/categories";
import { categoryText, type ShippedCategory } from "../../text/person-codes";
import { settingsHead } from "../settings/sections";
import { versionsPanel } from "../settings/versions";

/** Files and households stand on these two, so that they are always offered. */
const optional = (Object.keys(categoryText) as ShippedCategory[]).filter((code) => code !== "prisoner" && code !== "other");
const fresh = (): OwnCategory => ({ number: 0, male: "", female: "", offered: true });

interface Typed {
  /** Those of the program that are offered. */
  shipped: string[];
  categories: { own: OwnCategory[] };
}

const typed = ({ categories }: CategoriesView): Typed => ({
  shipped: optional.filter((code) => !categories.not_offered.includes(code)),
  categories: { own: categories.own },
});

/** Which categories the office offers, and its own (فئات المستفيدين). */
@customElement("office-categories")
export class OfficeCategoriesPage extends Page {
  private readonly now = new Load(this, () => desk.categories({}), ["setting"], (view) => this.changing().fill(typed(view)));

  private readonly changing = () =>
    this.form({
      screen: "office-categories",
      initial: (): Typed => ({ shipped: [], categories: { own: [] } }),
      send: ({ shipped, categories }, key) =>
        desk.saveCategories({ seen_version: this.now.value?.seen_version ?? 0, categories: { own: categories.own, not_offered: optional.filter((code) => !shipped.includes(code)) } }, key),
    });

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: text.save, run: () => void this.save() }];
  }

  protected override render(): TemplateResult {
    return html`${settingsHead("/settings/categories")}${this.now.show((view) => this.page(view))}`;
  }

  private page(view: CategoriesView): TemplateResult {
    const form = this.changing();
    const { own } = form.values.categories;
    return html`${errorSummary(form)}
      <div class="split"><form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
        ${panel({ title: text.shipped, inside: true }, html`<div class="form"><p class="muted">${text.about}</p>
          ${ticks(form, "shipped", { label: text.offered, row: true, options: optional.map((value) => ({ value, label: categoryText[value] })) })}<p class="hint">${text.shippedHint}</p></div>`)}
        ${panel({ title: text.own, count: own.length, inside: true }, html`<div class="form">
          ${own.length === 0 ? html`<p class="muted">${text.none}</p>` : own.map((one, place) => this.category(one, place))}
          <div class="line">${button({ label: text.add, icon: "plus", onClick: () => this.add() })}</div></div>`)}
      </form>
      <aside class="column" aria-label=${text.title}>${versionsPanel(view.versions)}</aside></div>
      ${deeds(button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() }), form)}`;
  }

  private category({ number, male }: OwnCategory, place: number): TemplateResult {
    const form = this.changing();
    const path = `categories.own.${place}`;
    return html`<fieldset class="column"><legend>${male === "" ? text.fresh : male}</legend>
      <div class="fields">${textField(form, `${path}.male`, { label: text.male, width: "w-10" })}${textField(form, `${path}.female`, { label: text.female, hint: text.femaleHint, optional: true, width: "w-10" })}</div>
      ${tick(form, `${path}.offered`, { label: text.offered })}
      ${number === 0 ? html`<div class="line">${button({ label: text.remove(male), icon: "trash-2", kind: "quiet", low: true, onClick: () => this.takeOut(place) })}</div>` : ""}</fieldset>`;
  }

  private add(): void {
    const form = this.changing();
    const { own } = form.values.categories;
    form.set("categories.own", [...own, fresh()]);
    void this.updateComplete.then(() => document.getElementById(form.id(`categories.own.${own.length}.male`))?.focus());
  }

  private takeOut(place: number): void {
    const form = this.changing();
    const { own } = form.values.categories;
    form.set("categories.own", own.filter((_, other) => other !== place));
    showToast(text.removed, () => form.set("categories.own", own));
  }

  private async save(): Promise<void> {
    const form = this.changing();
    const saved = await form.submit();
    if (!saved) return;
    await form.reset(typed(saved));
    // The forms of persons offer them at once.
    await session.refresh().catch(() => undefined);
    showToast(text.saved);
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
