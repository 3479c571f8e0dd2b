import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import { button, errorSummary, Page, panel, passphraseField, segments, showToast } from "../../parts";
import { theme, type Theme } from "../../shell/theme";
import { session } from "../../state/session";
import { settingsText as text } from "../../text/settings";
import { newPassphrase } from "../sign-in/new-passphrase";
import { settingsHead } from "./sections";

/** One's own settings: light or dark, and one's passphrase. */
@customElement("own-settings")
export class OwnSettings extends Page {
  private readonly changing = () =>
    this.form({
      screen: "own-settings",
      draftless: true,
      secret: ["old", "new"],
      initial: () => ({ old: "", new: "" }),
      send: (v, key) => desk.changePassphrase(v, key),
    });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A passphrase half typed does not wait for anybody.
    this.visit.drop("form/own-settings");
  }

  protected override render(): TemplateResult {
    const form = this.changing();
    const modes: Theme[] = ["system", "light", "dark"];
    return html`${settingsHead("/settings")}
      ${panel({ title: text.theme, inside: true }, html`<div>${segments({ name: "theme", label: text.theme, options: modes.map((value) => ({ value, label: text.themes[value] })), chosen: theme.now, choose: (value) => {
        theme.set(value);
        this.requestUpdate();
      } })}</div><p class="hint">${text.themeHint}</p>`)}
      ${panel({ title: text.passphrase, inside: true }, html`<form class="form measure" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.change(); }}>
        <p class="muted">${text.passphraseText}</p>
        ${errorSummary(form)}
        ${passphraseField(form, "old", { label: text.old })}
        ${newPassphrase(form, "new", { label: text.fresh, names: [session.view.staff?.name ?? ""] })}
        <div class="line">${button({ label: text.change, kind: "primary", type: "submit", busy: form.sending })}</div>
      </form>`)}`;
  }

  private async change(): Promise<void> {
    const form = this.changing();
    if ((await form.submit()) === undefined) return;
    await form.reset();
    showToast(text.changed);
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
