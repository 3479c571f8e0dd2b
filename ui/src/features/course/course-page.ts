import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { CourseView, Stage, TurnView } from "../../generated/types";
import { banner, button, chain, deeds, facts, failureBanner, figure, linkButton, Load, Page, panel, prose, rows, showToast, tag, type Form, type FormOptions } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { courseText as text } from "../../text/course";
import { needText, stageText, stateText, withdrawText } from "../../text/requests";
import { Clocks } from "./clocks";
import type { CourseHost } from "./host";
import { leftWords, marks } from "./marks";
import { Obstacles } from "./obstacles";
import { panels } from "./panels";
import { Received } from "./received";
import { Urgent } from "./urgent";
import { holderWords } from "./where-line";

/** A request after it was handed in (مسار الطلب): where it is, who has it, since when, what comes next, and what each feature knows of it (R17). */
@customElement("request-course")
export class RequestCourse extends Page implements CourseHost {
  @state() private failure: Failure | undefined;
  @state() busy = false;
  private readonly clocks = new Clocks(this);
  private readonly obstacles = new Obstacles(this);
  private readonly urgent = new Urgent(this);
  private readonly received = new Received(this);
  private readonly load = new Load(this, () => desk.whereIsRequest({ request_id: this.params.id ?? "" }), ["request", "declaration", "person", "paper"], (view) => this.arrived(view));

  get view(): CourseView {
    const { value } = this.load;
    if (!value) throw new Error("no course is open");
    return value;
  }

  override form<V extends object, R>(options: FormOptions<V, R>): Form<V, R> {
    return super.form(options);
  }

  redraw(): void {
    this.requestUpdate();
  }

  took(view: CourseView): void {
    this.load.value = view;
    this.failure = undefined;
    this.requestUpdate();
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
    return [
      { chord: "Ctrl+KeyP", label: text.slip, run: () => void this.slip() },
      { chord: "Escape", run: () => go("/requests") },
    ];
  }

  protected override render(): TemplateResult {
    return html`${this.load.value ? nothing : html`<h1 tabindex="-1">${text.title}</h1>`}${this.load.show((view) => this.draw(view))}`;
  }

  private arrived(view: CourseView): void {
    if (!this.visit.label) this.nameVisit(view.applicant.spoken, view.household_id);
  }

  private draw(view: CourseView): TemplateResult {
    const { at } = view;
    return html`<div class="line apart"><div><h1 tabindex="-1">${prose(text.heading(view.number))}</h1>
        <p class="muted">${prose(text.about(view.kind_name, view.applicant.name, view.file_number))}</p></div>
        <p class="line flags">${marks(at)}${view.applicant.needs.map((need) => tag(needText[need] ?? need))}</p></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.banners(view)}
      ${panel({ title: stateText[at.state], more: html`<span class="muted">${prose(text.wanted[at.state])}</span>`, inside: true }, html`<div class="column">${this.answer(view)}${this.chain(view)}</div>`)}
      <div class="split"><div class="column">${view.clock ? this.clocks.panel(view.clock) : nothing}${panels.map((draw) => draw(view))}${this.submissions(view)}</div>
        <aside class="column" aria-label=${text.obstacles}>${this.obstacles.panel(view)}${this.urgent.panel(view)}${this.received.panel(view)}</aside></div>
      ${this.clocks.dialog()}${this.obstacles.dialog()}${this.urgent.dialogs()}${this.received.dialog()}
      ${this.deeds(view)}`;
  }

  /** The visitor's question in one look. */
  private answer(view: CourseView): TemplateResult {
    const { at } = view;
    const { clock } = view;
    const day = (on: string, under: string): TemplateResult => html`<span>${prose(on)}<br><span class="small muted">${prose(under)}</span></span>`;
    return facts([
      [text.holder, holderWords(at)],
      [text.since, day(at.since.hijri, text.standing(at.standing.calendar, at.standing.working))],
      at.next ? [text.nextWhat[at.next.what], day(at.next.on.hijri, leftWords(at.next.left))] : [text.next, html`<span class="muted">${text.noNext}</span>`],
      ...(clock && clock.time_left !== "stopped" && at.next?.what !== "target" ? [[text.target, day(clock.target.hijri, leftWords(clock.to_target))] as const] : []),
    ]);
  }

