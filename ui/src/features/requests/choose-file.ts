import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { banner, linkAsButton, Page } from "../../parts";
import { openVisit } from "../../router";
import { openText as text, requestText } from "../../text/requests";
import { shellText } from "../../text/shell";
import { Finder, type Found } from "../persons/finder";

/** A new request without anybody open: who is it for? */
@customElement("choose-file")
export class ChooseFile extends Page {
  @state() private said = "";

  protected override firstUpdated(): void {
    // The box is what one comes here for.
    setTimeout(() => this.querySelector<Finder>("i-finder")?.focus());
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${requestText.choose}</h1>
      ${this.said ? banner({ kind: "warn", title: this.said, alert: true }) : html``}
      <div class="column measure"><i-finder id="choose-file" wanted="person" only-by-choice .label=${text.find} .hint=${text.findHint} @found=${(event: CustomEvent<Found | null>) => this.pick(event.detail)}></i-finder>
        <p>${linkAsButton("#/persons/new", { label: text.register, icon: "user-plus" })}</p></div>`;
  }

  private pick(found: Found | null): void {
    if (!found) return;
    if (!found.household_id) {
      this.said = text.noHousehold;
      return;
    }
    const label = found.spoken ?? "";
    if (!openVisit(`/requests/new/${found.household_id}/${found.id}`, { label, subject: found.household_id })) this.said = shellText.visitCount;
  }
}
