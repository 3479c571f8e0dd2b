import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { AddressInput, HouseholdView } from "../../generated/types";
import { banner, button, empty, errorSummary, PagePart, panel, prose, type Form } from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { householdText as text } from "../../text/households";
import { partText } from "../../text/parts";
import { noAddress } from "../persons/person-values";
import { addressFields } from "./address-fields";

interface Filling {
  version: number;
  address: AddressInput;
}

/** Where a household lives, and its form in the same place (العنوان). */
export class AddressPart extends PagePart<HouseholdView | undefined, Filling, HouseholdView> {
  private editing = false;

  protected override begin(): void {
    this.editing = false;
  }

  /** The address, or its form. A form that was being typed comes back open. */
  panel(view: HouseholdView): TemplateResult {
    if (this.editing || this.form(view).savedAt !== undefined) return this.editor(view);
    const may = session.may("set_address");
    const edit = may ? button({ label: text.addressEdit, icon: "pencil", low: true, onClick: () => this.edit(view) }) : nothing;
    return panel(
      { title: text.address },
      view.address_lines.length === 0
        ? empty({ icon: "map-pin", title: text.addressNone, text: text.addressNoneText, ...(edit === nothing ? {} : { deed: edit }) })
        : html`<div class="inside column"><div>${view.address_lines.map((line) => html`<p>${prose(line)}</p>`)}</div>${edit === nothing ? nothing : html`<p>${edit}</p>`}</div>`,
    );
  }

  private editor(view: HouseholdView): TemplateResult {
    const form = this.form(view);
    const stale = form.failure?.code === "stale" || (form.values.version !== 0 && form.values.version !== view.version && JSON.stringify(form.values.address) !== JSON.stringify(view.address));
    return panel({ title: text.address, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
      ${stale
        ? html`<div id=${form.summaryId} tabindex="-1">${banner({ kind: "warn", alert: true, title: text.staleTitle, text: html`${text.staleText}${view.address_lines.map((line) => html`<br>${prose(line)}`)}` })}</div>
            <p class="line">${button({ label: text.staleTake, low: true, onClick: () => this.leave() })}${button({ label: text.staleKeep, low: true, onClick: () => void this.keep(view) })}</p>`
        : errorSummary(form)}
      ${addressFields(form, "address")}
      <p class="line">${button({ label: text.addressSave, kind: "primary", type: "submit", busy: form.sending })}${button({ label: partText.back, onClick: () => this.leave() })}</p></form>`);
  }

  private form(view: HouseholdView): Form<Filling, HouseholdView> {
    return this.make({
      screen: `address-${view.id}`,
      initial: () => ({ version: 0, address: noAddress() }),
      send: ({ version, address }, key) => desk.setAddress({ household_id: view.id, version, address }, key),
    });
  }

  private edit(view: HouseholdView): void {
    this.form(view).fill({ version: view.version, address: view.address });
    this.editing = true;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => document.getElementById(this.form(view).id("address.described"))?.focus());
  }

  private async save(): Promise<void> {
    const view = this.shown();
    if (view && (await this.form(view).submit())) {
      void showDone(text.addressSaved);
      this.leave();
    }
  }

  /** What is typed here goes over what was saved meanwhile, by the clerk's own choice. */
  private async keep(view: HouseholdView): Promise<void> {
    this.form(view).set("version", view.version);
    await this.save();
  }

  private leave(): void {
    const view = this.shown();
    if (view) void this.form(view).reset();
    this.editing = false;
    this.host.requestUpdate();
  }
}
