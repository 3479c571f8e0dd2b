import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { DuplicateView, PersonView } from "../../generated/types";
import { banner, button, choice, deeds, errorSummary, Load, Page, panel, prose, showToast, textField, type Form } from "../../parts";
import { go } from "../../router";
import { personText as text } from "../../text/persons";
import { fencedSection } from "./fence";
import { accountFields, categoryField, identityFields, livingField, needFields, phoneFields, prisonFields } from "./person-fields";
import { emptyPerson, fromInput, toInput, type PersonFilling } from "./person-values";
import { findSimilar, judged, samePerson, sendWithAnswers, similarPeople, type SimilarAnswer } from "./similar";
import { conflicts, merged, type Difference } from "./versions";

interface Filling {
  version: number;
  person: PersonFilling;
  /** As it was when the form was opened, so that two corrections can be told apart. */
  base: PersonFilling;
  reason: string;
  similar: SimilarAnswer[];
  /** Which side is right, by field, while both changed it. */
  sides: Record<string, "" | "saved" | "typed">;
}

/** Corrects a person's data (تصحيح البيانات): the old value stays in the history, with the reason. */
@customElement("correct-person")
export class CorrectPerson extends Page {
  @state() private similar: DuplicateView[] | undefined;
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
    if (this.similar) return similarPeople(form, this.similar, { onGo: () => void this.answered(), onBack: () => void this.back(), busy: form.sending });
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

  private filling(): Form<Filling, PersonView> {
    const person_id = this.params.id ?? "";
    return this.form<Filling, PersonView>({
      screen: `correct-person-${person_id}`,
      initial: () => ({ version: 0, person: emptyPerson(), base: emptyPerson(), reason: "", similar: [], sides: {} }),
      send: (values, key) => sendWithAnswers(values.similar, (not_duplicates) => desk.correctPerson({ person_id, version: values.version, person: toInput(values.person), reason: values.reason, not_duplicates }, key)),
    });
  }

  private async save(): Promise<void> {
    const form = this.filling();
    const view = await form.submit();
    if (view) this.saved(view);
    else if (form.failure?.code === "likely_duplicates") await this.compare();
    else if (["person.prison", "person.category"].some((path) => form.error(path, true) !== undefined)) this.fence = true;
  }

  private saved(view: PersonView): void {
    showToast(text.corrected);
    this.visit.drop(`form/${this.filling().screen}`);
    go(`/persons/${view.id}`);
  }

  private async compare(): Promise<void> {
    const form = this.filling();
    try {
      this.similar = await findSimilar(form, toInput(form.values.person), this.params.id ?? null);
      await this.focusHead();
    } catch (thrown) {
      form.failure = thrown instanceof Failure ? thrown : new Failure({});
      this.requestUpdate();
    }
  }

  private async answered(): Promise<void> {
    const form = this.filling();
    if (form.sending || !judged(form)) return;
    const same = samePerson(form);
    if (same) {
      // Two records of one person: this one stays as it is, the other is looked at.
      await form.reset();
      go(`/persons/${same.person_id}`);
      return;
    }
    const view = await form.submit();
    if (view) this.saved(view);
    else if (form.failure?.code === "likely_duplicates") await this.compare();
    else if (!form.complaints().some(({ path }) => path.startsWith("similar."))) await this.back();
  }

  private async back(): Promise<void> {
    this.similar = undefined;
    await this.focusHead();
  }

  private async focusHead(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  /** Both versions beside each other (عدّل غيركم هذا السجل). */
  private async openVersions(): Promise<void> {
    const form = this.filling();
    try {
      const { value } = await desk.personForEditing({ person_id: this.params.id ?? "" });
      this.other = { version: value.version, person: fromInput(value.person) };
      await this.focusHead();
    } catch (thrown) {
      form.failure = thrown instanceof Failure ? thrown : new Failure({});
      this.requestUpdate();
    }
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
