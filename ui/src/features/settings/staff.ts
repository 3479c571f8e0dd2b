import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { Role, StaffAccount, StaffMember } from "../../generated/types";
import { banner, button, dialog, errorSummary, Load, Page, panel, passphraseField, prose, showToast, tag, textField, ticks } from "../../parts";
import { session } from "../../state/session";
import { roleText } from "../../text/shell";
import { partText } from "../../text/parts";
import { sayRefusal } from "../../text/failures";
import { settingsText as text } from "../../text/settings";
import { newPassphrase } from "../sign-in/new-passphrase";
import { renewing } from "./renewal";
import { settingsHead } from "./sections";

type Asked = { deed: "change" | "close" | "reset"; account: StaffAccount };

/** Who works here and as what; the manager adds, changes and closes accounts and gives a forgotten passphrase anew. */
@customElement("staff-settings")
export class StaffSettings extends Page {
  @state() private adding = false;
  @state() private asked: Asked | undefined;
  @state() private renewalAsked = false;
  /** Why the last closing could not renew the key. */
  @state() private unrenewed = "";
  private readonly all = new Load(this, () => this.read(), ["staff"]);
  private readonly watch = new Load(this, async () => (session.may("office_watch") ? desk.officeWatch({}) : { value: undefined, changes: [] }), ["staff"]);

  private readonly newcomer = () =>
    this.form({
      screen: "staff-settings",
      secret: ["first_passphrase", "manager_passphrase"],
      initial: () => ({ name: "", roles: [] as Role[], first_passphrase: "", manager_passphrase: "" }),
      send: (v, key) => desk.addStaff(v, key),
    });

  private readonly anew = () =>
    this.form({
      screen: "reset-passphrase",
      draftless: true,
      secret: ["first_passphrase", "manager_passphrase"],
      initial: () => ({ first_passphrase: "", manager_passphrase: "" }),
      send: (v, key) => desk.resetPassphrase({ staff_id: this.asked?.account.staff.id ?? "", ...v }, key),
    });

  private readonly changing = () =>
    this.form({
      screen: "change-staff",
      draftless: true,
      secret: ["manager_passphrase"],
      initial: () => ({ name: "", roles: [] as Role[], manager_passphrase: "" }),
      send: (v, key) => desk.changeStaff({ staff_id: this.asked?.account.staff.id ?? "", version: this.asked?.account.version ?? 0, ...v }, key),
    });

  private readonly closing = () =>
    this.form({
      screen: "close-account",
      draftless: true,
      secret: ["manager_passphrase"],
      initial: () => ({ manager_passphrase: "" }),
      send: (v, key) => desk.closeAccount({ staff_id: this.asked?.account.staff.id ?? "", version: this.asked?.account.version ?? 0, ...v }, key),
    });

