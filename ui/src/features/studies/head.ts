import { html, nothing, type TemplateResult } from "lit";
import { studyText as text } from "../../text/studies";

const parts = [
  { path: "/research", label: text.cases },
  { path: "/research/waiting", label: text.waiting },
  { path: "/research/visits", label: text.visits },
];

/** The head of the research's lists, and the way from one to the other. */
export function researchHead(here: string): TemplateResult {
  return html`<h1 tabindex="-1">${text.place}</h1>
    <nav class="line subnav" aria-label=${text.parts}>${parts.map(({ path, label }) => html`<a class="chip" href=${`#${path}`} aria-current=${path === here ? "page" : nothing}>${label}</a>`)}</nav>`;
}
