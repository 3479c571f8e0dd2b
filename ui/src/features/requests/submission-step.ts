import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { PaperBrief, RequestView, StaffMember, Stage, SubmitInput } from "../../generated/types";
import {
  banner, button, chain, choice, deeds, dialog, empty, errorSummary, filterList, icon, linkButton, pairs, panel, paperPreview, passphraseField, prose, rows, textField, type Form, type RowOptions,
} from "../../parts";
import { href } from "../../router";
import { endVisit } from "../../shell/end-visit";
import { session } from "../../state/session";
import { visits } from "../../state/visits";
import { holderText, missingText, requestText, stageText, statementText } from "../../text/requests";
import { submissionText as text } from "../../text/signing";
import { caseFileText } from "../../text/case-files";
import { ExportDialog } from "../case-files/export-dialog";
import { explainedTick } from "./explained";
import { missingPanel } from "./missing";
import type { RequestHost, RequestStep } from "./open-request-file";
import { printPaper, savePaper } from "./paper-deeds";
import { Withdrawal } from "./withdrawal";

interface OverrideForm {
  override: { reason: string; manager_id: string; manager_passphrase: string };
}

const stages: readonly Stage[] = ["papers", "signing", "research", "committee", "informing", "service"];

/** The fourth step: handing in, and the letter that the visitor takes home (R12, R14). */
export class SubmissionStep implements RequestStep {
  private letter: PaperBrief | undefined;
  private asking: "submit" | "override" | undefined;
  private managers: StaffMember[] = [];
  private readonly exporting: ExportDialog;
  private readonly withdrawal: Withdrawal;

  constructor(private readonly host: RequestHost) {
    this.exporting = new ExportDialog(host);
    this.withdrawal = new Withdrawal(host);
  }

  /** Asks for the letter, if one was issued. */
  async load(): Promise<void> {
    const { host } = this;
    if (!host.view.submission || !session.may("list_papers")) return;
    // The letter of an earlier submission is not this one's: it stands under the request's course.
    const answer = this.handing ? undefined : await host.act(() => desk.listPapers({ request_id: host.file.id }));
    this.letter = answer?.value.find((paper) => paper.kind === "acknowledgement");
    host.redraw();
  }

  /** At the desk, the first time or after it came back for completion. */
  private get handing(): boolean {
    const { view } = this.host;
    return view.submission === null || view.state === "returned_for_completion";
  }

  main(): TemplateResult {
    const { view } = this.host;
    return html`${!this.handing ? this.after(view) : this.before(view)}${this.dialogs()}`;
  }

  aside(): TemplateResult {
    const { host } = this;
    const { view } = host;
    if (this.handing) return html`${missingPanel(host)}${this.withdrawal.button()}`;
    return html`${this.letter ? this.paperPanel() : nothing}${this.nextPanel(view)}${this.withdrawal.button()}`;
  }

  deeds(): TemplateResult {
    const { host } = this;
    const { view } = host;
    const end = host.view && visits.current ? button({ label: text.endVisit, onClick: () => void this.end() }) : nothing;
    if (!this.handing && view.submission) {
      const letter = this.letter
        ? html`${button({ label: text.printLetter, icon: "printer", kind: "primary", key: "Ctrl P", id: "letter-print", busy: host.busy, onClick: () => this.print() })}`
        : session.may("acknowledge") && view.state !== "withdrawn" ? button({ label: text.issue, icon: "mail", kind: "primary", busy: host.busy, onClick: () => void this.issue() }) : nothing;
      return html`<div class="deeds">${letter}${end}<span class="push small muted">${prose(`${text.done}، ${view.submission.stamp.time}`)}</span></div>`;
    }
    if (!session.may("submit_request") || !host.editable) return deeds(end);
    return deeds(html`${button({ label: view.submission ? text.again : text.submit, kind: "primary", key: "Ctrl Enter", busy: host.busy, onClick: () => this.finish() })}${button({ label: requestText.back, onClick: () => host.goStep("signing") })}`);
  }

  /** A blocked submission stays pressable and leads to the first missing thing. */
  finish(): void {
    const { host } = this;
    if (!this.handing || !host.editable || !session.may("submit_request")) return;
    const first = host.view.missing.find((item) => item.blocks);
    if (first) return host.goMissing(first);
    this.asking = "submit";
    host.redraw();
  }

