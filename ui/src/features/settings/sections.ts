import { html, nothing, type TemplateResult } from "lit";
import { allScreens } from "../../router";
import { mayOpen } from "../../shell/places";
import { settingsText as text } from "../../text/settings";

const sections = [
  { path: "/settings", label: text.mine },
  { path: "/settings/office", label: text.office },
  { path: "/settings/staff", label: text.staff },
  { path: "/settings/check", label: text.check },
];

/** The parts of the settings that this member of staff may open. */
export function settingsHead(here: string): TemplateResult {
  const open = sections.filter(({ path }) => allScreens.some((screen) => screen.path === path && mayOpen(screen)));
  return html`<h1 tabindex="-1">${text.title}</h1>
    <nav class="line subnav" aria-label=${text.sections}>${open.map(({ path, label }) => html`<a class="chip" href=${`#${path}`} aria-current=${path === here ? "page" : nothing}>${label}</a>`)}</nav>`;
}
