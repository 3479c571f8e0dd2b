import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { PersonView } from "../../generated/types";
import { banner, button, choice, deeds, errorSummary, Load, panel, prose, textField, type Form } from "../../parts";
import { go } from "../../router";
import { showDone } from "../../state/undo";
import { personText as text } from "../../text/persons";
import { fencedSection } from "./fence";
import { accountFields, categoryField, identityFields, livingField, needFields, phoneFields, prisonFields } from "./person-fields";
import { emptyPerson, fromInput, toInput, type PersonFilling } from "./person-values";
import { PersonForm, type AboutPerson } from "./person-form";
import { sendWithAnswers } from "./similar";
import { conflicts, merged, type Difference } from "./versions";

interface Filling extends AboutPerson {
  version: number;
  /** As it was when the form was opened, so that two corrections can be told apart. */
  base: PersonFilling;
  reason: string;
  /** Which side is right, by field, while both changed it. */
  sides: Record<string, "" | "saved" | "typed">;
}

/** Corrects a person's data (تصحيح البيانات): the old value stays in the history, with the reason. */
@customElement("correct-person")
export class CorrectPerson extends PersonForm<Filling> {
  @state() private fence = false;
  /** What somebody else saved meanwhile. */
  @state() private other: { version: number; person: PersonFilling } | undefined;
  private readonly record = new Load(this, () => desk.personForEditing({ person_id: this.params.id ?? "" }), [], ({ version, person }) => {
    const opened = fromInput(person);
    this.filling().fill({ version, person: opened, base: opened, reason: "", similar: [], sides: {} });
  });

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.correctSave, run: () => void (this.similar ? this.answered() : this.other ? this.settle() : this.save()) },
      { chord: "Escape", run: () => (this.similar ? void this.back() : go(`/persons/${this.params.id ?? ""}`)) },
    ];
  }

  protected override render(): TemplateResult {
    const form = this.filling();
    const comparison = this.comparison();
    if (comparison) return comparison;
    if (this.other) return this.compareVersions(form, this.other);
    return html`<h1 tabindex="-1">${text.correctTitle}</h1>
      <p class="muted">${text.correctIntro}</p>
      ${form.failure?.code === "stale"
        ? html`<div id=${form.summaryId} tabindex="-1">${banner({ kind: "warn", title: text.staleTitle, text: text.staleText, alert: true, deed: { label: text.staleCompare, run: () => void this.openVersions() } })}</div>`
        : errorSummary(form)}
      ${this.record.show(() => this.fields(form))}`;
  }

  private fields(form: Form<Filling, PersonView>): TemplateResult {
    return html`<form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
        ${panel({ title: text.identity, inside: true }, html`<div class="form">${identityFields(form, "person")}${livingField(form, "person")}</div>`)}
        ${panel({ title: text.contact, inside: true }, html`<div class="form">${phoneFields(form, "person")}${accountFields(form, "person")}</div>`)}
        ${panel({ title: text.reception, inside: true }, html`<div class="form">${needFields(form, "person")}</div>`)}
        ${fencedSection(this.fence, (open) => (this.fence = open), () => html`${categoryField(form, "person")}${prisonFields(form, "person")}`)}
        ${panel({ title: text.correctWhy, inside: true }, html`<div class="form">${textField(form, "reason", { label: text.correctWhy, hint: text.correctWhyHint, width: "full" })}</div>`)}
        <button class="hidden-label" type="submit" tabindex="-1" aria-hidden="true"></button>
      </form>
      ${deeds([button({ label: text.correctSave, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() }), button({ label: text.backToPage, onClick: () => go(`/persons/${this.params.id ?? ""}`) })], form)}`;
  }

  protected override get corrected(): string {
    return this.params.id ?? "";
  }

  protected override filling(): Form<Filling, PersonView> {
    const person_id = this.params.id ?? "";
    return this.form<Filling, PersonView>({
      screen: `correct-person-${person_id}`,
      initial: () => ({ version: 0, person: emptyPerson(), base: emptyPerson(), reason: "", similar: [], sides: {} }),
      send: (values, key) => sendWithAnswers(values.similar, (not_duplicates) => desk.correctPerson({ person_id, version: values.version, person: toInput(values.person), reason: values.reason, not_duplicates }, key)),
    });
  }

  private async save(): Promise<void> {
    await this.send();
  }

  /** A refusal inside the shut part opens it. */
  protected override async refused(form: Form<Filling, PersonView>): Promise<void> {
    await super.refused(form);
    if (["person.prison", "person.category"].some((path) => form.error(path, true) !== undefined)) this.fence = true;
  }

  protected override saved(view: PersonView): void {
    void showDone(text.corrected);
    this.visit.drop(`form/${this.filling().screen}`);
    go(`/persons/${view.id}`);
  }

  /** Two records of one person: this one stays as it is, the other is looked at. */
  protected override async isSame(): Promise<void> {
    // Nothing is judged while correcting.
  }

  /** Both versions beside each other (عدّل غيركم هذا السجل). */
  private async openVersions(): Promise<void> {
    await this.attempt(async () => {
      const { value } = await desk.personForEditing({ person_id: this.params.id ?? "" });
      this.other = { version: value.version, person: fromInput(value.person) };
      await this.focusHead();
    });
  }

  private compareVersions(form: Form<Filling, PersonView>, other: { version: number; person: PersonFilling }): TemplateResult {
    const found = conflicts(form.values.base, other.person, form.values.person);
    const value = (words: string): TemplateResult => (words === "" ? html`<span class="muted">${text.notAsked}</span>` : prose(words));
    const line = ({ field, label, saved, typed }: Difference): TemplateResult => panel({ title: label, id: `version-${field}`, inside: true }, html`<div class="column">
      <table class="compare"><thead><tr><th scope="col">${text.savedNow}</th><th scope="col">${text.yours}</th></tr></thead><tbody><tr><td>${value(saved)}</td><td>${value(typed)}</td></tr></tbody></table>
      ${choice(form, `sides.${field}`, { label: text.rightOne, row: true, options: [{ value: "saved", label: text.savedNow }, { value: "typed", label: text.yours }] })}</div>`);
    return html`<h1 tabindex="-1">${text.staleTitle}</h1>
      <p class="muted">${found.length === 0 ? text.staleNothing : text.staleText}</p>
      <form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.settle(); }}>${found.map(line)}</form>
      ${deeds([button({ label: text.takeChoice, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.settle() }), button({ label: text.backToForm, onClick: () => { this.other = undefined; } })], form)}`;
  }

  /** Takes the chosen sides over and saves on top of what the other saved. */
  private async settle(): Promise<void> {
    const form = this.filling();
    const { other } = this;
    if (!other) return;
    const found = conflicts(form.values.base, other.person, form.values.person);
    const open = found.filter(({ field }) => !form.text(`sides.${field}`));
    for (const { field } of open) form.refuse(`sides.${field}`, "required");
    if (open[0]) {
      document.getElementById(form.id(`sides.${open[0].field}`))?.focus();
      return;
    }
    const taken = new Set(found.map(({ field }) => field as string).filter((field) => form.text(`sides.${field}`) === "saved"));
    const person = merged(form.values.base, other.person, form.values.person, taken);
    form.set("person", person);
    form.set("base", other.person);
    form.set("version", other.version);
    form.set("sides", {});
    this.other = undefined;
    await this.save();
  }
}
