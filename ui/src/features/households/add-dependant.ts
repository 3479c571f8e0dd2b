import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { Category, DependantStart, HouseholdRole, HouseholdView, MemberView, PersonView, SamePersonInput, Sex } from "../../generated/types";
import { button, choice, deeds, errorSummary, filterList, icon, Load, panel, prose, tick, type Form } from "../../parts";
import { go } from "../../router";
import { showDone } from "../../state/undo";
import { dependantRoles, householdText as text } from "../../text/households";
import { partText } from "../../text/parts";
import { personText, roleText } from "../../text/persons";
import { categoryField, identityFields, needFields, phoneFields } from "../persons/person-fields";
import { agreedNationality, emptyPerson, SAUDI, toInput } from "../persons/person-values";
import { PersonForm, type AboutPerson } from "../persons/person-form";
import { sendWithAnswers } from "../persons/similar";

interface Filling extends AboutPerson {
  role: HouseholdRole | "";
  may_receive_money: boolean;
}

/** Most dependants are children of the house; anything else is one choice away. */
const near: readonly HouseholdRole[] = ["son", "daughter", "wife", "mother"];

const sexOfRole: Partial<Record<HouseholdRole, Sex>> = { son: "male", daughter: "female", wife: "female", husband: "male", mother: "female", father: "male", brother: "male", sister: "female" };
const categoryOfRole: Partial<Record<HouseholdRole, Category>> = { son: "child", daughter: "child", wife: "wife", mother: "parent", father: "parent", brother: "sibling", sister: "sibling" };
/** Whose own father is not the children's. */
const ownFather: ReadonlySet<HouseholdRole> = new Set<HouseholdRole>(["wife", "husband", "mother", "father", "head", "other"]);

