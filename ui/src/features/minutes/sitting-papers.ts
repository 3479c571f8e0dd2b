import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { SittingPaperBrief, SittingPapersView, TakePurpose } from "../../generated/types";
import { button, deeds, empty, failureBanner, figure, fromBase64, linkButton, Load, Page, panel, paperPreview, prose, showToast } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { minutesText as text } from "../../text/minutes";
import { SittingExport } from "./export-dialog";
import { MinutesDialog } from "./minutes-dialog";
import { SigningDialog } from "./signing-dialog";

/** The papers of one sitting (أوراق الجلسة): agenda, members' sheets, minutes, and its files as one export (R13, R55, R62). */
@customElement("sitting-papers")
export class SittingPapers extends Page {
  @state() private failure: Failure | undefined;
  @state() private busy = false;
  @state() private shown: { paper: SittingPaperBrief; bytes: () => Promise<Uint8Array> } | undefined;
  private readonly load = new Load(this, () => desk.listSittingPapers({ sitting_id: this.params.id ?? "" }), ["sitting_paper", "sitting", "decision"]);
  private readonly minutes = new MinutesDialog(this, () => this.params.id ?? "", (options) => this.form(options), (view) => this.showNewest(view));
  private readonly signing = new SigningDialog(this, (options) => this.form(options), () => void this.load.again());
  private readonly sending = new SittingExport(this, () => this.params.id ?? "", (options) => this.form(options));

  protected override keys() {
    return [
      { chord: "Ctrl+KeyP", label: text.print, run: () => this.shown && this.take(this.shown.paper, "print") },
      { chord: "Ctrl+KeyS", label: text.save, run: () => this.shown && this.take(this.shown.paper, "save") },
    ];
  }

  protected override render(): TemplateResult {
    return html`<div><h1 tabindex="-1">${text.title}</h1><p class="muted">${text.same}</p></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.load.show((view) => html`${this.making(view)}${this.table(view)}`)}
      ${this.shown ? paperPreview(text.kinds[this.shown.paper.kind], this.shown.bytes) : nothing}
      ${deeds(html`${this.shown ? this.taking(this.shown.paper) : nothing}${button({ label: text.back, onClick: () => go(`/sittings/${this.params.id ?? ""}`) })}`)}
      ${this.load.value ? html`${this.minutes.dialog(this.load.value)}${this.signing.dialog()}${this.sending.dialog(this.load.value)}` : nothing}`;
  }

  private making(view: SittingPapersView): TemplateResult {
    const { may } = session;
    const { busy } = this;
    const minutes = view.papers.find((paper) => paper.kind === "minutes");
    return panel({ title: text.make, inside: true }, html`<div class="column">
      <div class="line">
        ${may("print_agenda") ? button({ label: text.agenda, icon: "file-text", busy, onClick: () => void this.print(() => desk.printAgenda({ sitting_id: this.params.id ?? "" })) }) : nothing}
        ${may("print_member_sheets") ? button({ label: text.sheets, icon: "users", busy, onClick: () => void this.print(() => desk.printMemberSheets({ sitting_id: this.params.id ?? "" })) }) : nothing}
        ${may("make_minutes") && view.held ? button({ label: view.edition === 0 ? text.minutes : text.correct, icon: "file-text", onClick: () => this.minutes.show(view) }) : nothing}
        ${may("sign_minutes") && minutes && minutes.kept_in === "" ? button({ label: text.sign, icon: "pen-line", onClick: () => this.signing.show(minutes) }) : nothing}
        ${may("export_sitting") && view.cases > 0 ? button({ label: text.export, icon: "lock", onClick: () => this.sending.show(view) }) : nothing}
      </div>
      ${view.held ? nothing : html`<p class="small muted">${text.notHeld}</p>`}
      ${view.cases > 0 ? nothing : html`<p class="small muted">${text.noCases}</p>`}</div>`);
  }

  private table({ papers }: SittingPapersView): TemplateResult {
    if (papers.length === 0) return panel({ title: text.kept }, empty({ icon: "printer", title: text.none, text: text.noneText }));
    return panel({ title: text.kept, count: papers.length }, html`<div class="scroll"><table>
      <thead><tr><th scope="col">${text.paper}</th><th scope="col">${text.edition}</th><th scope="col">${text.when}</th><th scope="col">${text.by}</th><th scope="col">${text.prints}</th><th scope="col">${text.state}</th><th scope="col" class="end">${text.look}</th></tr></thead>
      <tbody>${papers.map((paper) => html`<tr class=${this.shown?.paper.id === paper.id ? "is-chosen" : ""}>
        <th scope="row">${text.kinds[paper.kind]}${paper.newest ? nothing : html`<br><span class="small muted">${text.replaced}</span>`}${paper.reason === "" ? nothing : html`<br><span class="small muted">${prose(text.corrects(paper.reason))}</span>`}</th>
        <td>${figure(String(paper.edition))}</td><td class="nowrap">${prose(`${paper.date.short_hijri}، ${paper.time}`)}</td><td>${paper.by}</td><td>${prose(text.printed(paper.prints))}</td><td>${this.standing(paper)}</td>
        <td class="end">${linkButton(text.show, () => this.show(paper))}</td></tr>`)}</tbody></table></div>`);
  }

  private standing(paper: SittingPaperBrief): TemplateResult | typeof nothing {
    if (paper.kind !== "minutes") return nothing;
    return paper.signed_on ? html`${prose(text.signedOn(paper.signed_on.short_hijri, paper.kept_in))}` : html`<span class="muted">${text.unsigned}</span>`;
  }

  private taking(paper: SittingPaperBrief): TemplateResult {
    return html`${button({ label: text.print, icon: "printer", kind: "primary", key: "Ctrl P", onClick: () => this.take(paper, "print") })}${button({ label: text.save, icon: "download", key: "Ctrl S", onClick: () => this.take(paper, "save") })}`;
  }

  private show(paper: SittingPaperBrief): void {
    this.shown = { paper, bytes: async () => fromBase64((await desk.takeSittingPaper({ paper_id: paper.id, purpose: "preview" })).value.pdf) };
  }

  private showNewest(view: SittingPapersView): void {
    const paper = view.papers.find((one) => one.kind === "minutes");
    if (paper) this.show(paper);
    void this.load.again();
  }

  /** Makes a paper, or gives the one that stands, and shows it. */
  private async print(deed: () => Promise<{ value: SittingPaperBrief }>): Promise<void> {
    this.failure = undefined;
    this.busy = true;
    try {
      this.show((await deed()).value);
      await this.load.again();
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
    this.busy = false;
  }

  private take(paper: SittingPaperBrief, purpose: TakePurpose): void {
    this.failure = undefined;
    desk
      .takeSittingPaper({ paper_id: paper.id, purpose })
      .then(async ({ value }) => {
        if (purpose === "save") {
          if (await native.saveFile(value.number, "pdf", value.pdf)) showToast(text.saved);
        } else {
          await native.printPdf(value.number, value.pdf);
          showToast(text.sent);
        }
      })
      .then(() => this.load.again())
      .catch((thrown: unknown) => (this.failure = thrown instanceof Failure ? thrown : new Failure({})));
  }
}
