import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { partText } from "../text/parts";
import { linkButton } from "./button";
import { Part } from "./element";
import { icon } from "./icon";
import { prose } from "./surface";

interface Toast {
  words: string;
  undo?: (() => void) | undefined;
  gone?: (() => void) | undefined;
  /** It says why something was not taken back. */
  refused?: boolean;
}

/** How long a toast stays when nobody looks at it, in milliseconds. */
const STAY = 10_000;

let shelf: ToastShelf | undefined;

/** Says that something was done (إشعار), with a way back. Never for errors. `gone` runs when the way back is no longer offered. */
export function showToast(words: string, undo?: () => void, gone?: () => void): void {
  if (shelf) shelf.show({ words, undo, gone });
  else gone?.();
}

/** Says why a deed was not taken back, in the place where the way back was offered. */
export function showRefusal(words: string): void {
  shelf?.show({ words, refused: true });
}

/** Takes back the last deed, if it is still offered; true when it was. */
export function undoLast(): boolean {
  return shelf?.undo() ?? false;
}

/** The screen locks: what was said may name somebody, and the way back is no longer offered. */
export function clearToast(): void {
  shelf?.clear();
}

/** The place of the one toast there is. */
@customElement("i-toast")
export class ToastShelf extends Part {
  @state() private toast: Toast | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    shelf = this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.away();
    if (shelf === this) shelf = undefined;
  }

  show(toast: Toast): void {
    this.toast?.gone?.();
    this.toast = toast;
    this.wait();
  }

  clear(): void {
    this.away();
  }

  undo(): boolean {
    const undo = this.toast?.undo;
    if (!undo) return false;
    if (this.toast) this.toast.gone = undefined;
    this.away();
    undo();
    return true;
  }

  protected override render(): TemplateResult {
    const { toast } = this;
    return html`<div role="status">${toast
      ? html`<p class="toast" @pointerenter=${this.hold} @pointerleave=${this.wait} @focusin=${this.hold} @focusout=${this.wait}>${icon(toast.refused ? "circle-alert" : "check")}<span>${prose(toast.words)}</span>${toast.undo ? html`${linkButton(partText.undo, () => this.undo())}<kbd dir="ltr">Ctrl Z</kbd>` : nothing}</p>`
      : nothing}</div>`;
  }

  private hold(): void {
    clearTimeout(this.timer);
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.away(), STAY);
  }

  private away(): void {
    clearTimeout(this.timer);
    this.toast?.gone?.();
    this.toast = undefined;
  }
}
