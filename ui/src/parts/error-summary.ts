import { html, nothing, type TemplateResult } from "lit";
import { partText } from "../text/parts";
import { icon } from "./icon";
import { failureBanner, prose } from "./surface";
import type { AnyForm } from "./text-fields";

/** Brings the caret to a field and the field into view. */
export function goToField(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "center" });
  target?.focus();
}

/** What is still missing or wrong in a form (ملخص ما بقي), each a link to its field; `F8` walks through them. It takes the focus when the form was refused. */
export function errorSummary(form: AnyForm): TemplateResult | typeof nothing {
  const complaints = form.complaints();
  if (complaints.length === 0) return form.failure ? html`<div id=${form.summaryId} tabindex="-1">${failureBanner(form.failure)}</div>` : nothing;
  const reached = complaints.filter((one) => one.id !== "");
  // While fields are judged one by one there is no summary yet: it answers the pressing of the primary.
  if (!form.failure) return nothing;
  return html`<div class="banner is-danger summary" id=${form.summaryId} role="alert" tabindex="-1">${icon("circle-alert")}<div><strong>${partText.left(complaints.length)}</strong>
    <ul>${complaints.map(
      (one) => html`<li>${one.id === ""
        ? one.words
        : html`<a href=${`#${one.id}`} data-missing=${one.id} @click=${(event: Event) => {
            event.preventDefault();
            goToField(one.id);
          }}>${one.label}${one.label ? "، " : ""}${prose(one.words)}</a>`}</li>`,
    )}</ul>${reached.length > 1 ? html`<p class="small muted">${partText.nextMissing} <kbd>F8</kbd></p>` : nothing}</div></div>`;
}

/** `F8` and `Shift F8`: to the next field that is refused or marked as missing, round and round. */
export function walkMissing(step: 1 | -1, root: ParentNode = document): void {
  const found = [...root.querySelectorAll<HTMLElement>('main [aria-invalid="true"], main [data-missing-here]')].filter((one) => one.offsetParent !== null);
  if (found.length === 0) return;
  const at = found.indexOf(document.activeElement as HTMLElement);
  const next = found[at < 0 ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % found.length];
  next?.scrollIntoView({ block: "center" });
  (next?.matches("input, textarea, select, button, a") ? next : next?.querySelector<HTMLElement>("input, textarea, button"))?.focus();
}
