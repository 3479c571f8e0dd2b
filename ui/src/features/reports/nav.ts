import { html, nothing, type TemplateResult } from "lit";
import { reportText as text } from "../../text/reports";

const lists = [
  { path: "/reports", label: text.missing },
  { path: "/reports/quiet", label: text.quiet },
  { path: "/reports/waiting", label: text.waiting },
  { path: "/reports/promises", label: text.promises },
  { path: "/reports/pace", label: text.pace },
  { path: "/reports/received", label: text.receivedFiles },
] as const;

/** The follow-up lists beside each other (كشوف المتابعة). */
export function reportsNav(here: string): TemplateResult {
  return html`<nav class="line subnav" aria-label=${text.lists}>${lists.map(({ path, label }) => html`<a class="chip" href=${`#${path}`} aria-current=${path === here ? "page" : nothing}>${label}</a>`)}</nav>`;
}
