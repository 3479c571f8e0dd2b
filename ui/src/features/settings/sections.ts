import { html, nothing, type TemplateResult } from "lit";
import { allScreens } from "../../router";
import { mayOpen } from "../../shell/places";
import { settingsText as text } from "../../text/settings";

/** The parts of the settings that this member of staff may open: every screen that names its `section`, one's own settings first. */
export function settingsHead(here: string): TemplateResult {
  const sections = allScreens.filter((screen) => screen.section !== undefined && mayOpen(screen)).sort((a, b) => a.path.split("/").length - b.path.split("/").length);
  return html`<h1 tabindex="-1">${text.title}</h1>
    <nav class="line subnav" aria-label=${text.sections}>${sections.map(({ path, section }) => html`<a class="chip" href=${`#${path}`} aria-current=${path === here ? "page" : nothing}>${section}</a>`)}</nav>`;
}
