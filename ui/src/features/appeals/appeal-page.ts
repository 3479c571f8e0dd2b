import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { AppealView, PaperBrief } from "../../generated/types";
import { banner, button, deeds, failureBanner, figure, fromBase64, Load, Page, pairs, panel, paperPreview, prose, showToast, type Content } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { appealsText as text } from "../../text/appeals";
import { printPaper, savePaper } from "../requests/paper-deeds";
import { appealTag } from "./appeal-list";
import { AppealDialogs } from "./appeal-dialogs";

/** One appeal (تظلم): what was brought, who examines it, the answer and its letters (R30). */
@customElement("appeal-page")
export class AppealPage extends Page {
  @state() private failure: Failure | undefined;
  @state() private paper: { brief: Pick<PaperBrief, "id" | "number">; bytes: () => Promise<Uint8Array> } | undefined;
  private readonly load = new Load(this, () => desk.getAppeal({ appeal_id: this.params.id ?? "" }), ["request"]);
  private readonly dialogs = new AppealDialogs(
    {
      form: (options) => this.form(options),
      redraw: () => this.requestUpdate(),
      took: (appeal, said) => this.took(appeal, said),
    },
    () => this.load.value as AppealView,
  );

  protected override keys() {
    return [
      { chord: "Ctrl+KeyP", label: text.print, run: () => this.paper && this.act(() => printPaper(this.paper!.brief, text.printed)) },
      { chord: "Escape", run: () => (this.paper ? (this.paper = undefined) : go("/appeals")) },
    ];
  }

  protected override render(): TemplateResult {
    return html`${this.load.value ? nothing : html`<h1 tabindex="-1">${text.one}</h1>`}${this.load.show((appeal) => this.page(appeal))}`;
  }

  private page(appeal: AppealView): TemplateResult {
    const { row } = appeal;
    const line = (label: string, value: Content | null): (readonly [string, Content])[] => (value === null || value === "" ? [] : [[label, value]]);
    const said = (words: string | null): Content | null => (words === null ? null : html`<span dir="auto" class="as-said">${words}</span>`);
    const stamp = (words: string | null): Content | null => (words === null ? null : prose(words));
    const about = [
      ...line(text.applicant, row.applicant),
      ...line(text.requestNumber, figure(row.request_number, true)),
      ...line(text.kind, row.kind_name),
      ...line(text.verdict, html`${text.verdicts[row.verdict]}، ${prose(appeal.decided_on.both)}`),
      ...line(text.reasonTold, said(appeal.reason_told || null)),
      ...line(text.broughtBy, appeal.brought_by),
      ...line(text.receivedOn, prose(row.received.both)),
      ...line(text.words, said(appeal.text)),
      ...line(text.opened, stamp(appeal.opened)),
      ...line(text.acknowledged, stamp(appeal.acknowledged)),
      ...line(text.examiner, row.examiner),
      ...line(text.assigned, stamp(appeal.assigned)),
    ];
    const takenBack = row.outcome === "taken_back";
    const answer = [
      ...line(text.outcome, row.outcome ? text.outcomes[row.outcome] : null),
      ...(takenBack ? [] : line(text.told, said(appeal.told))),
      ...line(text.found, said(appeal.found)),
      ...line(text.answered, takenBack ? null : stamp(appeal.answered)),
      ...line(takenBack ? text.takenBackHow : text.toldHow, appeal.told_how),
      ...line(text.closed, stamp(appeal.closed)),
    ];
    return html`<div class="line apart"><h1 tabindex="-1">${prose(text.heading(row.number))}</h1>${appealTag(row)}</div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${appeal.late_since ? banner({ kind: "warn", icon: "calendar-clock", title: text.lateTitle, text: prose(text.lateText(appeal.late_since.hijri)) }) : nothing}
      ${appeal.alone ? banner({ kind: "warn", title: text.aloneTitle, text: text.aloneText }) : nothing}
      ${this.paper ? paperPreview(text.paper, this.paper.bytes) : nothing}
      ${panel({ title: text.about, inside: true }, pairs(about))}
      ${answer.length > 0 ? panel({ title: text.answer, inside: true }, pairs(answer)) : nothing}
      ${this.dialogs.draw()}
      ${this.deeds(appeal)}`;
  }

