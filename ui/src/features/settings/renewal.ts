import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { RenewalProgress } from "../../generated/types";
import { Part, progressPanel } from "../../parts";
import { renewalText } from "../../text/journal";
import { settingsText as text } from "../../text/settings";

/** How often the renewal is asked how far it is, in milliseconds. */
const PAUSE = 500;

/** How far a renewal of the data key is. */
@customElement("renewal-progress")
export class RenewalProgressPart extends Part {
  @state() private now: RenewalProgress = { phase: "none", percent: 0 };
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => void this.ask(), PAUSE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override render(): TemplateResult {
    return progressPanel({ title: text.renewalTitle, now: this.now.percent, all: 100, words: renewalText[this.now.phase] });
  }

  private async ask(): Promise<void> {
    const answer = await desk.renewalProgress({}).catch(() => undefined);
    if (answer) this.now = answer.value;
  }
}

/** The bar in a dialog. */
export function renewing(): TemplateResult {
  return html`<renewal-progress></renewal-progress>`;
}