/** Adds dependants one after the other on one page (إضافة معال): what the household knows already is not asked. */
@customElement("add-dependant")
export class AddDependant extends PersonForm<Filling> {
  @state() private otherRole = false;
  private last = false;
  private readonly household = new Load<HouseholdView>(this, () => desk.getHousehold({ household_id: this.params.id ?? "" }), ["household", "person"], (view) => {
    const head = (view.members.find(({ role }) => role === "head") ?? view.members[0])?.person.spoken;
    if (this.visit.label === "" || this.visit.subject !== view.id) this.nameVisit(head ?? text.pageOf(view.file_number), view.id);
  });
  private readonly start = new Load<DependantStart>(this, () => desk.beginDependant({ household_id: this.params.id ?? "" }), [], (start) => {
    if (this.filling().savedAt === undefined) this.filling().fill(this.begun(start));
  });

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.dependantSave, run: () => void (this.similar ? this.answered() : this.save(false)) },
      { chord: "Escape", run: () => (this.similar ? void this.back() : this.leave()) },
    ];
  }

  protected override render(): TemplateResult {
    const form = this.filling();
    const comparison = this.comparison();
    if (comparison) return comparison;
    const file = this.start.value?.file_number;
    return html`<h1 tabindex="-1">${file ? prose(text.dependantOf(file)) : text.dependant}</h1>
      <p class="muted">${text.dependantIntro(this.fromHouse(form))}</p>
      ${errorSummary(form)}
      <div class="split"><form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(false); }}>${this.start.show(() => this.fields(form))}<button class="hidden-label" type="submit" tabindex="-1" aria-hidden="true"></button></form>
        <aside class="column" aria-label=${text.members}>${this.household.show((view) => panel({ title: text.members, count: view.members.length }, html`<ul class="rows" aria-live="polite">${view.members.map((member) => this.member(member))}</ul>`))}</aside></div>
      ${deeds([
        button({ label: text.dependantSave, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save(false) }),
        button({ label: text.dependantDone, busy: form.sending, onClick: () => void this.save(true) }),
        button({ label: text.dependantFinish, kind: "quiet", onClick: () => this.leave() }),
      ], form)}`;
  }

  private fields(form: Form<Filling, PersonView>): TemplateResult {
    const role = form.values.role;
    const grown = role !== "" && role !== "son" && role !== "daughter";
    const more = this.otherRole || (role !== "" && !near.includes(role));
    const roles = dependantRoles.filter(({ value }) => value !== "head" || !this.start.value?.has_head);
    return html`${panel({ title: personText.identity, inside: true }, html`<div class="form" @change=${this.roleChosen} @choose=${this.roleChosen}>
          ${more
            ? filterList(form, "role", { label: text.dependantRole, options: roles })
            : html`<div class="fields">${choice(form, "role", { label: text.dependantRole, row: true, options: roles.filter(({ value }) => near.includes(value)) })}${button({ label: text.otherRole, kind: "quiet", onClick: () => void this.showRoles() })}</div>`}
          ${grown ? tick(form, "may_receive_money", { label: text.receive }) : nothing}
          ${identityFields(form, "person", { marital: grown, documents: false, sex: role === "" || sexOfRole[role] === undefined })}</div>`)}
      ${grown ? panel({ title: personText.contact, inside: true }, html`<div class="form">${phoneFields(form, "person")}</div>`) : nothing}
      ${panel({ title: personText.reception, inside: true }, html`<div class="form">${categoryField(form, "person")}<details class="fold" ?open=${form.values.person.needs.length > 0}><summary>${personText.needs}</summary>${needFields(form, "person")}</details></div>`)}`;
  }

  private member({ person, role }: MemberView): TemplateResult {
    return html`<li>${icon("user-round")}<div>${person.spoken}<br><span class="small muted">${prose([roleText(role, person.sex), person.age === null ? "" : personText.age(person.age)].filter(Boolean).join("، "))}</span></div></li>`;
  }

  protected override filling(): Form<Filling, PersonView> {
    const household_id = this.params.id ?? "";
    return this.form<Filling, PersonView>({
      screen: `add-dependant-${household_id}`,
      initial: () => ({ role: "", may_receive_money: false, person: emptyPerson(), similar: [] }),
      send: (values, key) =>
        sendWithAnswers(values.similar, (not_duplicates) =>
          desk.registerPerson({ person: toInput(values.person), household: { existing: { household_id, role: values.role || "other", may_receive_money: values.may_receive_money } }, not_duplicates }, key)),
    });
  }

  /** The form with what the household knows. */
  private begun(start: DependantStart): Filling {
    const { father, grandfather, family, nationality } = start;
    return { role: "", may_receive_money: false, similar: [], person: { ...emptyPerson(), father, grandfather, family, nationality: nationality || SAUDI } };
  }

  /** What stands in the form as the household knows it, by its name. */
  private fromHouse(form: Form<Filling, PersonView>): string[] {
    const start = this.start.value;
    if (!start) return [];
    const { person } = form.values;
    const names = (["father", "grandfather", "family"] as const).filter((part) => start[part] !== "" && person[part] === start[part]).map((part) => partText[part]);
    return start.nationality !== "" && agreedNationality(start.nationality, person.sex) === person.nationality ? [...names, text.nationality] : names;
  }

  private async showRoles(): Promise<void> {
    this.otherRole = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${this.filling().id("role")}`)?.focus();
  }

  /** A role says the sex and usually the category; names of the house are taken away again from who has a father of their own. */
  private readonly roleChosen = (event: Event): void => {
    const form = this.filling();
    if (!(event.target as HTMLElement).id.startsWith(form.id("role"))) return;
    const role = form.values.role;
    if (role === "") return;
    const { person } = form.values;
    const start = this.start.value;
    const sex = sexOfRole[role] ?? person.sex;
    const house = start && (["father", "grandfather", "family"] as const).every((part) => person[part] === start[part] || person[part] === "");
    const names = !house ? {} : ownFather.has(role) ? { father: "", grandfather: "", family: "" } : { father: start.father, grandfather: start.grandfather, family: start.family };
    form.set("person", { ...person, ...names, sex, nationality: agreedNationality(person.nationality, sex), category: categoryOfRole[role] ?? person.category, marital: role === "wife" || role === "husband" ? "married" : person.marital });
  };

  private async save(last: boolean): Promise<void> {
    const form = this.filling();
    this.last = last;
    if (form.sending) return;
    if (form.values.role === "") {
      form.refuse("role", "required");
      document.getElementById(form.id("role"))?.focus();
      return;
    }
    await this.send();
  }

  protected override async saved(view: PersonView): Promise<void> {
    this.similar = undefined;
    this.otherRole = false;
    void showDone(text.dependantSaved(view.spoken, view.sex));
    const form = this.filling();
    if (this.last) {
      this.visit.drop(`form/${form.screen}`);
      this.leave();
      return;
    }
    // The next child has the names of this one.
    await form.reset();
    await this.start.again();
    await this.updateComplete;
    document.getElementById(this.filling().id("role"))?.focus();
  }

  protected override async isSame(same: SamePersonInput): Promise<void> {
    await desk.judgeSamePerson(same);
  }

  /** Back to whoever leads the household: the visitor. */
  private leave(): void {
    const view = this.household.value;
    const head = view?.members.find(({ role }) => role === "head") ?? view?.members[0];
    go(head ? `/persons/${head.person.id}` : `/households/${this.params.id ?? ""}`);
  }
}
