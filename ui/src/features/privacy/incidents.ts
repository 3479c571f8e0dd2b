import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { IncidentView } from "../../generated/types";
import { empty, linkAsButton, Load, Page, panel, prose, rows, tag } from "../../parts";
import { href } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";
import { privacyHead } from "./head";

/** The mark of the seventy-two hours. */
export function incidentTag(incident: IncidentView): TemplateResult {
  if (incident.closed) return tag(text.closedTag, { icon: "circle-check" });
  if (incident.hours_left === null) return tag(incident.steps.some(({ kind }) => kind === "told_authority") ? text.toldAlready : text.noTelling, { icon: "check" });
  const late = incident.hours_left < 0;
  return tag(html`<bdi>${text.hoursLeft(incident.hours_left)}</bdi>`, { icon: late ? "circle-alert" : "clock", tone: late || incident.hours_left < 24 ? "danger" : "warn" });
}

/** The register of incidents (سجل الحوادث): everybody reports, the manager answers. */
@customElement("privacy-incidents")
export class PrivacyIncidents extends Page {
  private readonly all = new Load(this, () => (session.may("list_incidents") ? desk.listIncidents({}) : Promise.resolve({ value: undefined as IncidentView[] | undefined, changes: [] })), ["incident"]);

  protected override render(): TemplateResult {
    return html`${privacyHead("/settings/privacy/incidents")}
      ${this.all.show((all) =>
        all
          ? panel(
              { title: text.incidents, count: all.length },
              all.length === 0
                ? empty({ icon: "shield-check", title: text.incidentsNone, text: text.incidentsNoneText })
                : rows(all.map((one) => ({
                    icon: "shield-alert" as const,
                    title: html`<a href=${href(`/settings/privacy/incidents/${one.id}`)}>${prose(text.incidentTitle(one.number))}</a>`,
                    under: html`<span dir="auto">${one.happened}</span>`,
                    end: incidentTag(one),
                  })), { tall: true }),
            )
          : html`<p class="muted measure">${text.reportText}</p>`)}
      ${session.may("report_incident") ? html`<div class="line">${linkAsButton(href("/settings/privacy/incidents/new"), { label: text.report, icon: "plus", kind: "primary" })}</div>` : nothing}`;
  }
}