  private chain(view: CourseView): TemplateResult | typeof nothing {
    if (view.at.stage === "ended") return nothing;
    const order: Stage[] = view.stages.map(({ stage }) => stage);
    return chain(text.chain, view.stages.map(({ stage, reached }) => ({ label: stageText[stage], ...(reached ? { under: reached.short_hijri } : {}) })), order.indexOf(view.at.stage));
  }

  private banners(view: CourseView): TemplateResult {
    const { at, withdrawn } = view;
    const back = at.state === "returned_for_completion";
    const decided = view.open.completion;
    const wanted = at.wanted.map((item) => [item.name, item.note].filter(Boolean).join(": ")).join("؛ ");
    const complete = session.may("hand_in_again") ? { deed: { label: text.toCompletion, run: () => go(`/requests/${view.id}/papers`) } } : {};
    const open = session.may("open_for_completion") ? { deed: { label: text.openCompletion, run: () => void this.openForCompletion() } } : {};
    return html`${withdrawn ? banner({ kind: "warn", icon: "archive", title: text.withdrawn(withdrawn.stamp.date.hijri), text: prose([withdrawText.kinds[withdrawn.kind], withdrawn.reason, withdrawn.instead ? text.instead(withdrawn.instead) : ""].filter(Boolean).join("، ")) }) : nothing}
      ${back || decided ? banner({ kind: "warn", icon: "corner-up-left", title: back ? text.returnedTitle : text.returnedDecided, ...(wanted ? { text: html`<span dir="auto">${wanted}</span>` } : {}), ...(back ? complete : open) }) : nothing}
      ${view.covered === false && !back ? banner({ kind: "warn", title: text.outdated, text: text.outdatedText, ...(session.may("sign_declaration") ? { deed: { label: text.toSigning, run: () => go(`/requests/${view.id}/signing`) } } : {}) }) : nothing}`;
  }

  private submissions(view: CourseView): TemplateResult | typeof nothing {
    if (view.submissions.length === 0) return nothing;
    return panel({ title: text.submissions }, rows(view.submissions.map((turn) => this.turn(turn)), { tall: true }));
  }

  private turn(turn: TurnView) {
    const { letter } = turn;
    const newest = turn === this.view.submissions[0];
    return {
      icon: "mail" as const,
      title: html`${text.turn(turn.turn)}${turn.overridden ? html` ${tag(text.overridden, { icon: "user-check", tone: "warn" })}` : nothing}`,
      under: prose([text.by(turn.stamp.by, turn.stamp.date.hijri), text.earliest(turn.earliest_reply.short_hijri)].join(" · ")),
      end: html`<span class="push">${letter
        ? linkButton(text.letter(letter.number), () => go(`/requests/${this.view.id}/prints`))
        : newest && session.may("acknowledge") && this.view.open.withdraw
          ? button({ label: text.issue, low: true, busy: this.busy, onClick: () => void this.issue() })
          : html`<span class="small muted">${text.noLetter}</span>`}</span>`,
    };
  }

  private deeds(view: CourseView): TemplateResult {
    const slip = session.may("print_where_slip") ? button({ label: text.slip, icon: "printer", kind: "primary", key: "Ctrl P", busy: this.busy, onClick: () => void this.slip() }) : nothing;
    return deeds(html`${slip}${button({ label: text.toRequest, onClick: () => go(`/requests/${view.id}`) })}<span class="push small muted">${figure(view.number, true)}</span>`);
  }

  private async slip(): Promise<void> {
    if (!session.may("print_where_slip") || !this.load.value) return;
    const done = await this.act(async () => {
      const { value } = await desk.printWhereSlip({ request_id: this.view.id });
      await native.printPdf(value.number, value.pdf);
      return true;
    });
    if (done) showToast(text.slipPrinted);
  }

  private async issue(): Promise<void> {
    if (await this.act(() => desk.acknowledge({ request_id: this.view.id }))) await this.load.again();
  }

  private async openForCompletion(): Promise<void> {
    const { id, version } = this.view;
    if (!(await this.act(() => desk.openForCompletion({ request_id: id, version }, crypto.randomUUID())))) return;
    await this.load.again();
    void showDone(text.opened);
  }
}
