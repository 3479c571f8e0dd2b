import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { partText } from "../text/parts";
import { button } from "./button";
import { Part } from "./element";
import { banner } from "./surface";

/** The paper itself (معاينة الورقة), drawn from its bytes; always light, whatever the window's mode. */
@customElement("i-paper")
export class PaperPreview extends Part {
  /** What paper it is: «إشعار الاستلام». */
  @property() what = "";
  /** Gives the bytes; asked once for each function given. */
  @property({ attribute: false }) bytes: (() => Promise<Uint8Array>) | undefined;
  @state() private page = 1;
  @state() private pages = 0;
  @state() private failed = false;
  private task: PDFDocumentLoadingTask | undefined;
  private paper: PDFDocumentProxy | undefined;
  private readonly sizes = new ResizeObserver(() => void this.draw());
  private drawnAt = 0;
  private turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    void this.task?.destroy();
    this.task = undefined;
    this.paper = undefined;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("bytes") && this.bytes) void this.open(this.bytes);
    else if (changed.has("page") || changed.has("pages")) void this.draw(true);
  }

  protected override render(): TemplateResult {
    if (this.failed) return banner({ kind: "warn", icon: "file-text", title: partText.previewFailed, text: partText.previewFailedSafe });
    return html`<section class="sheet-desk" aria-label=${partText.preview(this.what, this.page, Math.max(1, this.pages))}>
      <canvas class="sheet" role="img" aria-label=${partText.preview(this.what, this.page, Math.max(1, this.pages))}></canvas>
      ${this.pages > 1
        ? html`<div class="line pager">${button({ label: partText.previousPage, icon: "chevron-left", low: true, onClick: () => this.turnTo(this.page - 1) })}<span role="status">${partText.page(this.page, this.pages)}</span>${button({ label: partText.nextPage, low: true, onClick: () => this.turnTo(this.page + 1) })}</div>`
        : nothing}
    </section>`;
  }

  private turnTo(page: number): void {
    this.page = Math.min(Math.max(1, page), this.pages);
  }

  private async open(bytes: () => Promise<Uint8Array>): Promise<void> {
    const turn = (this.turn += 1);
    this.failed = false;
    try {
      const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs");
      pdf.GlobalWorkerOptions.workerSrc = new URL("pdf.worker.js", document.baseURI).href;
      const data = await bytes();
      if (turn !== this.turn) return;
      await this.task?.destroy();
      // Our papers carry no script; a paper from elsewhere gets no chance to run one.
      this.task = pdf.getDocument({ data, isEvalSupported: false, enableXfa: false, disableAutoFetch: true, useWorkerFetch: false, stopAtErrors: false });
      this.paper = await this.task.promise;
      this.pages = this.paper.numPages;
      this.page = 1;
      await this.draw(true);
    } catch {
      if (turn === this.turn) this.failed = true;
    }
  }

  private async draw(again = false): Promise<void> {
    const canvas = this.querySelector("canvas");
    if (!canvas || !this.paper) return;
    const room = Math.min(this.clientWidth - 32, 800);
    if (room <= 0 || (!again && Math.abs(room - this.drawnAt) < 8)) return;
    this.drawnAt = room;
    const turn = this.turn;
    const page = await this.paper.getPage(Math.min(this.page, this.pages || 1));
    if (turn !== this.turn) return;
    const sharp = Math.max(1, globalThis.devicePixelRatio);
    const scale = room / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale: scale * sharp });
    // Drawn beside and put in place whole: no half page is ever seen, and two drawings never meet on one canvas.
    const beside = document.createElement("canvas");
    beside.width = Math.floor(viewport.width);
    beside.height = Math.floor(viewport.height);
    const context = beside.getContext("2d");
    if (!context) return;
    await page.render({ canvasContext: context, viewport }).promise;
    if (turn !== this.turn) return;
    canvas.width = beside.width;
    canvas.height = beside.height;
    canvas.style.setProperty("inline-size", `${beside.width / sharp}px`);
    canvas.getContext("2d")?.drawImage(beside, 0, 0);
    canvas.dataset.drawn = String(this.page);
  }
}

/** A preview in a page's template. Keep `bytes` the same function while the paper is the same. */
export function paperPreview(what: string, bytes: () => Promise<Uint8Array>): TemplateResult {
  return html`<i-paper .what=${what} .bytes=${bytes}></i-paper>`;
}