  print(): void {
    const { letter } = this;
    if (!letter) return;
    void this.host.act(async () => {
      await printPaper(letter, text.printed);
      await this.load();
    });
  }

  save(): void {
    const { letter } = this;
    if (letter) void this.host.act(() => savePaper(letter));
  }

  private before(view: RequestView): TemplateResult {
    const blocking = view.missing.filter((item) => item.blocks);
    // The tick stands right below; alone it needs no banner.
    const first = blocking.find((item) => item.what !== "explained");
    const signed = view.declaration?.signed === true && view.declaration.fresh;
    const may = this.host.editable && session.may("submit_request");
    return html`${first
        ? banner({ kind: "warn", title: missingText.before(blocking.length), text: text.blockedText, deed: { label: text.toFirst, run: () => this.host.goMissing(first) } })
        : view.explained
          ? banner({ icon: "circle-check", title: text.ready, text: text.readyText })
          : nothing}
      ${panel({ title: text.title, inside: true }, html`<div class="column">${explainedTick(this.host)}${this.summary(view)}
        ${first && signed && may ? html`<p>${button({ label: text.override, icon: "user-check", low: true, onClick: () => void this.askOverride() })}</p>` : nothing}</div>`)}`;
  }

  private summary(view: RequestView): TemplateResult {
    const seen = view.checklist.filter((row) => row.standing === "seen" || row.standing === "reused");
    const { declaration } = view;
    return pairs([
      [statementText.kind, view.kind_name],
      [requestText.applicant(view.applicant.sex), view.applicant.name],
      ...(view.applicant.id === view.beneficiary.id ? [] : [[requestText.beneficiary, view.beneficiary.name] as const]),
      [text.seenPapers, seen.length ? seen.map((row) => row.name).join("، ") : html`<span class="muted">${text.nonePapers}</span>`],
      [text.declaration, declaration ? html`<bdi class="code">${declaration.number}</bdi>، ${declaration.signed && declaration.fresh ? text.signed : declaration.signed ? text.outdated : text.unsigned}` : html`<span class="muted">${text.unsigned}</span>`],
    ]);
  }

  private after(view: RequestView): TemplateResult {
    const { submission } = view;
    if (!submission) return html``;
    return html`${submission.overridden ? banner({ kind: "warn", icon: "user-check", title: submission.overridden.alone ? text.overriddenAlone : text.overridden, text: text.overriddenText(submission.overridden.by, submission.overridden.reason) }) : nothing}
      ${this.letter
        ? paperPreview(text.letter, this.host.file.sheet(this.letter.id))
        : html`<section class="panel">${empty({ icon: "file-text", title: text.noLetter, text: text.noLetterText })}</section>`}
      ${view.stage === "ended" ? nothing : panel({ title: text.chain, more: prose(text.heldBy(holderText[view.holder], view.since.short_hijri)), inside: true }, chain(text.chain, stages.map((stage) => ({ label: stageText[stage] })), stages.indexOf(view.stage)))}`;
  }

  private paperPanel(): TemplateResult {
    return panel({ title: text.paper, inside: true }, html`<div class="column"><p class="line">${icon("shield-check", "done")}<span><strong>${text.neutral}</strong><br><span class="small muted">${text.neutralText}</span></span></p>${button({ label: text.saveLetter, icon: "download", key: "Ctrl S", low: true, wide: true, busy: this.host.busy, onClick: () => this.save() })}</div>`);
  }

  private nextPanel(view: RequestView): TemplateResult {
    const { submission } = view;
    const list: RowOptions[] = [];
    if (this.letter) list.push({ icon: this.letter.prints ? "circle-check" : "circle-dot", ...(this.letter.prints ? { tone: "done" } : {}), title: text.hand(view.applicant.name) });
    if (session.may("export_case_file")) list.push({ icon: "circle", title: linkButton(text.caseFile, () => this.exporting.show()) });
    if (submission) list.push({ icon: "calendar-clock", title: text.earliest, under: dates(submission.earliest_reply) }, { icon: "calendar-clock", title: text.target, under: dates(submission.target_reply) });
    if (view.registration_due) list.push({ icon: "user-check", title: html`<a href=${href(`/persons/${view.applicant.id}`)}>${text.registration(view.applicant.sex)}</a>`, under: text.registrationText });
    if (session.may("list_papers")) list.push({ icon: "printer", title: html`<a href=${href(`/requests/${view.id}/prints`)}>${text.prints}</a>` });
    return panel({ title: text.whatNext }, rows(list, { tall: true }));
  }

