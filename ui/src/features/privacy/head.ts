import { html, nothing, type TemplateResult } from "lit";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";
import { settingsHead } from "../settings/sections";

const keepers = ["manager", "auditor"] as const;
const staff = ["clerk", "researcher", "secretary", "manager"] as const;
const parts = [
  { path: "/settings/privacy", label: text.requests, roles: staff },
  { path: "/settings/privacy/retention", label: text.retention, roles: keepers },
  { path: "/settings/privacy/incidents", label: text.incidents, roles: ["clerk", "researcher", "secretary", "manager", "auditor"] as const },
  { path: "/settings/privacy/record", label: text.record, roles: keepers },
];

/** The settings' head, and the parts of privacy that this member of staff may open. */
export function privacyHead(here: string): TemplateResult {
  const open = parts.filter(({ roles }) => session.holdsAny(roles));
  return html`${settingsHead("/settings/privacy")}
    <nav class="line subnav" aria-label=${text.parts}>${open.map(({ path, label }) => html`<a class="chip" href=${`#${path}`} aria-current=${path === here ? "page" : nothing}>${label}</a>`)}</nav>`;
}
