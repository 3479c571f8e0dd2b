import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Failure } from "../bridge";
import { partText } from "../text/parts";
import { iconButton } from "./button";
import { Part } from "./element";

/** How long an opened fact stays open, in milliseconds. */
const OPEN_FOR = 120_000;

/** A fact that shows its last digits only (بيان محجوب). The eye opens one value; it shuts after two minutes and on leaving. */
@customElement("i-masked")
export class MaskedFact extends Part {
  /** What it is: «رقم الهوية». */
  @property() what = "";
  /** As it shows when shut: «•••• ••• 016». */
  @property() masked = "";
  /** The last digits, for readers. */
  @property() ending = "";
  /** Opens it; the deed behind it is journalled before anything shows. */
  @property({ attribute: false }) reveal: () => Promise<string> = () => Promise.reject(new Failure({}));
  @state() private value = "";
  @state() private refused = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shut();
  }

  protected override render(): TemplateResult {
    const open = this.value !== "";
    return html`<span class="masked">${open
        ? html`<bdi class="code">${this.value}</bdi><button class="button quiet low" type="button" aria-label=${`${partText.copy} ${this.what}`} @click=${() => void navigator.clipboard.writeText(this.value).catch(() => undefined)}>${partText.copy}</button>${iconButton("eye-off", partText.conceal(this.what), () => this.shut())}`
        : html`<bdi class="code" aria-hidden="true">${this.masked}</bdi><span class="hidden-label">${partText.masked(this.ending)}</span>${iconButton("eye", partText.reveal(this.what), () => void this.show())}`}
      ${this.refused ? html`<span class="error" role="alert">${this.refused}</span>` : nothing}</span>`;
  }

  private async show(): Promise<void> {
    this.refused = "";
    try {
      this.value = await this.reveal();
      this.timer = setTimeout(() => this.shut(), OPEN_FOR);
      await this.updateComplete;
      this.querySelector<HTMLElement>("button:last-of-type")?.focus();
    } catch (thrown) {
      this.refused = thrown instanceof Failure ? thrown.words : "";
    }
  }

  private shut(): void {
    clearTimeout(this.timer);
    this.value = "";
  }
}

/** A masked fact in a page's template. */
export function maskedFact(options: { what: string; masked: string; ending: string; reveal: () => Promise<string> }): TemplateResult {
  return html`<i-masked .what=${options.what} .masked=${options.masked} .ending=${options.ending} .reveal=${options.reveal}></i-masked>`;
}
