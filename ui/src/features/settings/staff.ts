import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { Role, StaffMember } from "../../generated/types";
import { button, dialog, errorSummary, Load, Page, panel, showToast, tag, textField, ticks } from "../../parts";
import { session } from "../../state/session";
import { roleText } from "../../text/shell";
import { partText } from "../../text/parts";
import { settingsText as text } from "../../text/settings";
import { newPassphrase } from "../sign-in/new-passphrase";
import { settingsHead } from "./sections";

/** Who works here and as what; the manager adds staff and gives a forgotten passphrase anew. */
@customElement("staff-settings")
export class StaffSettings extends Page {
  @state() private adding = false;
  @state() private resetting: StaffMember | undefined;
  private readonly all = new Load(this, () => desk.listStaff({}), ["staff"]);

  private readonly newcomer = () =>
    this.form({
      screen: "staff-settings",
      secret: ["first_passphrase"],
      initial: () => ({ name: "", roles: [] as Role[], first_passphrase: "" }),
      send: (v, key) => desk.addStaff(v, key),
    });

  private readonly anew = () =>
    this.form({
      screen: "reset-passphrase",
      draftless: true,
      secret: ["first_passphrase"],
      initial: () => ({ first_passphrase: "" }),
      send: (v, key) => desk.resetPassphrase({ staff_id: this.resetting?.id ?? "", ...v }, key),
    });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.visit.drop("form/reset-passphrase");
  }

  protected override render(): TemplateResult {
    const adding = this.adding || this.newcomer().savedAt !== undefined;
    return html`${settingsHead("/settings/staff")}
      ${panel({ title: text.people, ...(this.all.value ? { count: this.all.value.filter((one) => one.active).length } : {}) }, this.all.show((all) => this.list(all)))}
      ${session.may("add_staff") ? (adding ? this.form_() : html`<div class="line">${button({ label: text.add, kind: "primary", icon: "user-plus", onClick: () => this.add() })}</div>`) : nothing}
      ${this.resetDialog()}`;
  }

  private list(all: readonly StaffMember[]): TemplateResult {
    const me = session.view.staff?.id;
    const mayReset = session.may("reset_passphrase");
    return html`<div class="scroll"><table><thead><tr><th scope="col">${text.name}</th><th scope="col">${text.roles}</th><th scope="col"><span class="hidden-label">${text.reset}</span></th></tr></thead>
      <tbody>${all.map((one) => html`<tr><th scope="row"><strong>${one.name}</strong>${one.id === me ? html` <span class="small muted">${text.you}</span>` : nothing}</th><td>${one.roles.map((role) => roleText[role]).join("، ")}</td><td class="end">${!one.active ? tag(text.left) : mayReset && one.id !== me ? html`<button class="link-button" type="button" aria-label=${text.resetTitle(one.name)} @click=${() => (this.resetting = one)}>${text.reset}</button>` : nothing}</td></tr>`)}</tbody></table></div>`;
  }

  private form_(): TemplateResult {
    const form = this.newcomer();
    return panel({ title: text.addTitle, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
      ${errorSummary(form)}
      ${textField(form, "name", { label: text.name, hint: text.nameHint, width: "w-24" })}
      ${ticks(form, "roles", { label: text.roles, hint: text.rolesHint, row: true, options: Object.entries(roleText).map(([value, label]) => ({ value, label })) })}
      ${newPassphrase(form, "first_passphrase", { label: text.first, hint: text.firstHint, names: [form.values.name] })}
      <div class="line">${button({ label: text.add, kind: "primary", type: "submit", busy: form.sending })}${button({ label: partText.back, kind: "quiet", onClick: () => void this.drop() })}</div>
    </form>`);
  }

  private resetDialog(): TemplateResult {
    const form = this.anew();
    const { resetting } = this;
    return dialog({
      open: resetting !== undefined,
      title: text.resetTitle(resetting?.name ?? ""),
      text: text.resetText,
      content: html`${errorSummary(form)}${newPassphrase(form, "first_passphrase", { label: text.first, hint: text.firstHint, names: [resetting?.name ?? ""] })}`,
      confirm: text.resetDo,
      busy: form.sending,
      onConfirm: () => void this.reset(),
      onLeave: () => {
        this.resetting = undefined;
        void form.reset();
      },
    });
  }

  private add(): void {
    this.adding = true;
    void this.updateComplete.then(() => document.getElementById(this.newcomer().id("name"))?.focus());
  }

  private async drop(): Promise<void> {
    this.adding = false;
    await this.newcomer().reset();
    this.requestUpdate();
  }

  private async save(): Promise<void> {
    const staff = await this.newcomer().submit();
    if (!staff) return;
    await this.drop();
    showToast(text.added(staff.name));
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  private async reset(): Promise<void> {
    const name = this.resetting?.name ?? "";
    if ((await this.anew().submit()) === undefined) return;
    await this.anew().reset();
    this.resetting = undefined;
    showToast(text.resetDone(name));
  }
}
