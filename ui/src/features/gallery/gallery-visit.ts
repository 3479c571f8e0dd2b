import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { button, deeds, errorSummary, nameFields, Page, textField } from "../../parts";
import { endVisit } from "../../shell/end-visit";
import { galleryText as text } from "../../text/gallery";
import { sampleText as sample } from "../../text/gallery-sample";
import { samples } from "./sample-form";

/** A page that serves one visitor, to try the wall between visits, drafts and the lock. */
@customElement("gallery-visit")
export class GalleryVisit extends Page {
  override connectedCallback(): void {
    super.connectedCallback();
    this.nameVisit(`${text.visitor} ${this.params.id ?? ""}`, this.params.id);
  }

  protected override render(): TemplateResult {
    const form = this.form({ ...samples.empty, screen: "gallery-visit" });
    return html`<h1 tabindex="-1">${text.visit}</h1>
      ${errorSummary(form)}
      <form class="panel inside form" novalidate @submit=${(event: Event) => event.preventDefault()}>${nameFields(form, "name", { legend: sample.name })}${textField(form, "note", { label: sample.note, lines: 3 })}</form>
      ${deeds([button({ label: sample.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void form.submit() }), button({ label: text.end, onClick: () => void endVisit(this.visit) })], form)}`;
  }
}
