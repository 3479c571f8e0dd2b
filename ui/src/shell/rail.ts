import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../parts";
import type { Place } from "../router";
import { session } from "../state/session";
import { shellText } from "../text/shell";
import { places } from "./places";

/** The rail: the places there are for this role; a count only where work waits. */
export function rail(now: Place | undefined): TemplateResult {
  return html`<nav class="rail" aria-label=${shellText.places}>${places().map((line, index) => {
    const count = session.view.waiting?.[line.place] ?? 0;
    return html`<a class=${line.place === "settings" ? "foot" : ""} href=${`#${line.path}`} title=${line.label} aria-keyshortcuts=${`Alt+${index + 1}`} aria-current=${line.place === now ? "page" : nothing}>${icon(line.icon)}<span>${line.label}</span>${count > 0 ? html`<span class="count"><bdi>${count}</bdi></span>` : nothing}</a>`;
  })}</nav>`;
}
