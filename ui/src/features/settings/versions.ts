import { html, type TemplateResult } from "lit";
import type { VersionLine } from "../../generated/types";
import { panel, prose, rows, tag } from "../../parts";
import { versionText as text } from "../../text/versions";

/** All versions of a setting, newest first: from when, who saved and who approved it. */
export function versionsPanel(versions: readonly VersionLine[]): TemplateResult {
  if (versions.length === 0) return panel({ title: text.title, inside: true }, html`<p class="muted">${text.none}</p>`);
  return panel(
    { title: text.title, count: versions.length },
    rows(versions.map((line) => ({
      icon: "history" as const,
      title: prose(`${text.version(line.version)}، ${text.from(line.effective_from.hijri)}`),
      under: prose([text.saved(line.saved_by, line.saved_on.short_hijri), ...(line.approved_by ? [text.approved(line.approved_by)] : [])].join("، ")),
      end: line.in_force ? tag(text.inForce, { icon: "check", tone: "accent" }) : tag(line.later ? text.later : text.earlier),
    })), { tall: true }),
  );
}
