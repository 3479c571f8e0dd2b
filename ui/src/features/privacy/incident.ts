import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { IncidentView, Severity, StepKind } from "../../generated/types";
import { banner, button, choice, deeds, dialog, errorSummary, failureBanner, Load, Page, pairs, panel, prose, rows, showToast, textField, type Content } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";
import { incidentTag } from "./incidents";
import { RegisterPaper } from "./register-paper";
import { incidentFields } from "./report";

/** One incident: its clock, what is known, who was told, its end. */
@customElement("privacy-incident")
export class PrivacyIncident extends Page {
  @state() private asking: "edit" | "step" | "close" | undefined;
  @state() private failure: unknown;
  @state() private paper: RegisterPaper | undefined;
  private readonly shown = new Load(this, () => desk.getIncident({ incident_id: this.params.id ?? "" }), ["incident"]);

  private readonly editing = () =>
    this.form({
      screen: `incident-${this.params.id ?? ""}`,
      initial: () => ({ happened: "", scope: "", severity: "unknown" as Severity }),
      send: (typed, key) => desk.saveIncident({ ...this.seen(), ...typed }, key),
    });

  private readonly stepping = () =>
    this.form({
      screen: `incident-step-${this.params.id ?? ""}`,
      initial: () => ({ kind: "" as StepKind | "", words: "" }),
      send: ({ kind, words }, key) => desk.noteIncidentStep({ incident_id: this.params.id ?? "", kind: kind || "measure", words }, key),
    });

  private readonly closing = () =>
    this.form({
      screen: `incident-close-${this.params.id ?? ""}`,
      initial: () => ({ words: "" }),
      send: (typed, key) => desk.closeIncident({ ...this.seen(), ...typed }, key),
    });

  protected override render(): TemplateResult {
    return html`${this.shown.value ? nothing : html`<h1 tabindex="-1">${text.reportTitle}</h1>`}${this.shown.show((view) => this.page(view))}`;
  }

  private seen() {
    return { incident_id: this.params.id ?? "", version: this.shown.value?.version ?? 0 };
  }

  private page(view: IncidentView): TemplateResult {
    const open = view.closed === null;
    const may = session.may("save_incident");
    const about: (readonly [string, Content])[] = [
      [text.known, prose(`${view.known.both}، ${view.known_time}`)],
      [text.tellBy, prose(view.tell_by)],
      [text.severity, text.severities[view.severity]],
      [text.happened, html`<span dir="auto">${view.happened}</span>`],
      ...(view.scope ? [[text.scope, html`<span dir="auto">${view.scope}</span>`] as const] : []),
      [text.openedBy, prose(view.opened)],
      ...(view.closed ? [[text.closeWords, html`<span dir="auto">${view.closed_words ?? ""}</span>`] as const, [text.closedTag, prose(view.closed)] as const] : []),
    ];
    return html`<div class="line apart"><h1 tabindex="-1">${prose(text.incidentTitle(view.number))}</h1>${incidentTag(view)}</div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${panel({ title: text.reportTitle, inside: true }, pairs(about))}
      ${panel(
        { title: text.steps, count: view.steps.length },
        view.steps.length === 0 ? html`<p class="inside muted">${text.stepsNone}</p>` : rows(view.steps.map((step) => ({ icon: "check" as const, title: text.stepKinds[step.kind], under: html`<span dir="auto">${step.words}</span><br>${prose(`${step.when}، ${step.by}`)}` })), { tall: true }),
      )}
      ${this.paper ? this.paper.preview(text.reportPaper) : nothing}
      ${this.dialogs()}
      ${deeds(html`${open && may ? html`${button({ label: text.stepAdd, kind: "primary", icon: "plus", onClick: () => this.ask("step") })}${button({ label: text.edit, icon: "pencil", onClick: () => this.ask("edit") })}${button({ label: text.closeIncident, onClick: () => this.ask("close") })}` : nothing}
        ${this.paper ? this.paper.deeds(false) : button({ label: text.reportPaper, icon: "file-text", onClick: () => this.print() })}
        ${button({ label: text.back, kind: "quiet", onClick: () => go("/settings/privacy/incidents") })}`)}`;
  }

  private dialogs(): TemplateResult {
    const [edit, step, close] = [this.editing(), this.stepping(), this.closing()];
    const kinds = (Object.keys(text.stepKinds) as StepKind[]).map((value) => ({ value, label: text.stepKinds[value] }));
    const lacking = (close.failure?.fields ?? []).map(({ field }) => text.notYetWords[field]).filter((words) => words !== undefined);
    return html`${dialog({ open: this.asking === "edit", wide: true, title: text.editTitle, text: "", content: html`${errorSummary(edit)}${incidentFields(edit)}`, confirm: text.save, busy: edit.sending, onConfirm: () => void this.edit(), onLeave: () => (this.asking = undefined) })}
      ${dialog({ open: this.asking === "step", title: text.stepAdd, text: "", content: html`${errorSummary(step)}${choice(step, "kind", { label: text.step, options: kinds })}${textField(step, "words", { label: text.stepWords, hint: text.stepWordsHint, lines: 2, width: "full" })}`, confirm: text.stepAdd, busy: step.sending, onConfirm: () => void this.step(), onLeave: () => (this.asking = undefined) })}
      ${dialog({
        open: this.asking === "close",
        title: text.closeIncidentTitle,
        text: text.closeIncidentText,
        content: html`${lacking.length > 0 ? banner({ kind: "warn", title: text.notYet, text: lacking.join(" "), alert: true }) : errorSummary(close)}${textField(close, "words", { label: text.closeWords, lines: 2, width: "full" })}`,
        confirm: text.closeIncident,
        busy: close.sending,
        onConfirm: () => void this.close(),
        onLeave: () => {
          this.asking = undefined;
          void close.reset();
        },
      })}`;
  }

  private ask(asking: "edit" | "step" | "close"): void {
    const view = this.shown.value;
    if (asking === "edit" && view) this.editing().fill({ happened: view.happened, scope: view.scope, severity: view.severity });
    this.asking = asking;
  }

  private print(): void {
    this.failure = undefined;
    this.paper = new RegisterPaper(async () => (await desk.printIncident({ incident_id: this.params.id ?? "" })).value, (thrown) => (this.failure = thrown));
  }

  private done(said: string): void {
    this.asking = undefined;
    // What was printed says what was known then.
    this.paper = undefined;
    showToast(said);
  }

  private async edit(): Promise<void> {
    if ((await this.editing().submit()) === undefined) return;
    await this.editing().reset();
    this.done(text.edited);
  }

  private async step(): Promise<void> {
    const form = this.stepping();
    if (form.values.kind === "") {
      form.refuse("kind", "required");
      return;
    }
    if ((await form.submit()) === undefined) return;
    await form.reset();
    this.done(text.stepAdded);
  }

  private async close(): Promise<void> {
    if ((await this.closing().submit()) === undefined) {
      this.requestUpdate();
      return;
    }
    await this.closing().reset();
    this.done(text.incidentClosed);
  }
}
