import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { AddressInput, HouseholdChoice, HouseholdRole, PersonView, SamePersonInput } from "../../generated/types";
import { banner, button, choice, deeds, errorSummary, filterList, panel, tick, tight, type Form } from "../../parts";
import { go } from "../../router";
import { showDone } from "../../state/undo";
import { personText as text, roleText } from "../../text/persons";
import { addressFields } from "../households/address-fields";
import { Asked } from "../search/asked";
import { subjectOf } from "../search/brief";
import { fencedSection } from "./fence";
import { finder, type Found } from "./finder";
import { accountFields, categoryField, identityFields, needFields, phoneFields, prisonFields, sexOf } from "./person-fields";
import { emptyPerson, noAddress, toInput } from "./person-values";
import { PersonForm, type AboutPerson } from "./person-form";
import { sendWithAnswers } from "./similar";

type Choice = "new" | "existing" | "prisoner_of";

interface Filling extends AboutPerson {
  household: {
    choice: Choice;
    new: { address: AddressInput; role: HouseholdRole };
    existing: { household: Found | null; role: HouseholdRole | ""; may_receive_money: boolean };
    prisoner_of: { household: Found | null; relation: HouseholdRole | "" };
  };
}

const roles: readonly HouseholdRole[] = ["head", "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "other"];

/** Where the person belongs, as the desk takes it. */
function householdOf({ household }: Filling): HouseholdChoice {
  if (household.choice === "new") return { new: household.new };
  const other = household.choice === "existing" ? household.existing : household.prisoner_of;
  const household_id = other.household?.id ?? "";
  return household.choice === "existing"
    ? { existing: { household_id, role: household.existing.role || "other", may_receive_money: household.existing.may_receive_money } }
    : { prisoner_of: { household_id, relation: household.prisoner_of.relation || "other" } };
}

/** Registers somebody who is not on file (تسجيل شخص جديد), alone, in a household that is, or behind one. */
@customElement("register-person")
export class RegisterPerson extends PersonForm<Filling> {
  @state() private fence = false;
  private then: "person" | "dependant" = "person";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: text.save, run: () => void (this.similar ? this.answered() : this.save("person")) }];
  }

  protected override render(): TemplateResult {
    const form = this.filling();
    const comparison = this.comparison();
    if (comparison) return comparison;
    return html`<h1 tabindex="-1">${this.behind ? text.registerBehind : text.register}</h1>
      <p class="muted">${text.registerIntro}</p>
      ${errorSummary(form)}
      ${this.onFile(form) ? banner({ kind: "know", title: text.openThatFile, deed: { label: text.openPerson, run: () => void this.openOnFile() } }) : nothing}
      <form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save("person"); }}>
        ${panel({ title: text.identity, inside: true }, html`<div class="form">${identityFields(form, "person")}</div>`)}
        ${panel({ title: text.contact, inside: true }, html`<div class="form">${phoneFields(form, "person")}${accountFields(form, "person")}</div>`)}
        ${this.behind ? nothing : panel({ title: text.home, inside: true }, this.home(form))}
        ${panel({ title: text.reception, inside: true }, html`<div class="form">${categoryField(form, "person")}${needFields(form, "person")}</div>`)}
        ${fencedSection(this.fence, (open) => (this.fence = open), () => html`${prisonFields(form, "person")}${this.behind ? this.home(form) : nothing}`)}
        <button class="hidden-label" type="submit" tabindex="-1" aria-hidden="true"></button>
      </form>
      ${deeds(
        [
          button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save("person") }),
          ...(!this.behind && form.values.household.choice !== "prisoner_of" ? [button({ label: text.saveAndAdd, icon: "user-plus", busy: form.sending, onClick: () => void this.save("dependant") })] : []),
        ],
        form,
      )}`;
  }

  /** Opened from a household, for somebody who stands behind it. */
  private get behind(): string | undefined {
    return this.params.household;
  }

  protected override filling(): Form<Filling, PersonView> {
    const behind = this.behind;
    return this.form<Filling, PersonView>({
      screen: behind ? `register-behind-${behind}` : "register-person",
      initial: () => ({
        person: emptyPerson(),
        household: {
          choice: behind ? "prisoner_of" : "new",
          new: { address: noAddress(), role: "head" },
          existing: { household: null, role: "", may_receive_money: false },
          prisoner_of: { household: behind ? { id: behind, words: "", under: "" } : null, relation: "" },
        },
        similar: [],
      }),
      send: (values, key) =>
        sendWithAnswers(values.similar, (not_duplicates) => desk.registerPerson({ person: toInput(values.person), household: householdOf(values), not_duplicates }, key)),
    });
  }

  /** Begins with what was typed into the search: a number or a name. */
  private async begin(): Promise<void> {
    const asked = this.visit.keep<Asked>("asked", () => new Asked(""));
    const words = asked.text;
    asked.destroy();
    const form = this.filling();
    if (words === "" || form.savedAt !== undefined) return;
    const digits = tight(words);
    if (/^[\d+]+$/.test(digits)) {
      if (/^(05|\+966|00966)/.test(digits)) form.set("person.phones.0.number", digits);
      else form.set("person.national_id", digits);
      return;
    }
    const name = (await desk.readName({ text: words }).catch(() => undefined))?.value;
    if (name) form.set("person", { ...form.values.person, ...name });
  }

  /** Household, place in it, address. */
  private home(form: Form<Filling, PersonView>): TemplateResult {
    const { choice: chosen } = form.values.household;
    const sex = sexOf(form, "person") || null;
    const places = roles.map((value) => ({ value, label: roleText(value, sex) }));
    const choices = (["new", "existing", ...(form.values.person.category === "prisoner" || chosen === "prisoner_of" ? (["prisoner_of"] as const) : [])] as const).map((value) => ({ value, label: text.householdChoices[value] }));
    const which = (at: string): TemplateResult => finder(form, `${at}.household`, { label: text.whichHousehold, hint: text.whichHouseholdHint, wanted: "household" });
    const relation = (path: string, label: string): TemplateResult => filterList(form, path, { label, options: places });
    if (this.behind) return relation("household.prisoner_of.relation", text.relationToHead);
    return html`<div class="form">${choice(form, "household.choice", { label: text.household, row: true, options: choices })}
      ${chosen === "new"
        ? html`${relation("household.new.role", text.role)}${addressFields(form, "household.new.address")}`
        : chosen === "existing"
          ? html`${which("household.existing")}${relation("household.existing.role", text.role)}${tick(form, "household.existing.may_receive_money", { label: text.mayReceive })}`
          : html`${which("household.prisoner_of")}${relation("household.prisoner_of.relation", text.relationToHead)}`}</div>`;
  }

  /** What the window must have before it can ask at all: which household, and as what. */
  private whole(form: Form<Filling, PersonView>): boolean {
    const { choice: chosen, existing, prisoner_of } = form.values.household;
    const wanted: [string, boolean][] =
      chosen === "existing"
        ? [["household.existing.household", existing.household === null], ["household.existing.role", existing.role === ""]]
        : chosen === "prisoner_of"
          ? [["household.prisoner_of.household", prisoner_of.household === null], ["household.prisoner_of.relation", prisoner_of.relation === ""]]
          : [];
    const missing = wanted.filter(([, lacks]) => lacks).map(([path]) => path);
    for (const path of missing) form.refuse(path, "required");
    if (missing[0] === "household.prisoner_of.relation" && this.behind) this.fence = true;
    if (missing[0] !== undefined) {
      const id = form.id(missing[0]);
      void this.updateComplete.then(() => document.getElementById(id)?.focus());
    }
    return missing.length === 0;
  }

  private async save(then: "person" | "dependant"): Promise<void> {
    const form = this.filling();
    this.then = then;
    if (form.sending || !this.whole(form)) return;
    await this.send();
  }

  /** A refusal inside the shut part opens it. */
  protected override async refused(form: Form<Filling, PersonView>): Promise<void> {
    await super.refused(form);
    if (form.error("person.prison", true) !== undefined) this.fence = true;
  }

  protected override saved(view: PersonView): void {
    const behind = this.behind;
    const household = view.household ?? undefined;
    if (behind === undefined) this.nameVisit(view.spoken, household?.id ?? view.id);
    void showDone(text.saved(view.spoken, household?.file_number));
    this.visit.drop(`form/${this.filling().screen}`);
    if (behind !== undefined) go(`/households/${behind}`);
    else if (this.then === "dependant" && household) go(`/households/${household.id}/add`);
    else go(`/persons/${view.id}`);
  }

  protected override async isSame(same: SamePersonInput): Promise<void> {
    await desk.judgeSamePerson(same);
  }

  private onFile(form: Form<Filling, PersonView>): boolean {
    return form.failure?.fields.some(({ code, params }) => code === "already_on_file" && params.file_number) ?? false;
  }

  /** The file that has the number already. */
  private async openOnFile(): Promise<void> {
    const form = this.filling();
    const { value } = await desk.search({ text: form.values.person.national_id, limit: 1 });
    const [found] = value.people;
    if (!found) return;
    await form.reset();
    this.nameVisit(found.person.spoken, subjectOf(found.person));
    go(`/persons/${found.person.id}`);
  }
}
