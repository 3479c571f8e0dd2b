import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { PassphraseWorth } from "../../generated/types";
import { button, icon, Part, passphraseField, type AnyForm } from "../../parts";
import { signInText as text } from "../../text/sign-in";

/** How long after the last key a new passphrase is judged, in milliseconds. */
const PAUSE = 400;

/** A new passphrase: the field, a suggestion to take over, and in words how good it is. */
@customElement("new-passphrase")
export class NewPassphrase extends Part {
  @property({ attribute: false }) form: AnyForm | undefined;
  @property() path = "";
  @property() label = "";
  @property() hint = "";
  /** Whose names it may not be made of. */
  @property({ attribute: false }) names: readonly string[] = [];
  /** Draws it again when the form changed. */
  @property() value = "";
  @property() error = "";
  @state() private suggestion = "";
  @state() private worth: PassphraseWorth | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.suggestion = "";
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has("value")) return;
    clearTimeout(this.pause);
    if (this.value === "") this.worth = undefined;
    else this.pause = setTimeout(() => void this.judge(), PAUSE);
  }

  protected override render(): TemplateResult {
    if (!this.form) return html``;
    const { suggestion } = this;
    const isUsed = suggestion !== "" && this.value === suggestion;
    return html`${passphraseField(this.form, this.path, { label: this.label, hint: this.hint, fresh: true })}
      <p class="small worth" role="status">${this.worth && !this.error ? html`<span class="line ${this.worth === "good" ? "" : "muted"}">${icon(this.worth === "good" ? "circle-check" : "circle", this.worth === "good" ? "done" : "")}${text.worth[this.worth]}</span>` : nothing}</p>
      ${suggestion === ""
        ? button({ label: text.suggest, low: true, icon: "key-round", onClick: () => void this.suggest() })
        : html`<div class="suggestion"><p class="small muted">${text.suggested}</p><p class="statement" id=${`${this.path}-suggestion`}>${suggestion}</p>
            <p class="line">${isUsed ? nothing : button({ label: text.useIt, low: true, icon: "check", onClick: () => this.take(suggestion) })}${button({ label: text.suggestAgain, low: true, kind: "quiet", onClick: () => void this.suggest() })}<span class="small muted" role="status">${isUsed ? text.used : ""}</span></p></div>`}`;
  }

  private async suggest(): Promise<void> {
    this.suggestion = (await desk.suggestPassphrase({}).catch(() => undefined))?.value ?? "";
    await this.updateComplete;
    // The button that was pressed gave way to these.
    this.querySelector<HTMLElement>(".suggestion .button")?.focus();
  }

  private take(suggestion: string): void {
    this.form?.set(this.path, suggestion);
    this.querySelector("input")?.focus();
  }

  private async judge(): Promise<void> {
    const { value } = this;
    const answer = await desk.judgePassphrase({ passphrase: value, names: [...this.names] }).catch(() => undefined);
    if (answer && value === this.value) this.worth = answer.value;
  }
}

/** A new passphrase bound to a form. */
export function newPassphrase(form: AnyForm, path: string, options: { label: string; hint?: string; names?: readonly string[] }): TemplateResult {
  form.keepSecret(path);
  return html`<new-passphrase class="field" .form=${form} .path=${path} .label=${options.label} .hint=${options.hint ?? text.newHint} .names=${options.names ?? []} .value=${form.text(path)} .error=${form.error(path) ?? ""}></new-passphrase>`;
}
