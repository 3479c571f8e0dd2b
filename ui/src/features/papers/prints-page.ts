import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { PaperBrief } from "../../generated/types";
import { button, deeds, failureBanner, figure, fromBase64, linkButton, Load, Page, panel, paperPreview, prose } from "../../parts";
import { go } from "../../router";
import { printsText as text, submissionText } from "../../text/signing";
import { printPaper, savePaper } from "../requests/paper-deeds";

/** The kept papers of a request (الأوراق المطبوعة): looked at and printed again, byte for byte as they were made (R62). */
@customElement("request-prints")
export class RequestPrints extends Page {
  @state() private failure: Failure | undefined;
  @state() private shown: { paper: PaperBrief; bytes: () => Promise<Uint8Array> } | undefined;
  private readonly load = new Load(this, () => desk.listPapers({ request_id: this.params.id ?? "" }), ["paper", "declaration"]);

  protected override keys() {
    return [
      { chord: "Ctrl+KeyP", label: text.print, run: () => this.shown && this.act(printPaper(this.shown.paper, submissionText.printed)) },
      { chord: "Ctrl+KeyS", label: text.save, run: () => this.shown && this.act(savePaper(this.shown.paper)) },
      { chord: "Escape", run: () => this.back() },
    ];
  }

  protected override render(): TemplateResult {
    return html`<div><h1 tabindex="-1">${text.title}</h1><p class="muted">${text.same}</p></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.load.showList((all) => all, { icon: "printer", title: text.none, text: text.noneText }, (all) => this.table(all))}
      ${this.shown ? paperPreview(text.kinds[this.shown.paper.kind], this.shown.bytes) : nothing}
      ${deeds(html`${this.shown ? html`${button({ label: text.print, icon: "printer", kind: "primary", key: "Ctrl P", onClick: () => this.shown && this.act(printPaper(this.shown.paper, submissionText.printed)) })}${button({ label: text.save, icon: "download", key: "Ctrl S", onClick: () => this.shown && this.act(savePaper(this.shown.paper)) })}` : nothing}${button({ label: text.back, onClick: () => this.back() })}`)}`;
  }

  private table(all: readonly PaperBrief[]): TemplateResult {
    return panel({ title: text.title, count: all.length }, html`<div class="scroll"><table>
      <thead><tr><th scope="col">${text.paper}</th><th scope="col">${text.number}</th><th scope="col">${text.when}</th><th scope="col">${text.by}</th><th scope="col">${text.prints}</th><th scope="col" class="end">${text.look}</th></tr></thead>
      <tbody>${all.map((paper) => html`<tr class=${this.shown?.paper.id === paper.id ? "is-chosen" : ""}>
        <th scope="row">${text.kinds[paper.kind]}</th><td>${figure(paper.number, true)}</td><td>${prose(`${paper.date.short_hijri}، ${paper.time}`)}</td><td>${paper.by}</td><td>${prose(text.printed(paper.prints))}</td>
        <td class="end">${linkButton(text.show, () => this.show(paper))}</td></tr>`)}</tbody></table></div>`);
  }

  private show(paper: PaperBrief): void {
    this.shown = { paper, bytes: async () => fromBase64((await desk.takePaper({ paper_id: paper.id, purpose: "preview" })).value.pdf) };
  }

  private act(deed: Promise<void>): void {
    this.failure = undefined;
    deed.then(() => this.load.again()).catch((thrown: unknown) => (this.failure = thrown instanceof Failure ? thrown : new Failure({})));
  }

  private back(): void {
    go(`/requests/${this.params.id ?? ""}`);
  }
}
