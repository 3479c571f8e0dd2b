import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import { deeds, failureBanner, Page } from "../../parts";
import { privacyText as text } from "../../text/privacy";
import { privacyHead } from "./head";
import { RegisterPaper } from "./register-paper";

/** The record of processing activities as a paper (سجل أنشطة المعالجة). */
@customElement("processing-record")
export class ProcessingRecord extends Page {
  @state() private failure: unknown;
  private readonly paper = new RegisterPaper(async () => (await desk.printProcessingRecord({})).value, (thrown) => (this.failure = thrown));

  protected override keys() {
    return [
      { chord: "Ctrl+KeyP", label: text.print, run: () => this.paper.print() },
      { chord: "Ctrl+KeyS", label: text.saveCopy, run: () => this.paper.save() },
    ];
  }

  protected override render(): TemplateResult {
    return html`${privacyHead("/settings/privacy/record")}
      <p class="muted measure">${text.recordText}</p>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.paper.preview(text.recordTitle)}
      ${deeds(this.paper.deeds())}`;
  }
}
