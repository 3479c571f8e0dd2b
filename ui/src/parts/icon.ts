import { svg, html, type TemplateResult } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";
import shapes from "made:icons";
import type { IconName } from "./icon-names";

export type { IconName } from "./icon-names";

// Only what points along the line of reading turns round with it.
const mirrored = new Set<IconName>(["arrow-left", "arrow-right", "chevron-left", "chevron-right", "corner-up-left", "log-out", "redo-2", "undo-2"]);

/** An icon beside its word; readers do not hear it. `tone` colours it in a list. */
export function icon(name: IconName, tone: "" | "warn" | "danger" | "done" = ""): TemplateResult {
  return html`<svg class="icon ${mirrored.has(name) ? "flip" : ""} ${tone}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${svg`${unsafeSVG(shapes[name] ?? "")}`}</svg>`;
}

/** The product's arch. */
export function mark(): TemplateResult {
  return html`<svg class="icon mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true" focusable="false"><path d="M4 21V11a8 8 0 0 1 16 0v10"/><path d="M9 21v-9a3 3 0 0 1 6 0v9"/><path d="M2 21h20"/></svg>`;
}
