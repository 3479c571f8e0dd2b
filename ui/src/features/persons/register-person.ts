import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { AddressInput, DuplicateView, HouseholdChoice, HouseholdRole, PersonView } from "../../generated/types";
import { banner, button, choice, deeds, errorSummary, filterList, Page, panel, showToast, textField, tick, type Form } from "../../parts";
import { go } from "../../router";
import { personText as text, roleText } from "../../text/persons";
import { addressFields } from "../households/address-fields";
import type { Asked } from "../search/asked";
import { fencedSection } from "./fence";
import { finder, type Found } from "./finder";
import { openPerson } from "./open-person";
import { accountFields, categoryField, identityFields, needFields, phoneFields, prisonFields, sexOf } from "./person-fields";
import { emptyPerson, noAddress, toInput, type PersonFilling } from "./person-values";
import { findSimilar, judged, samePerson, sendWithAnswers, similarPeople, type SimilarAnswer } from "./similar";

type Choice = "new" | "existing" | "prisoner_of";

interface Filling {
  person: PersonFilling;
  household: {
    choice: Choice;
    new: { address: AddressInput; role: HouseholdRole };
    existing: { household: Found | null; role: HouseholdRole | ""; may_receive_money: boolean };
    prisoner_of: { household: Found | null; relation: HouseholdRole | "" };
  };
  similar: SimilarAnswer[];
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
export class RegisterPerson extends Page {
  /** Whom it may be; the comparison stands in place of the form. */
  @state() private similar: DuplicateView[] | undefined;
  @state() private fence = false;
  @state() private full = false;
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
    if (this.similar) return similarPeople(form, this.similar, { onGo: () => void this.answered(), onBack: () => void this.back(), busy: form.sending });
    return html`<h1 tabindex="-1">${this.behind ? text.registerBehind : text.register}</h1>
      <p class="muted">${text.registerIntro}</p>
      ${errorSummary(form)}
      ${this.onFile(form) ? banner({ kind: "know", title: text.openThatFile, deed: { label: text.openPerson, run: () => void this.openOnFile() } }) : nothing}
      ${this.full ? banner({ kind: "warn", title: text.nothingFoundText }) : nothing}
      <form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save("person"); }}>
        ${panel({ title: text.identity, inside: true }, html`<div class="form">${identityFields(form, "person")}</div>`)}
        ${panel({ title: text.contact, inside: true }, html`<div class="form">${phoneFields(form, "person")}${accountFields(form, "person")}</div>`)}
        ${this.behind ? nothing : panel({ title: text.home, inside: true }, this.home(form))}
        ${panel({ title: text.needs, inside: true }, html`<div class="form">${needFields(form, "person")}${categoryField(form, "person")}</div>`)}
        ${fencedSection(this.fence, (open) => (this.fence = open), () => html`${prisonFields(form, "person")}${this.behind ? this.home(form) : nothing}`)}
        <button class="hidden-label" type="submit" tabindex="-1" aria-hidden="true"></button>
      </form>
      ${deeds(
        [
          button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save("person") }),
          ...(this.form_choice(form) === "new" ? [button({ label: text.saveAndAdd, icon: "user-plus", busy: form.sending, onClick: () => void this.save("dependant") })] : []),
        ],
        form,
      )}`;
  }
}
