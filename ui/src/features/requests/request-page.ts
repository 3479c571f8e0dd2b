import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { MissingItem, RequestView } from "../../generated/types";
import { banner, failureBanner, linkButton, Load, Page, prose, steps, tag, type Form, type FormOptions } from "../../parts";
import { walkMissing } from "../../parts/error-summary";
import { go, href } from "../../router";
import { session } from "../../state/session";
import { visits } from "../../state/visits";
import { courseText } from "../../text/course";
import { needText, requestText as text, withdrawText } from "../../text/requests";
import { submissionText } from "../../text/signing";
import { historyPanel, readHistory, type HistoryFilter, type RecordLine } from "../persons/person-history";
import { missingKey, stepOf } from "./missing";
import { OpenRequestFile, stepNames, type RequestHost, type RequestStep, type StepName } from "./open-request-file";
import { PapersStep } from "./papers-step";
import { Scans } from "./scans";
import { SigningStep } from "./signing-step";
import { StatementStep } from "./statement-step";
import { SubmissionStep } from "./submission-step";
import { openCapacity } from "./who-panel";

/** Where a request stands decides at which step it opens. */
function firstStep(view: RequestView): StepName {
  if (!view.editable) return "submission";
  const blocks = view.missing.find((item) => item.blocks);
  return blocks ? stepOf[blocks.what] : "submission";
}

/** One request with its four steps (الطلب): statement, papers, reading and signing, handing in. */
@customElement("request-page")
export class RequestPage extends Page implements RequestHost {
  @state() private failure: Failure | undefined;
  @state() busy = false;
  @state() private filter: HistoryFilter = "changes";
  @state() private allLines = false;
  /** Whether what happened is shown; it is asked for only then. */
  @state() private telling = false;
  private walked = "";
  private opened = false;
  private readonly scans = new Scans(this);
  private readonly statement = new StatementStep(this);
  private readonly papers = new PapersStep(this, this.scans);
  private readonly signing = new SigningStep(this, this.scans);
  private readonly submission = new SubmissionStep(this);
  private readonly load = new Load(this, () => desk.getRequest({ request_id: this.params.id ?? "" }), ["request", "person", "household"], (view) => this.arrived(view));

  private readonly lines = new Load<RecordLine[]>(this, async () => ({ value: this.telling && this.file.view ? await this.happened() : [], changes: [] }), ["request", "declaration", "attachment"]);
  private readonly today = new Load(this, () => desk.today({}));

  get file(): OpenRequestFile {
    const id = this.params.id ?? "";
    return this.visit.keep(`request/${id}`, () => new OpenRequestFile(id));
  }

  get view(): RequestView {
    const { view } = this.file;
    if (!view) throw new Error("no request is open");
    return view;
  }

  get editable(): boolean {
    return this.view.editable && session.may("save_statement");
  }

  override form<V extends object, R>(options: FormOptions<V, R>): Form<V, R> {
    return super.form(options);
  }

  redraw(): void {
    this.requestUpdate();
  }

  took(view: RequestView): void {
    this.file.view = view;
    this.load.value = view;
    this.failure = undefined;
    if (this.editable) this.statement.fill(view);
    this.requestUpdate();
  }

