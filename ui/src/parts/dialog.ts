import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { partText } from "../text/parts";
import { button } from "./button";
import { Part, freshId } from "./element";
import { prose } from "./surface";

/** A question before what cannot be undone, before private data, or for the manager's passphrase (نافذة). */
@customElement("i-dialog")
export class Dialog extends Part {
  /** Names the deed. */
  @property() override title = "";
  /** One sentence on the effect. */
  @property() text = "";
  /** Fields, if it asks for any. */
  @property({ attribute: false }) content: TemplateResult | typeof nothing = nothing;
  /** The verb of the deed; without one it only shows. */
  @property() confirm = "";
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) open = false;
  /** The wider kind, for tables and comparisons. */
  @property({ type: Boolean }) wide = false;
  private readonly name = freshId();
  private returnTo: HTMLElement | null = null;

  override createRenderRoot(): HTMLElement {
    // `title` would show as a tooltip on everything inside.
    this.removeAttribute("title");
    return this;
  }

  override updated(): void {
    const dialog = this.querySelector("dialog");
    if (!dialog) return;
    if (this.open && !dialog.open) {
      this.returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      dialog.showModal();
      this.begin(dialog);
      // A field that is itself an element draws its box a moment later.
      requestAnimationFrame(() => {
        if (dialog.open && document.activeElement?.matches(".back")) this.begin(dialog);
      });
    } else if (this.open) {
      // What had the focus was taken away with an older content: the next keys belong to the dialog still. A frame later, for
      // between one field and the next nothing has the focus either.
      requestAnimationFrame(() => {
        if (this.open && dialog.open && !dialog.contains(document.activeElement)) this.begin(dialog);
      });
    } else if (dialog.open) {
      dialog.close();
      this.giveBack();
    }
  }

  private begin(dialog: HTMLDialogElement): void {
    const first = dialog.querySelector<HTMLElement>(".summary") ?? dialog.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select") ?? dialog.querySelector<HTMLElement>(".back");
    first?.focus();
  }

  /** To what opened it; when that is gone meanwhile, to the heading of the page. */
  private giveBack(): void {
    const { returnTo } = this;
    this.returnTo = null;
    returnTo?.focus();
    requestAnimationFrame(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost) (returnTo?.isConnected && returnTo !== document.body ? returnTo : document.querySelector<HTMLElement>("main h1"))?.focus();
    });
  }

  protected override render(): TemplateResult {
    return html`<dialog class=${this.wide ? "wide" : ""} aria-labelledby=${`${this.name}-title`} aria-describedby=${`${this.name}-text`} @cancel=${this.leave} @close=${this.closed}>
      ${this.open
        ? html`<form @submit=${this.submit} novalidate>
            <h2 id=${`${this.name}-title`}>${prose(this.title)}</h2>
            <p class="muted" id=${`${this.name}-text`}>${prose(this.text)}</p>
            ${this.content}
            <p class="line answers">${this.confirm ? button({ label: this.confirm, kind: "primary", type: "submit", busy: this.busy }) : nothing}<button class="button back" type="button" @click=${this.leave}>${this.confirm ? partText.back : partText.close}</button></p>
          </form>`
        : nothing}
    </dialog>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    if (!this.busy) this.dispatchEvent(new CustomEvent("confirm"));
  }

  private leave(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent("leave"));
  }

  private closed(): void {
    if (this.open) this.dispatchEvent(new CustomEvent("leave"));
  }
}

/** What a dialog says and does. */
export interface DialogOptions {
  open: boolean;
  title: string;
  text: string;
  content?: TemplateResult;
  confirm?: string;
  busy?: boolean;
  wide?: boolean;
  onConfirm?: () => void;
  onLeave: () => void;
}

/** A dialog in a page's template; the page holds whether it is open. */
export function dialog(options: DialogOptions): TemplateResult {
  return html`<i-dialog .title=${options.title} .text=${options.text} .content=${options.content ?? nothing} .confirm=${options.confirm ?? ""} .busy=${options.busy ?? false} .open=${options.open} .wide=${options.wide ?? false}
    @confirm=${() => options.onConfirm?.()} @leave=${options.onLeave}></i-dialog>`;
}
