import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { button, Part } from "../../parts";
import { signingText as text } from "../../text/signing";

const WIDE = 600;
const HIGH = 200;

/** Where a signature is drawn with pen, finger or mouse. Only the picture is kept: timing and pressure would be biometric data (issue 2, section 5). */
@customElement("i-sign-pad")
export class SignPad extends Part {
  /** Something was refused. */
  @property() error = "";
  private drawn = false;
  private last: { x: number; y: number } | undefined;

  /** The picture as PNG in base64; undefined while nothing was drawn. */
  get picture(): string | undefined {
    const canvas = this.querySelector("canvas");
    if (!canvas || !this.drawn) return undefined;
    return canvas.toDataURL("image/png").split(",")[1];
  }

  override firstUpdated(): void {
    this.wipe();
  }

  protected override render(): TemplateResult {
    return html`<div class="field pad">
      <span class="label" id="pad-label">${text.pad}</span>
      <p class="hint" id="pad-hint">${text.padHint}</p>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : ""}
      <canvas class="sheet" width=${WIDE} height=${HIGH} role="img" aria-labelledby="pad-label" aria-describedby="pad-hint" @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up} @pointercancel=${this.up}></canvas>
      <p>${button({ label: text.padClear, low: true, onClick: () => this.clear() })}</p>
    </div>`;
  }

  private clear(): void {
    this.wipe();
    this.dispatchEvent(new CustomEvent("pad-change", { bubbles: true }));
  }

  private wipe(): void {
    const canvas = this.querySelector("canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return;
    // Paper is white and ink is dark in either mode: the picture goes onto the declaration.
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.strokeStyle = "black";
    context.lineWidth = 3;
    context.lineCap = "round";
    context.lineJoin = "round";
    this.drawn = false;
  }

  private at(event: PointerEvent): { x: number; y: number } {
    const canvas = event.currentTarget as HTMLCanvasElement;
    const box = canvas.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * canvas.width, y: ((event.clientY - box.top) / box.height) * canvas.height };
  }

  private down(event: PointerEvent): void {
    (event.currentTarget as HTMLCanvasElement).setPointerCapture(event.pointerId);
    this.last = this.at(event);
    event.preventDefault();
  }

  private move(event: PointerEvent): void {
    const context = this.querySelector("canvas")?.getContext("2d");
    if (!this.last || !context) return;
    const next = this.at(event);
    context.beginPath();
    context.moveTo(this.last.x, this.last.y);
    context.lineTo(next.x, next.y);
    context.stroke();
    this.last = next;
    this.drawn = true;
  }

  private up(): void {
    this.last = undefined;
    this.dispatchEvent(new CustomEvent("pad-change", { bubbles: true }));
  }
}