  goStep(step: StepName, focus?: string): void {
    const { file } = this;
    const moved = file.step !== step;
    file.step = step;
    this.failure = undefined;
    this.scans.close();
    // The address follows, so that the step is back after a lock; the page itself stays.
    const path = `/requests/${file.id}/${step}`;
    history.replaceState(null, "", href(path, this.visit === visits.office ? undefined : this.visit));
    this.dispatchEvent(new CustomEvent("moved-on", { bubbles: true, detail: path }));
    if (this.visit !== visits.office) visits.show(this.visit, path);
    if (moved) void this.enter(step);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const field = focus ? this.querySelector<HTMLElement>(`[id$="-${focus.replaceAll(".", "-")}"]`) : undefined;
      if (moved) this.closest("main")?.scrollTo({ top: 0 });
      if (field) {
        field.scrollIntoView({ block: "center" });
        field.focus();
      } else if (moved) this.querySelector<HTMLElement>("h1")?.focus();
    });
  }

  goMissing(item: MissingItem): void {
    this.walked = missingKey(item);
    switch (item.what) {
      case "paper":
        this.goStep("papers");
        void this.updateComplete.then(() => this.papers.open(item.code));
        return;
      case "answer":
        return this.goStep("statement", `answers.${item.code}`);
      case "person_field":
        return go(item.code === "address" ? `/households/${this.view.household_id}` : `/persons/${this.view.applicant.id}/correct`);
      case "capacity_paper":
        this.goStep("statement");
        if (this.editable) openCapacity(this);
        return void this.updateComplete.then(() => this.querySelector<HTMLElement>("#capacity-form input:checked, #capacity-form input")?.focus());
      case "declaration":
        this.goStep("signing");
        return;
      case "explained":
        this.goStep("submission");
        void this.updateComplete.then(() => this.querySelector<HTMLElement>("#explained")?.focus());
    }
  }

  async act<T>(deed: () => Promise<T>): Promise<T | undefined> {
    this.failure = undefined;
    this.busy = true;
    try {
      return await deed();
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  protected override keys() {
    const here = (run: (step: RequestStep) => void) => (): void => {
      if (this.file.view) run(this.current);
    };
    return [
      { chord: "Ctrl+Enter", run: here((step) => step.finish()) },
      { chord: "Ctrl+KeyP", label: text.printKey, run: here((step) => step.print?.()) },
      { chord: "Ctrl+KeyS", label: text.saveKey, run: here((step) => step.save?.()) },
      { chord: "F8", run: here(() => this.walk(1)) },
      { chord: "Shift+F8", run: here(() => this.walk(-1)) },
      { chord: "Escape", run: () => this.leave() },
    ];
  }

  protected override render(): TemplateResult {
    // A page that could not be opened still says which page it is.
    return html`${this.load.failure && this.load.value === undefined ? html`<h1 tabindex="-1">${text.one}</h1>` : nothing}${this.load.show(() => this.draw())}`;
  }

  private get current(): RequestStep {
    return { statement: this.statement, papers: this.papers, signing: this.signing, submission: this.submission }[this.file.step ?? "statement"];
  }

  private arrived(view: RequestView): void {
    const { file } = this;
    const asked = stepNames.find((name) => name === this.params.step);
    file.view = view;
    if (this.editable) this.statement.fill(view);
    file.step ??= asked ?? firstStep(view);
    // The address counts when the page opens; afterwards the clerk goes from step to step.
    if (!this.opened && asked) file.step = asked;
    this.opened = true;
    if (!this.visit.label) this.nameVisit(view.applicant.spoken, view.household_id);
    void this.enter(file.step);
  }

  /** What a step needs beside the request itself is asked for when it is entered. */
  private async enter(step: StepName): Promise<void> {
    if (step === "statement") await this.statement.load();
    if (step === "papers" || step === "signing") await this.scans.load().catch(() => undefined);
    if (step === "signing") await this.signing.load();
    if (step === "submission") await this.submission.load();
  }

  private draw(): TemplateResult {
    const { view } = this;
    const step = this.current;
    const submitted = view.submission !== null;
    const course = { label: courseText.toCourse, run: (): void => go(`/requests/${view.id}/course`) };
    return html`<div>
        <h1 tabindex="-1">${text.heading(view.kind_name, view.beneficiary.name)}</h1>
        <p class="muted">${prose(`${text.request} ${view.number} · ${text.file} ${view.file_number} · ${text.opened(view.opened.by, view.opened.date.short_hijri)}`)}</p>
        ${view.applicant.needs.length ? html`<p class="line flags">${view.applicant.needs.map((need) => tag(needText[need] ?? need))}</p>` : nothing}
      </div>
      ${this.failure ? this.failed(this.failure) : nothing}
      ${view.withdrawn ? banner({ kind: "warn", icon: "archive", title: withdrawText.banner(view.withdrawn.stamp.date.hijri), text: html`${[withdrawText.kinds[view.withdrawn.kind], view.withdrawn.reason].filter(Boolean).join(": ")}، ${view.withdrawn.stamp.by}` }) : nothing}
      ${submitted && view.state === "returned_for_completion" ? banner({ kind: "warn", icon: "corner-up-left", title: courseText.returnedTitle, text: courseText.wanted.returned_for_completion, deed: course }) : nothing}
      ${submitted && !view.editable && view.submission ? banner({ icon: "lock", title: submissionText.submittedOn(view.submission.stamp.date.hijri), text: this.file.step === "submission" ? courseText.wanted[view.state] : submissionText.frozen, deed: course }) : nothing}
      ${this.steps(view)}
      <div class="split ${this.file.step === "signing" ? "wide-aside" : ""}"><div class="column">${step.main()}</div><aside class="column ${this.file.step === "statement" || this.file.step === "papers" ? "follows" : ""}" aria-label=${text[this.file.step ?? "statement"]}>${step.aside()}</aside></div>
      ${this.history()}${step.deeds()}`;
  }

  /** All that happened to the request and its declaration, on demand. */
  private history(): TemplateResult {
    if (!this.telling) return html`<p>${linkButton(text.history, () => this.tell())}</p>`;
    return historyPanel({ lines: this.lines.value, today: this.today.value?.date.iso ?? "", filter: this.filter, choose: (filter) => (this.filter = filter), all: this.allLines, more: () => (this.allLines = true) });
  }

  private tell(): void {
    this.telling = true;
    this.lines.value = undefined;
    void this.lines.again();
  }

  private async happened(): Promise<RecordLine[]> {
    const { view } = this;
    const lines = await readHistory([{ id: view.id, of: "" }, ...(view.declaration ? [{ id: view.declaration.id, of: text.declaration }] : [])]);
    // What a declaration's own state was says its deed already.
    return lines.map((line) => (line.of === "" ? line : { ...line, fields: [] }));
  }

  /** A printer that does not answer stops nothing: the paper is kept under its number. */
  private failed(failure: Failure): TemplateResult {
    if (failure.code !== "printer_failed") return failureBanner(failure);
    return banner({ kind: "warn", icon: "printer", title: submissionText.printerFailed, text: submissionText.printerSafe, alert: true, deed: { label: submissionText.printAgain, run: () => this.current.print?.() } });
  }

  private steps(view: RequestView): TemplateResult {
    const now = stepNames.indexOf(this.file.step ?? "statement");
    const frozen = view.submission !== null && !view.editable;
    const lacks = (name: StepName): boolean => view.missing.some((item) => item.blocks && stepOf[item.what] === name);
    return steps(
      text.steps,
      stepNames.map((name) => ({ label: text[name], done: name === "submission" ? frozen : frozen || !lacks(name), go: () => this.goStep(name) })),
      now,
    );
  }

  /** `F8`: from one missing thing to the next, across the steps. */
  private walk(by: 1 | -1): void {
    // What was refused on this page comes first.
    if (this.querySelector('[aria-invalid="true"]')) return walkMissing(by, this.ownerDocument);
    const missing = this.view.missing.filter((item) => item.blocks);
    if (missing.length === 0) return;
    const at = missing.findIndex((item) => missingKey(item) === this.walked);
    const next = missing[at < 0 ? (by > 0 ? 0 : missing.length - 1) : (at + by + missing.length) % missing.length];
    if (next) this.goMissing(next);
  }

  private leave(): void {
    if (this.file.step === "papers" && this.papers.shut()) return;
    go("/requests");
  }
}