  private readonly renewal = () =>
    this.form({
      screen: "renew-data-key",
      draftless: true,
      secret: ["manager_passphrase"],
      initial: () => ({ manager_passphrase: "" }),
      send: (v, key) => desk.renewDataKey(v, key),
    });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A passphrase half typed does not wait for anybody.
    for (const form of ["reset-passphrase", "change-staff", "close-account", "renew-data-key"]) this.visit.drop(`form/${form}`);
  }

  protected override render(): TemplateResult {
    const adding = this.adding || this.newcomer().savedAt !== undefined;
    return html`${settingsHead("/settings/staff")}
      ${this.watch.value?.renewal_due && session.may("renew_data_key") ? banner({ kind: "warn", icon: "key-round", title: text.renewalDue, text: this.unrenewed || text.renewalDueText, deed: { label: text.renewNow, run: () => (this.renewalAsked = true) } }) : nothing}
      ${panel({ title: text.people, ...(this.all.value ? { count: this.all.value.filter((one) => one.staff.active).length } : {}) }, this.all.show((all) => this.list(all)))}
      ${session.may("add_staff") ? (adding ? this.form_() : html`<div class="line">${button({ label: text.add, kind: "primary", icon: "user-plus", onClick: () => this.add() })}</div>`) : nothing}
      ${this.resetDialog()}${this.changeDialog()}${this.closeDialog()}${this.renewalDialog()}`;
  }

  /** The manager sees the accounts, everybody else who works here. */
  private async read() {
    if (session.may("staff_accounts")) return desk.staffAccounts({});
    const { value, changes } = await desk.listStaff({});
    return { value: value.map((staff): StaffAccount => ({ staff, version: 0, waiting: false, without_key: false, last_sign_in: null, closed_on: null, last_manager: false })), changes };
  }

  private list(all: readonly StaffAccount[]): TemplateResult {
    const manages = session.may("change_staff");
    return html`<div class="scroll"><table><thead><tr><th scope="col">${text.name}</th><th scope="col">${text.roles}</th>${manages ? html`<th scope="col">${text.lastIn}</th>` : nothing}<th scope="col"><span class="hidden-label">${text.deeds}</span></th></tr></thead>
      <tbody>${all.map((account) => this.row(account, manages))}</tbody></table></div>`;
  }

  private row(account: StaffAccount, manages: boolean): TemplateResult {
    const { staff } = account;
    const me = staff.id === session.view.staff?.id;
    const state = !staff.active ? tag(text.left) : account.without_key ? tag(text.withoutKey, { tone: "danger", icon: "key-round" }) : account.waiting ? tag(text.waiting, { tone: "warn", icon: "clock" }) : nothing;
    const last = account.closed_on ? text.closedOn(account.closed_on.short_hijri) : (account.last_sign_in?.short_hijri ?? (me ? text.inNow : text.never));
    return html`<tr><th scope="row"><strong>${staff.name}</strong>${me ? html` <span class="small muted">${text.you}</span>` : nothing} ${state}</th>
      <td>${staff.roles.map((role) => roleText[role]).join("، ")}</td>
      ${manages ? html`<td class="nowrap muted">${prose(last)}</td>` : nothing}
      <td class="end">${manages && staff.active ? this.deeds(account, me) : nothing}</td></tr>`;
  }

  private deeds(account: StaffAccount, me: boolean): TemplateResult {
    const link = (deed: Asked["deed"], label: string, full: string) => html`<button class="link-button" type="button" aria-label=${full} @click=${() => this.ask(deed, account)}>${label}</button>`;
    const { name } = account.staff;
    return html`<span class="line nowrap-line">${link("change", text.changeIt, text.changeTitle(name))}${me ? nothing : link("reset", text.reset, text.resetTitle(name))}${me || account.last_manager ? nothing : link("close", text.closeIt, text.closeTitle(name))}</span>`;
  }

  private roles(form: ReturnType<typeof this.newcomer> | ReturnType<typeof this.changing>): TemplateResult {
    return ticks(form, "roles", { label: text.roles, hint: text.rolesHint, row: true, options: Object.entries(roleText).map(([value, label]) => ({ value, label })) });
  }

  private form_(): TemplateResult {
    const form = this.newcomer();
    return panel({ title: text.addTitle, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
      ${errorSummary(form)}
      ${textField(form, "name", { label: text.name, hint: text.nameHint, width: "w-24" })}
      ${this.roles(form)}
      ${newPassphrase(form, "first_passphrase", { label: text.first, hint: text.firstHint, names: [form.values.name] })}
      ${passphraseField(form, "manager_passphrase", { label: text.yourPassphrase, hint: text.yourPassphraseHint })}
      <div class="line">${button({ label: text.add, kind: "primary", type: "submit", busy: form.sending })}${button({ label: partText.back, kind: "quiet", onClick: () => void this.drop() })}</div>
    </form>`);
  }

  private resetDialog(): TemplateResult {
    const form = this.anew();
    const name = this.asked?.account.staff.name ?? "";
    return dialog({
      open: this.asked?.deed === "reset",
      title: text.resetTitle(name),
      text: text.resetText,
      content: html`${errorSummary(form)}${newPassphrase(form, "first_passphrase", { label: text.first, hint: text.firstHint, names: [name] })}${passphraseField(form, "manager_passphrase", { label: text.yourPassphrase, hint: text.yourPassphraseHint })}`,
      confirm: text.resetDo,
      busy: form.sending,
      onConfirm: () => void this.reset(),
      onLeave: () => void this.leave(form),
    });
  }

  private changeDialog(): TemplateResult {
    const form = this.changing();
    const account = this.asked?.account;
    const own = account?.staff.id === session.view.staff?.id;
    return dialog({
      open: this.asked?.deed === "change",
      title: text.changeTitle(account?.staff.name ?? ""),
      text: own ? text.changeOwnText : text.changeText,
      content: html`${errorSummary(form)}${textField(form, "name", { label: text.name, hint: text.nameHint, width: "w-24" })}${this.roles(form)}${passphraseField(form, "manager_passphrase", { label: text.yourPassphrase, hint: text.yourPassphraseHint })}`,
      confirm: text.save,
      busy: form.sending,
      onConfirm: () => void this.change(),
      onLeave: () => void this.leave(form),
    });
  }

  private closeDialog(): TemplateResult {
    const form = this.closing();
    const account = this.asked?.account;
    return dialog({
      open: this.asked?.deed === "close",
      title: text.closeTitle(account?.staff.name ?? ""),
      text: account?.last_sign_in ? text.closeText : text.closeUnusedText,
      content: html`${errorSummary(form)}${form.sending ? renewing() : passphraseField(form, "manager_passphrase", { label: text.yourPassphrase, hint: text.yourPassphraseHint })}`,
      confirm: text.closeDo,
      busy: form.sending,
      onConfirm: () => void this.close(),
      onLeave: () => void this.leave(form),
    });
  }

  private renewalDialog(): TemplateResult {
    const form = this.renewal();
    return dialog({
      open: this.renewalAsked,
      title: text.renewalTitle,
      text: text.renewalText,
      content: html`${errorSummary(form)}${form.sending ? renewing() : passphraseField(form, "manager_passphrase", { label: text.yourPassphrase, hint: text.yourPassphraseHint })}`,
      confirm: text.renewNow,
      busy: form.sending,
      onConfirm: () => void this.renew(),
      onLeave: () => {
        this.renewalAsked = false;
        void form.reset();
      },
    });
  }

  private ask(deed: Asked["deed"], account: StaffAccount): void {
    this.asked = { deed, account };
    if (deed === "change") void this.changing().reset({ name: account.staff.name, roles: account.staff.roles, manager_passphrase: "" });
  }

  private async leave(form: { reset: () => Promise<void> }): Promise<void> {
    this.asked = undefined;
    await form.reset();
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
    const name = this.asked?.account.staff.name ?? "";
    if ((await this.anew().submit()) === undefined) return;
    await this.leave(this.anew());
    showToast(text.resetDone(name));
  }

  private async change(): Promise<void> {
    const changed: StaffMember | undefined = await this.changing().submit();
    if (!changed) return;
    await this.leave(this.changing());
    showToast(text.changedDone(changed.name));
  }

  private async close(): Promise<void> {
    const name = this.asked?.account.staff.name ?? "";
    const done = await this.closing().submit();
    if (!done) return;
    this.unrenewed = done.failed ? text.unrenewed(sayRefusal(done.failed)) : "";
    await this.leave(this.closing());
    await this.watch.again();
    showToast(done.renewed ? text.closedRenewed(name) : text.closed(name));
  }

  private async renew(): Promise<void> {
    if ((await this.renewal().submit()) === undefined) return;
    await this.renewal().reset();
    this.renewalAsked = false;
    this.unrenewed = "";
    await this.watch.again();
    showToast(text.renewed);
  }
}
