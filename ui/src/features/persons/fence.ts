import { html, type TemplateResult } from "lit";
import { button, icon, type Content } from "../../parts";
import { personText as text } from "../../text/persons";

/** A part of a form that stays shut until it is opened (بيانات خاصة): what is in it is not even in the document before. */
export function fencedSection(open: boolean, set: (open: boolean) => void, content: () => Content): TemplateResult {
  return html`<section class="panel" aria-labelledby="fence-title"><header>${icon("lock")}<h2 id="fence-title">${text.private}</h2>
      <span class="more">${button({ label: open ? text.privateClose : text.privateOpen, low: true, id: "fence-toggle", onClick: () => set(!open) })}</span></header>
    ${open ? html`<div class="inside form">${content()}</div>` : html`<p class="inside small muted">${text.privateShut}</p>`}</section>`;
}
