import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { OfficeSettings, RecoveryGiven } from "../../generated/types";
import { button, choice, deeds, dialog, errorSummary, Load, Page, pairs, panel, passphraseField, prose, showToast } from "../../parts";
import { session } from "../../state/session";
import { officeText } from "../../text/setup";
import { settingsText as text } from "../../text/settings";
import { officeFields, officeSettings, type OfficeTyped } from "../setup/office-form";
import { recoveryCode } from "../setup/recovery-code";
import { settingsHead } from "./sections";

type Typed = OfficeTyped & Pick<OfficeSettings, "digits" | "number_year">;

function typed(from: OfficeSettings): Typed {
  const { training: _, ...rest } = from;
  return { ...rest, reply_floor_days: String(from.reply_floor_days), reply_target_days: String(from.reply_target_days) };
}

/** The office's own facts: read by everybody, changed by the manager; and a new recovery code. */
@customElement("office-settings")
export class OfficeSettingsPage extends Page {
  @state() private renewing = false;
  @state() private given: RecoveryGiven | undefined;
  private readonly now = new Load(this, () => desk.officeSettings({}), ["office"], (value) => {
    if (session.may("save_office")) this.changing().fill(typed(value));
  });

  private readonly changing = () =>
    this.form({
      screen: "office-settings",
      initial: (): Typed => ({ name_ar: "", name_latin: "", public_name: "", licence: "", city: "", signatory_name: "", signatory_title: "", reply_floor_days: "", reply_target_days: "", digits: "western", number_year: "gregorian" }),
      send: ({ digits, number_year, ...rest }, key) => desk.saveOffice(officeSettings(rest, { digits, number_year, training: this.now.value?.training ?? false }), key),
    });

  private readonly renewal = () =>
    this.form({
      screen: "renew-recovery",
      draftless: true,
      secret: ["manager_passphrase"],
      initial: () => ({ manager_passphrase: "" }),
      send: (v, key) => desk.renewRecoveryCode(v, key),
    });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.given = undefined;
    this.visit.drop("form/renew-recovery");
  }

  protected override keys() {
    return session.may("save_office") ? [{ chord: "Ctrl+Enter", label: text.save, run: () => void this.save() }, { chord: "Ctrl+KeyS", run: () => void this.save() }] : [];
  }

  protected override render(): TemplateResult {
    if (this.given) return html`${settingsHead("/settings/office")}<section class="panel inside">${recoveryCode(this.given.recovery_code, this.given.recovery_paper, () => (this.given = undefined), text.finish)}</section>`;
    return html`${settingsHead("/settings/office")}${this.now.show((value) => (session.may("save_office") ? this.form_() : this.read(value)))}`;
  }

  private form_(): TemplateResult {
    const form = this.changing();
    const renewal = this.renewal();
    return html`${errorSummary(form)}
      ${panel({ title: text.office, inside: true }, html`<form class="form measure" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}><p class="muted">${text.officeText}</p>
        ${officeFields(form, "")}
        ${choice(form, "digits", { label: officeText.digits, row: true, options: [{ value: "western", label: officeText.western, asTyped: true }, { value: "eastern", label: officeText.eastern, asTyped: true }] })}
        ${choice(form, "number_year", { label: officeText.numberYear, hint: officeText.numberYearHint, row: true, options: [{ value: "gregorian", label: officeText.gregorianYear }, { value: "hijri", label: officeText.hijriYear }] })}
      </form>`)}
      ${session.may("renew_recovery_code")
        ? panel({ title: text.recovery, inside: true }, html`<div class="line"><p class="muted measure">${text.recoveryText}</p>${button({ label: text.renew, icon: "key-round", onClick: () => (this.renewing = true) })}</div>`)
        : nothing}
      ${dialog({
        open: this.renewing,
        title: text.renew,
        text: text.renewText,
        content: html`${errorSummary(renewal)}${passphraseField(renewal, "manager_passphrase", { label: text.managerPassphrase })}`,
        confirm: text.renew,
        busy: renewal.sending,
        onConfirm: () => void this.renew(),
        onLeave: () => {
          this.renewing = false;
          void renewal.reset();
        },
      })}
      ${deeds(button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() }), form)}`;
  }

  private read(value: OfficeSettings): TemplateResult {
    return panel({ title: text.office, inside: true }, html`<div class="column"><p class="muted">${text.byManager}</p>${pairs([
      [officeText.nameAr, value.name_ar],
      ...(value.public_name ? [[officeText.publicName, value.public_name] as const] : []),
      [officeText.licence, html`<bdi class="code">${value.licence}</bdi>`],
      [officeText.city, value.city],
      [officeText.signatoryName, value.signatory_name],
      [officeText.signatoryTitle, value.signatory_title],
      [officeText.floor, prose(text.officeDays(value.reply_floor_days))],
    ])}</div>`);
  }

  private async save(): Promise<void> {
    const form = this.changing();
    const saved = await form.submit();
    if (!saved) return;
    await form.reset(typed(saved));
    // Its name and its digits are on every screen.
    await session.refresh().catch(() => undefined);
    showToast(text.saved);
  }

  private async renew(): Promise<void> {
    const given = await this.renewal().submit();
    if (!given) return;
    await this.renewal().reset();
    this.renewing = false;
    this.given = given;
    await this.updateComplete;
    this.querySelector<HTMLElement>("recovery-code h1")?.focus();
  }
}
