import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { banner, button, failureBanner, icon, Part } from "../../parts";
import { recoveryText as text } from "../../text/setup";

/** The recovery code (رمز الاستعادة), shown this once: ten groups to write down, its paper to print, and a tick before going on. */
@customElement("recovery-code")
export class RecoveryCode extends Part {
  @property() code = "";
  @property() paper = "";
  /** What the way on is called. */
  @property() onward: string = text.enter;
  @state() private kept = false;
  @state() private asked = false;
  @state() private printing = false;
  @state() private printed = false;
  @state() private failure: Failure | undefined;

  protected override render(): TemplateResult {
    const groups = this.code.split(" ");
    return html`<div class="form">
      <div><h1 tabindex="-1">${text.title}</h1><p class="muted">${text.text}</p></div>
      ${banner({ kind: "warn", title: text.once, text: text.onceText })}
      <ol class="code-groups" aria-label=${text.title}>${groups.map((group, index) => html`<li><span class="small muted">${index + 1}</span><bdi>${group}</bdi></li>`)}</ol>
      ${this.failure ? failureBanner(this.failure) : nothing}
      <div class="line">${button({ label: text.print, icon: "printer", key: "Ctrl P", busy: this.printing, onClick: () => void this.print() })}${button({ label: text.save, kind: "quiet", icon: "download", onClick: () => void this.save() })}<span class="small muted" role="status">${this.printed ? text.printed : ""}</span></div>
      <div class="field">${this.asked && !this.kept ? html`<p class="error" id="kept-error" role="alert">${icon("circle-alert")}<span>${text.first}</span></p>` : nothing}
        <label class="tick"><input type="checkbox" id="kept" .checked=${this.kept} aria-invalid=${this.asked && !this.kept ? "true" : nothing} aria-describedby=${this.asked && !this.kept ? "kept-error" : nothing} @change=${(event: Event) => (this.kept = (event.target as HTMLInputElement).checked)}><span><strong>${text.kept}</strong><br><span class="small muted">${text.keptHint}</span></span></label></div>
      <div class="line">${button({ label: this.onward, kind: "primary", key: "Ctrl Enter", onClick: () => this.goOn() })}</div>
    </div>`;
  }

  /** Prints the paper for the envelope. */
  async print(): Promise<void> {
    if (this.printing) return;
    this.printing = true;
    await this.attempt(() => native.printPdf("RECOVERY", this.paper));
    this.printed = this.failure === undefined;
    this.printing = false;
  }

  /** Goes on, once it is said that the code is kept. */
  goOn(): void {
    this.asked = true;
    if (this.kept) this.dispatchEvent(new CustomEvent("kept"));
    else void this.updateComplete.then(() => this.querySelector<HTMLElement>("#kept")?.focus());
  }

  private save(): Promise<void> {
    return this.attempt(() => native.saveFile("RECOVERY", "pdf", this.paper));
  }

  private async attempt(deed: () => Promise<unknown>): Promise<void> {
    this.failure = undefined;
    try {
      await deed();
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
  }
}

/** The code in a page's template. */
export function recoveryCode(code: string, paper: string, onKept: () => void, onward: string = text.enter): TemplateResult {
  return html`<recovery-code .code=${code} .paper=${paper} .onward=${onward} @kept=${onKept}></recovery-code>`;
}
