import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { partText } from "../text/parts";
import { icon } from "./icon";
import { Part } from "./element";
import { describedBy, frame } from "./field";
import type { AnyForm } from "./text-fields";

/** A passphrase (عبارة المرور): shown only while the button is held; says the keyboard's language and Caps Lock. Never kept as a draft. */
@customElement("i-passphrase")
export class PassphraseField extends Part {
  @property() override id = "";
  @property() label = "";
  @property() hint = "";
  @property() error = "";
  @property() value = "";
  /** A new passphrase is being chosen, not an old one given. */
  @property({ type: Boolean }) fresh = false;
  @state() private shown = false;
  @state() private caps = false;
  @state() private layout: "" | "latin" | "arabic" = "";

  protected override render(): TemplateResult {
    const error = this.error || undefined;
    const id = `${this.id}-input`;
    const control = html`<div class="with-button">
      <input class="input" id=${id} type=${this.shown ? "text" : "password"} dir="auto" autocomplete=${this.fresh ? "new-password" : "off"} spellcheck="false" .value=${live(this.value)} aria-invalid=${error ? "true" : "false"} aria-describedby=${ifDefined(describedBy({ id, hint: this.hint, error }))}
        @input=${(event: Event) => {
          this.value = (event.target as HTMLInputElement).value;
          this.dispatchEvent(new CustomEvent<string>("passphrase", { detail: this.value, bubbles: true }));
        }} @keydown=${this.key} @keyup=${this.key} @blur=${this.hide}>
      <button class="button" type="button" aria-pressed=${String(this.shown)} aria-label=${partText.holdToShow} title=${partText.holdToShow}
        @pointerdown=${(event: PointerEvent) => this.show(event)} @pointerup=${this.hide} @pointerleave=${this.hide} @keydown=${this.buttonKey} @keyup=${this.hide} @blur=${this.hide}>${icon("eye")}<span>${partText.show}</span></button>
    </div>`;
    return html`${frame({ id, label: this.label, hint: this.hint || undefined, error, control })}
      <p class="small muted keyboard" role="status">${this.caps ? html`<span class="warn line">${icon("triangle-alert")}${partText.capsOn}</span>` : nothing}${this.layout === "" ? nothing : html`<span>${this.layout === "latin" ? partText.typingLatin : partText.typingArabic} <kbd dir="ltr">Alt Shift</kbd></span>`}</p>`;
  }

  override focus(): void {
    this.querySelector("input")?.focus();
  }

  private show(event: Event): void {
    event.preventDefault();
    this.shown = true;
  }

  private hide(): void {
    this.shown = false;
  }

  private buttonKey(event: KeyboardEvent): void {
    if ((event.key === " " || event.key === "Enter") && !event.repeat) this.show(event);
  }

  private key(event: KeyboardEvent): void {
    this.caps = event.getModifierState?.("CapsLock") ?? false;
    if (event.type !== "keydown" || event.ctrlKey || event.altKey) return;
    if (/^[\u0600-\u06ff]$/.test(event.key)) this.layout = "arabic";
    else if (/^[a-z]$/i.test(event.key)) this.layout = "latin";
  }
}

/** A passphrase bound to a form. The path is kept out of drafts. */
export function passphraseField(form: AnyForm, path: string, options: { label: string; hint?: string; fresh?: boolean }): TemplateResult {
  form.know(path, options.label);
  form.keepSecret(path);
  return html`<i-passphrase id=${form.id(path)} .label=${options.label} .hint=${options.hint ?? ""} .error=${form.error(path) ?? ""} .value=${form.text(path)} .fresh=${options.fresh ?? false}
    @passphrase=${(event: CustomEvent<string>) => form.set(path, event.detail)}></i-passphrase>`;
}
