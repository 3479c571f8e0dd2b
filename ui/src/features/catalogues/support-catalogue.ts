import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { CatalogueView } from "../../generated/types";
import { button, deeds, errorSummary, Load, Page, panel, rows, segments, showToast } from "../../parts";
import { catalogueText as text } from "../../text/catalogues";
import { settingsHead } from "../settings/sections";
import { kindEditor } from "./kind-editor";
import { paperEditor } from "./paper-editor";
import { differences, input, newKind, newPaper, typed, type CatalogueTyped } from "./typed";

type Side = "kinds" | "papers";

/** The kinds of support with their papers and questions, as the manager changes them (أنواع الدعم): each save is a version. */
@customElement("support-catalogue")
export class SupportCatalogue extends Page {
  @state() private side: Side = "kinds";
  @state() private place = 0;

  private readonly now = new Load(this, () => desk.catalogueForEditing({}), ["catalogue"], ({ catalogue }) => this.changing().fill(typed(catalogue)));

  private readonly changing = () =>
    this.form({
      screen: "support-catalogue",
      initial: (): CatalogueTyped => ({ version: 0, papers: [], kinds: [] }),
      send: (values, key) => desk.saveCatalogue(input(values), key),
    });

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: text.save, run: () => void this.save() }];
  }

  protected override render(): TemplateResult {
    return html`${settingsHead("/settings/kinds")}${this.now.show((view) => this.page(view))}`;
  }

  private page(view: CatalogueView): TemplateResult {
    const form = this.changing();
    const { kinds, papers } = form.values;
    const list = this.side === "kinds" ? kinds : papers;
    return html`<p class="muted">${text.about}</p>
      <div class="line">${segments({ name: "side", label: text.choose, options: [{ value: "kinds", label: text.kinds }, { value: "papers", label: text.papers }], chosen: this.side, choose: (side) => this.turn(side, 0) })}</div>
      ${errorSummary(form)}
      <div class="split">
        <form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>${this.editor(view)}</form>
        <aside class="column" aria-label=${text[this.side]}>
          ${panel({ title: text[this.side], count: list.length }, html`<ul class="rows">${list.map((one, place) => html`<li class=${place === this.place ? "is-chosen" : ""}><button class="link-button" type="button" aria-pressed=${place === this.place ? "true" : "false"} @click=${() => this.turn(this.side, place)}>${one.name || (this.side === "kinds" ? text.newKind : text.newPaper)}</button></li>`)}</ul>
            <div class="inside line">${button({ label: this.side === "kinds" ? text.addKind : text.addPaper, icon: "plus", low: true, onClick: () => this.add(view) })}</div>`)}
          ${this.changes(view)}
        </aside>
      </div>
      ${deeds(button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() }), form)}`;
  }

  private editor(view: CatalogueView): TemplateResult | typeof nothing {
    const form = this.changing();
    const { kinds, papers } = form.values;
    if (this.side === "kinds") {
      const kind = kinds[this.place];
      if (!kind) return nothing;
      return html`${kindEditor(form, this.place, kind, papers, () => this.fresh(view, "questions"))}
        <div class="line">${kinds.length > 1 ? button({ label: text.removeKind, icon: "archive", kind: "quiet", onClick: () => this.takeOut("kinds", text.removedKind) }) : nothing}</div>`;
    }
    const paper = papers[this.place];
    if (!paper) return nothing;
    const inUse = kinds.some((kind) => kind.requirements.some((needed) => needed.paper === paper.code) || kind.questions.some((question) => question.for_paper === paper.code));
    return html`${panel({ title: paper.name || text.newPaper, inside: true }, html`<div class="form">${paperEditor(form, this.place, paper)}</div>`)}
      <div class="line">${inUse ? html`<p class="muted">${text.paperInUse}</p>` : button({ label: text.removePaper, icon: "trash-2", kind: "quiet", onClick: () => this.takeOut("papers", text.removedPaper) })}</div>`;
  }

  private changes({ catalogue }: CatalogueView): TemplateResult {
    const { added, gone, altered } = differences(catalogue, input(this.changing().values));
    const all = [...added.map((name) => ({ icon: "plus" as const, title: text.added(name) })), ...altered.map((name) => ({ icon: "pencil" as const, title: text.altered(name) })), ...gone.map((name) => ({ icon: "archive" as const, title: text.gone(name) }))];
    return panel({ title: text.changes, count: all.length }, all.length === 0 ? html`<p class="inside muted">${text.unchanged}</p>` : rows(all));
  }

  /** A code that no version used, and nothing typed here either. */
  private fresh(view: CatalogueView, of: keyof CatalogueView["fresh"]): string {
    const used = JSON.stringify(this.changing().values);
    return view.fresh[of].find((code) => !used.includes(`"${code}"`)) ?? "";
  }

  private add(view: CatalogueView): void {
    const form = this.changing();
    const { kinds, papers } = form.values;
    if (this.side === "kinds") form.set("kinds", [...kinds, newKind(this.fresh(view, "kinds"))]);
    else form.set("papers", [...papers, newPaper(this.fresh(view, "papers"))]);
    this.turn(this.side, (this.side === "kinds" ? kinds : papers).length);
    void this.updateComplete.then(() => document.getElementById(form.id(`${this.side}.${this.place}.name`))?.focus());
  }

  private takeOut(side: Side, words: string): void {
    const form = this.changing();
    const before: readonly unknown[] = form.values[side];
    form.set(side, before.filter((_, other) => other !== this.place));
    this.turn(side, Math.max(0, this.place - 1));
    showToast(words, () => form.set(side, before));
  }

  private turn(side: Side, place: number): void {
    this.side = side;
    this.place = place;
  }

  private async save(): Promise<void> {
    const form = this.changing();
    const saved = await form.submit();
    if (!saved) {
      this.showWrong();
      return;
    }
    await form.reset(typed(saved.catalogue));
    showToast(text.saved);
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  /** What was refused may stand under another kind or paper: it is brought before the eyes. */
  private showWrong(): void {
    const found = /^(kinds|papers)\.(\d+)/.exec(this.changing().complaints()[0]?.path ?? "");
    if (found) this.turn(found[1] as Side, Number(found[2]));
  }
}
