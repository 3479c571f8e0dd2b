import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { StudyInput, StudyView } from "../../generated/types";
import { banner, button, deeds, errorSummary, failureBanner, linkAsButton, Load, Page, pairs, panel, prose, tag, type Form, type FormOptions } from "../../parts";
import { find, go, href } from "../../router";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { needText, requestText } from "../../text/requests";
import { studyText as text } from "../../text/studies";
import { RegisterPaper } from "../privacy/register-paper";
import { comparePanel, completionsPanel, earlierPanel, statementPanel, visitsPanel } from "./study-aside";
import { notes, noStudy, studyFields, studyRead } from "./study-form";
import { StudyQuestions, type StudyHost } from "./study-questions";

/** Names of the form's parts, for saying what another changed. */
const parts: Readonly<Partial<Record<keyof StudyInput, string>>> = {
  needs: text.needs, income: text.income, no_income: text.noIncome, outgoings: text.outgoings, housing: text.housing, rent_yearly: text.rent, housing_state: text.housingState,
  housing_note: text.housingNote, dependants: text.dependants, dependants_note: text.dependantsNote, health: text.health, education: text.education, advice: text.advice,
  advised: text.advised, reasons: text.reasons,
};

/** The study of one request (البحث الاجتماعي): written here, with what the applicant stated beside it; frozen once it is finished. */
@customElement("study-page")
export class StudyPage extends Page implements StudyHost {
  @state() private failure: unknown;
  @state() private paper: RegisterPaper | undefined;
  @state() private theirs: readonly string[] = [];
  private readonly questions = new StudyQuestions(this);
  private readonly load = new Load(this, () => desk.getStudy({ request_id: this.id_ }), ["study", "request", "person", "household"], (view) => this.arrived(view));

  get id_(): string {
    return this.params.id ?? "";
  }

  get shown(): StudyView | undefined {
    return this.load.value;
  }

  override form<V extends object, R>(options: FormOptions<V, R>): Form<V, R> {
    return super.form(options);
  }