  private dialogs(): TemplateResult {
    const form = this.override;
    const submitting = this.submitting;
    const leave = (): void => {
      this.asking = undefined;
      this.host.redraw();
    };
    const options = this.managers.map(({ id, name }) => ({ value: id, label: name }));
    return html`${dialog({ open: this.asking === "submit", title: this.host.view.submission ? text.again : text.submit, text: this.host.view.submission ? text.againText : text.dialogText, content: html`${errorSummary(submitting)}`, confirm: this.host.view.submission ? text.again : text.submit, busy: submitting.sending, onConfirm: () => void this.submit(submitting), onLeave: leave })}
      ${dialog({
        open: this.asking === "override",
        title: text.override,
        text: text.overrideText,
        content: html`${errorSummary(form)}${textField(form, "override.reason", { label: text.overrideReason, width: "full" })}
          ${options.length > 5 ? filterList(form, "override.manager_id", { label: text.manager, options }) : choice(form, "override.manager_id", { label: text.manager, options, row: true })}
          ${passphraseField(form, "override.manager_passphrase", { label: text.passphrase, hint: text.passphraseHint })}`,
        confirm: text.overrideConfirm,
        busy: form.sending,
        onConfirm: () => void this.submit(form),
        onLeave: leave,
      })}${this.withdrawal.dialog()}${this.exporting.dialog(caseFileText)}`;
  }

  private get submitting(): Form<object, RequestView> {
    const { file } = this.host;
    return this.host.form<object, RequestView>({ screen: `submit-${file.id}`, initial: () => ({}), send: (_, key) => this.send({ request_id: file.id, version: file.version, override: null }, key) });
  }

  private get override(): Form<OverrideForm, RequestView> {
    const { file } = this.host;
    return this.host.form<OverrideForm, RequestView>({
      screen: `override-${file.id}`,
      initial: () => ({ override: { reason: "", manager_id: "", manager_passphrase: "" } }),
      secret: ["override.manager_passphrase"],
      send: ({ override }, key) => this.send({ request_id: file.id, version: file.version, override }, key),
    });
  }

  private send(input: SubmitInput, key: string): ReturnType<typeof desk.submitRequest> {
    return this.host.view.submission ? desk.handInAgain(input, key) : desk.submitRequest(input, key);
  }

  private async askOverride(): Promise<void> {
    const answer = await this.host.act(() => desk.listStaff({}));
    this.managers = answer?.value.filter((one) => one.active && one.roles.includes("manager")) ?? [];
    const [only] = this.managers;
    if (only && this.managers.length === 1 && !this.override.text("override.manager_id")) this.override.set("override.manager_id", only.id);
    this.asking = "override";
    this.host.redraw();
  }

  private async submit(form: Form<object, RequestView> | Form<OverrideForm, RequestView>): Promise<void> {
    const { host } = this;
    const view = await form.submit();
    if (!view) {
      // What is missing may be news: a paper can have expired since it was seen.
      const now = await host.act(() => desk.getRequest({ request_id: host.file.id }));
      if (now) host.took(now.value);
      return;
    }
    this.asking = undefined;
    host.took(view);
    await this.issue();
    requestAnimationFrame(() => document.getElementById("letter-print")?.focus({ preventScroll: true }));
  }

  private async issue(): Promise<void> {
    if (!session.may("acknowledge")) return;
    const answer = await this.host.act(() => desk.acknowledge({ request_id: this.host.file.id }));
    if (answer) this.letter = answer.value;
    this.host.redraw();
  }

  private async end(): Promise<void> {
    if (visits.current) await endVisit(visits.current);
  }
}

function dates(date: { short_hijri: string; short_gregorian: string }): TemplateResult {
  return prose(`${date.short_hijri}، ${date.short_gregorian}`);
}