  private deeds(appeal: AppealView): TemplateResult {
    const { row } = appeal;
    const { paper } = this;
    const open = row.state === "received" || row.state === "acknowledged" || row.state === "under_examination";
    const may = (right: string) => session.may(right);
    const first = paper ? "print" : appeal.may_answer && may("answer_appeal") ? "answer" : row.state === "answered" && appeal.letter === null && may("print_appeal_answer") ? "letter" : row.state === "answered" && may("close_appeal") ? "close" : appeal.acknowledgement === null && open && may("acknowledge_appeal") ? "acknowledge" : open && row.examiner === null && may("assign_examiner") ? "assign" : "";
    const kind = (name: string) => (first === name ? ({ kind: "primary" } as const) : {});
    return deeds(html`
      ${paper ? html`${button({ label: text.print, icon: "printer", key: "Ctrl P", ...kind("print"), onClick: () => this.act(() => printPaper(paper.brief, text.printed)) })}${button({ label: text.savePaper, icon: "download", onClick: () => this.act(() => savePaper(paper.brief)) })}` : nothing}
      ${appeal.may_answer && may("answer_appeal") ? button({ label: text.reply, icon: "pen-line", ...kind("answer"), onClick: () => this.dialogs.ask("answer") }) : nothing}
      ${row.state === "answered" || (row.state === "closed" && row.outcome !== "taken_back") ? (appeal.letter === null ? (may("print_appeal_answer") ? button({ label: text.printAnswer, icon: "mail", ...kind("letter"), onClick: () => this.issue(desk.printAppealAnswer) }) : nothing) : button({ label: text.showAnswer, icon: "mail", onClick: () => this.showPaper(appeal.letter) })) : nothing}
      ${row.state === "answered" && may("close_appeal") ? button({ label: text.close, icon: "check", ...kind("close"), onClick: () => this.dialogs.ask("close") }) : nothing}
      ${appeal.acknowledgement !== null ? button({ label: text.showAcknowledgement, onClick: () => this.showPaper(appeal.acknowledgement) }) : open && may("acknowledge_appeal") ? button({ label: text.acknowledge, icon: "mail", ...kind("acknowledge"), onClick: () => this.issue(desk.acknowledgeAppeal) }) : nothing}
      ${open && may("assign_examiner") ? button({ label: row.examiner === null ? text.assign : text.assignAgain, icon: "user-check", ...kind("assign"), onClick: () => this.dialogs.ask("assign") }) : nothing}
      ${open && may("take_back_appeal") ? button({ label: text.takeBack, onClick: () => this.dialogs.ask("back") }) : nothing}
      ${button({ label: text.toCourse, kind: "quiet", onClick: () => go(`/requests/${row.request_id}/course`) })}
      ${button({ label: text.back, kind: "quiet", onClick: () => go("/appeals") })}`);
  }

  private issue(deed: typeof desk.acknowledgeAppeal): void {
    this.act(async () => this.showPaper((await deed({ appeal_id: this.params.id ?? "" }, crypto.randomUUID())).value.id));
  }

  private showPaper(id: string | null): void {
    if (id === null) return;
    this.paper = { brief: { id, number: "" }, bytes: async () => fromBase64((await desk.takePaper({ paper_id: id, purpose: "preview" })).value.pdf) };
    // It was asked for further down: whoever asked for it sees it.
    void this.updateComplete.then(() => this.querySelector("i-paper")?.scrollIntoView({ block: "start" }));
  }

  private took(appeal: AppealView, said: string): void {
    this.load.value = appeal;
    this.paper = undefined;
    showToast(said);
    this.requestUpdate();
  }

  private act(deed: () => Promise<void>): void {
    this.failure = undefined;
    deed().catch((thrown: unknown) => (this.failure = thrown instanceof Failure ? thrown : new Failure({})));
  }
}
