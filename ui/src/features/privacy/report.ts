import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { Severity } from "../../generated/types";
import { button, choice, dateField, deeds, errorSummary, noDate, Page, showToast, textField, typedDate, type AnyForm } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";

/** What happened, whose data, how much harm. */
export function incidentFields(form: AnyForm): TemplateResult {
  const severities = (Object.keys(text.severities) as Severity[]).map((value) => ({ value, label: text.severities[value] }));
  return html`${textField(form, "happened", { label: text.happened, hint: text.happenedHint, lines: 3, width: "full" })}
    ${textField(form, "scope", { label: text.scope, hint: text.scopeHint, lines: 2, width: "full", optional: "ifAny" })}
    ${choice(form, "severity", { label: text.severity, options: severities, row: true })}`;
}

/** Reporting an incident (تسجيل حادثة): by anybody, at once. */
@customElement("report-incident")
export class ReportIncident extends Page {
  private readonly filling = () =>
    this.form({
      screen: "report-incident",
      initial: () => ({ happened: "", scope: "", severity: "unknown" as Severity, known_on: noDate("gregorian"), known_hour: "" }),
      send: ({ known_on, ...rest }, key) => desk.reportIncident({ ...rest, known_on: typedDate(known_on) }, key),
    });

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: text.report, run: () => void this.save() }];
  }

  protected override render(): TemplateResult {
    const form = this.filling();
    return html`<div><h1 tabindex="-1">${text.reportTitle}</h1><p class="muted measure">${text.reportText}</p></div>
      ${errorSummary(form)}
      <form class="panel inside form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
        ${incidentFields(form)}
        ${dateField(form, "known_on", { label: text.knownOn, hint: text.knownHint, optional: true })}
        ${textField(form, "known_hour", { label: text.knownHour, hint: text.knownHourHint, numeric: true, width: "w-2", optional: true })}
      </form>
      ${deeds(html`${button({ label: text.report, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() })}${button({ label: text.back, kind: "quiet", onClick: () => go("/settings/privacy/incidents") })}`, form)}`;
  }

  private async save(): Promise<void> {
    const form = this.filling();
    const saved = await form.submit();
    if (!saved) return;
    await form.reset();
    showToast(session.may("get_incident") ? text.reported(saved.number) : text.reportedThanks);
    go(session.may("get_incident") ? `/settings/privacy/incidents/${saved.id}` : "/settings/privacy/incidents");
  }
}
