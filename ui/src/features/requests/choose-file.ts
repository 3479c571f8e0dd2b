import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { PersonBrief } from "../../generated/types";
import { banner, linkAsButton, Page } from "../../parts";
import { openVisit } from "../../router";
import { openText as text, requestText } from "../../text/requests";
import { shellText } from "../../text/shell";
import "./person-search";
import type { PersonSearch } from "./person-search";

/** A new request without anybody open: who is it for? */
@customElement("choose-file")
export class ChooseFile extends Page {
  @state() private said = "";

  protected override firstUpdated(): void {
    // The box is what one comes here for.
    setTimeout(() => this.querySelector<PersonSearch>("i-person-search")?.focus());
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${requestText.choose}</h1>
      ${this.said ? banner({ kind: "warn", title: this.said, alert: true }) : html``}
      <div class="column measure"><i-person-search .label=${text.find} .hint=${text.findHint} @pick=${(event: CustomEvent<PersonBrief>) => this.pick(event.detail)}></i-person-search>
        <p>${linkAsButton("#/persons/new", { label: text.register, icon: "user-plus" })}</p></div>`;
  }

  private pick(person: PersonBrief): void {
    if (!person.household_id) {
      this.said = text.noHousehold;
      return;
    }
    if (!openVisit(`/requests/new/${person.household_id}/${person.id}`, { label: person.spoken, subject: person.household_id })) this.said = shellText.visitCount;
  }
}