  took(view: StudyView): void {
    this.load.value = view;
    this.arrived(view);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What was opened with a reason is not left lying open.
    this.questions.notes = undefined;
  }

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.finish, run: () => void this.send("finish") },
      { chord: "Ctrl+KeyS", label: text.save, run: () => (this.paper ? this.paper.save() : void this.send("save")) },
      { chord: "Ctrl+KeyP", label: text.printForm, run: () => (this.paper ? this.paper.print() : this.print()) },
    ];
  }

  protected override render(): TemplateResult {
    return html`${this.shown ? nothing : html`<h1 tabindex="-1">${text.place}</h1>`}${this.load.show((view) => this.draw(view))}`;
  }

  private filling(then: "save" | "finish" = "save"): Form<StudyInput, StudyView> {
    return super.form<StudyInput, StudyView>({
      screen: `study-${this.id_}`,
      initial: noStudy,
      send: (study, key) => {
        const input = { request_id: this.id_, version: this.shown?.version ?? 0, study };
        return then === "save" ? desk.saveStudy(input, key) : desk.finishStudy(input, key);
      },
    });
  }

  private arrived(view: StudyView): void {
    if (view.editable) this.filling().fill(view.study);
    if (!this.visit.label) this.nameVisit(view.request.applicant.spoken, view.request.household_id);
  }

  private draw(view: StudyView): TemplateResult {
    const { request } = view;
    const who = view.researcher && view.since ? text.with(view.researcher, view.since.short_hijri) : text.withNobody;
    const form = this.filling();
    return html`<div><h1 tabindex="-1">${text.title(request.applicant.name)}</h1>
        <p class="muted">${prose(`${requestText.request} ${request.number}، ${request.kind_name} · ${text.file} ${request.file_number}${view.area ? ` · ${view.area}` : ""} · ${who}`)}</p>
        ${request.applicant.needs.length ? html`<p class="line flags">${request.applicant.needs.map((need) => tag(needText[need] ?? need))}</p>` : nothing}</div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.banners(view)}
      ${view.editable ? errorSummary(form) : nothing}
      ${this.paper ? this.paper.preview(text.formPaper) : nothing}
      <div class="split wide-aside"><div class="column">${view.editable ? html`<form class="column" novalidate @submit=${(event: Event) => event.preventDefault()}>${studyFields(form, view)}</form>` : html`${studyRead(view)}${this.notes()}`}</div>
        <aside class="column" aria-label=${text.compare}>${comparePanel(view)}${visitsPanel(view, { plan: () => this.questions.plan(), record: (visit) => this.questions.record(visit) })}${completionsPanel(view.completions)}${statementPanel(view)}${earlierPanel(view)}</aside></div>
      ${this.questions.draw()}${this.deeds(view, form)}`;
  }

  private banners(view: StudyView): TemplateResult {
    const back = view.completions[0]?.answered;
    return html`${view.urgent === null ? nothing : banner({ kind: "warn", icon: "flag", title: text.urgentTitle, text: view.urgent })}
      ${view.finished ? banner({ icon: "lock", title: text.finishedTitle(view.finished.by, view.finished.date.hijri), text: text.finishedText }) : nothing}
      ${view.request.state === "returned_for_completion" ? banner({ icon: "corner-up-left", title: text.returnedTitle, text: text.returnedText }) : nothing}
      ${view.editable && back ? banner({ icon: "clipboard-check", title: text.answeredTitle, text: prose(text.answered(back.date.hijri)) }) : nothing}
      ${view.withheld && !this.questions.notes ? banner({ icon: "lock", title: text.withheldTitle, text: text.withheldText, ...(session.may("reveal_study_notes") ? { deed: { label: text.reveal, run: () => this.questions.reveal() } } : {}) }) : nothing}
      ${this.theirs.length > 0 ? banner({ kind: "warn", title: text.staleTitle, text: `${text.staleText} ${this.theirs.join("، ")}`, alert: true }) : nothing}`;
  }

  private notes(): TemplateResult | typeof nothing {
    const shown = this.questions.notes;
    return shown ? panel({ title: text.notes, more: html`<span class="small muted">${text.noteShown}</span>`, inside: true }, pairs(notes(shown).map(([label, value]) => [label, html`<span dir="auto">${value}</span>`] as const))) : nothing;
  }

  private deeds(view: StudyView, form: Form<StudyInput, StudyView>): TemplateResult {
    const course = `/requests/${this.id_}/course`;
    const others = html`${this.paper ? html`${this.paper.deeds(false)}${button({ label: text.hidePaper, kind: "quiet", onClick: () => (this.paper = undefined) })}` : session.may("print_study_form") ? button({ label: text.printForm, icon: "file-text", onClick: () => this.print() }) : nothing}
      ${find(course) ? linkAsButton(href(course), { label: text.course, kind: "quiet" }) : nothing}`;
    if (!view.editable) return deeds(html`${others}${button({ label: text.back, kind: "quiet", onClick: () => go(session.holdsAny(["researcher", "manager"]) ? "/research" : "/") })}`);
    return deeds(
      html`${button({ label: text.finish, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.send("finish") })}${button({ label: text.save, key: "Ctrl S", busy: form.sending, onClick: () => void this.send("save") })}${button({ label: text.complete, icon: "corner-up-left", onClick: () => this.questions.complete() })}${others}`,
      form,
    );
  }

  private async send(then: "save" | "finish"): Promise<void> {
    if (!this.shown?.editable) return;
    this.failure = undefined;
    const form = this.filling(then);
    const view = await form.submit();
    if (!view) return void this.refused(form);
    this.theirs = [];
    this.took(view);
    void showDone(then === "save" ? text.saved : text.finished);
  }

  /** Another window saved meanwhile: what differs is named, and nothing is written over unseen. */
  private async refused(form: Form<StudyInput, StudyView>): Promise<void> {
    if (form.failure?.code !== "stale") return;
    const mine = form.values;
    await this.load.again();
    const saved = this.shown?.study;
    if (!saved) return;
    const keys = Object.keys(parts) as (keyof StudyInput)[];
    this.theirs = keys.filter((key) => JSON.stringify(mine[key]) !== JSON.stringify(saved[key])).map((key) => parts[key] ?? "");
  }

  private print(): void {
    this.failure = undefined;
    this.paper = new RegisterPaper(
      async () => (await desk.printStudyForm({ request_id: this.id_ })).value,
      (thrown) => {
        this.failure = thrown;
        this.paper = undefined;
      },
    );
  }
}
