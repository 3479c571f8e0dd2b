import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { CaseRow, DateShown, ListAfter, ObstacleKind, ReportAsked, ReportFiles } from "../../generated/types";
import { banner, button, choice, deeds, dialog, errorSummary, failureBanner, figure, linkButton, Page, passphraseField, prose, showToast, tag, textField } from "../../parts";
import { find, openVisit } from "../../router";
import { session } from "../../state/session";
import { courseText } from "../../text/course";
import { reportText as text } from "../../text/reports";
import { holderText, requestText, stateText } from "../../text/requests";
import { reportsNav } from "./nav";

interface NamesValues {
  reason: string;
  manager_passphrase: string;
  as: "paper" | "table";
}


/** What all follow-up lists have in common: their head, their rows that lead to the request, and the way out of the office. */
export abstract class ReportPage extends Page {
  @state() private asking = false;
  @state() private busy = false;
  @state() private cut = false;
  @state() private outFailure: Failure | undefined;

  /** What would be taken out: the list as it is shown. */
  protected abstract readonly asked: ReportAsked;
  /** Where this list is. */
  protected abstract readonly path: string;

  private readonly naming = () =>
    this.form<NamesValues, ReportFiles>({
      screen: "report-names",
      draftless: true,
      initial: () => ({ reason: "", manager_passphrase: "", as: "paper" }),
      secret: ["manager_passphrase"],
      send: ({ reason, manager_passphrase }) => desk.exportReport({ asked: this.asked, names: true, reason, manager_passphrase }),
    });

  protected override keys() {
    return session.may("export_report") ? [{ chord: "Ctrl+KeyP", label: text.print, run: () => void this.print() }] : [];
  }

  protected head(): TemplateResult {
    return html`<h1 tabindex="-1">${text.title}</h1>${reportsNav(this.path)}
      ${this.outFailure ? failureBanner(this.outFailure) : nothing}${this.cut ? banner({ kind: "warn", title: text.cut }) : nothing}`;
  }

  /** The last line: print, save, and with names for a manager. */
  protected out(): TemplateResult {
    if (!session.may("export_report")) return html``;
    const manager = session.holdsAny(["manager"]);
    return html`${deeds(html`${button({ label: text.print, icon: "printer", key: "Ctrl P", busy: this.busy, onClick: () => void this.print() })}${button({ label: text.table, icon: "download", busy: this.busy, onClick: () => void this.save() })}${manager && this.namesCases ? button({ label: text.names, kind: "quiet", onClick: () => (this.asking = true) }) : nothing}`)}
      ${manager && this.namesCases ? this.namesDialog() : nothing}`;
  }

  /** Whether the list names requests one by one. */
  protected get namesCases(): boolean {
    return true;
  }

  /** The head of a row: the applicant as a link, the file's number. */
  protected who(row: CaseRow): TemplateResult {
    return html`<th scope="row">${linkButton(row.applicant, () => this.open(row))} <span class="small muted">${requestText.file} ${figure(row.file_number, true)}</span></th>
      <td>${row.kind_name}<br><span class="small muted">${figure(row.number, true)}</span></td>`;
  }

  /** Where it stands, who has it, and what holds it up. */
  protected where(row: CaseRow, obstacles: readonly ObstacleKind[] = []): TemplateResult {
    const holder = row.holder_name === "" ? holderText[row.holder] : row.holder_name;
    return html`<td>${stateText[row.state]}${holder === "" ? nothing : html`<br><span class="small muted">${holder}</span>`}${obstacles.map((one) => html` ${tag(courseText.kinds[one], { icon: "ban", tone: "warn" })}`)}</td>`;
  }

  /** The button behind the last row. */
  protected further(next: ListAfter | null, run: (after: ListAfter) => Promise<void>): TemplateResult | typeof nothing {
    return next === null ? nothing : html`<p class="inside">${button({ label: text.more, low: true, busy: this.busy, onClick: () => void this.carry(() => run(next)) })}</p>`;
  }

  private open(row: CaseRow): void {
    const course = `/requests/${row.id}/course`;
    const papers = row.stage === "papers" || row.stage === "signing";
    openVisit(!papers && find(course) ? course : `/requests/${row.id}`, { label: row.applicant, subject: row.household_id });
  }

  private async carry(run: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.outFailure = undefined;
    try {
      await run();
    } catch (thrown) {
      this.outFailure = thrown instanceof Failure ? thrown : new Failure({});
    }
    this.busy = false;
  }

  private async take(): Promise<ReportFiles> {
    const { value } = await desk.exportReport({ asked: this.asked, names: false, reason: "", manager_passphrase: "" });
    this.cut = value.cut;
    return value;
  }

  private print(): Promise<void> {
    return this.carry(async () => this.printFiles(await this.take()));
  }

  private save(): Promise<void> {
    return this.carry(async () => this.saveFiles(await this.take()));
  }

  private async printFiles({ paper }: ReportFiles): Promise<void> {
    await native.printPdf(paper.number, paper.pdf);
    showToast(text.printed);
  }

  private async saveFiles({ paper, table }: ReportFiles): Promise<void> {
    if (await native.saveFile(paper.number, "csv", table)) showToast(text.saved);
  }

  private namesDialog(): TemplateResult {
    const form = this.naming();
    return dialog({
      open: this.asking,
      title: text.namesTitle,
      text: text.namesText,
      content: html`${errorSummary(form)}${textField(form, "reason", { label: text.reason, width: "full" })}${choice(form, "as", { label: text.as, row: true, options: [{ value: "paper", label: text.asPaper }, { value: "table", label: text.asTable }] })}${passphraseField(form, "manager_passphrase", { label: text.passphrase })}`,
      confirm: text.namesConfirm,
      busy: form.sending,
      onConfirm: () => void this.withNames(),
      onLeave: () => this.leaveNames(),
    });
  }

  private leaveNames(): void {
    this.asking = false;
    this.naming().reset();
  }

  private async withNames(): Promise<void> {
    const { as } = this.naming().values;
    const files = await this.naming().submit();
    if (!files) return;
    this.leaveNames();
    this.cut = files.cut;
    await this.carry(() => (as === "table" ? this.saveFiles(files) : this.printFiles(files)));
  }
}

/** From so many days on a day without its year says too little. */
const YEAR = 300;

/** A day so many days away, in the Hijri calendar; the other one on hovering. */
export const dayShown = (day: DateShown, away: number): TemplateResult => html`<span title=${day.gregorian}>${prose(Math.abs(away) < YEAR ? day.short_hijri : day.hijri)}</span>`;

/** A number of days, as lists say it. */
export const daysShown = (days: number): TemplateResult => prose(text.days(days));
