import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { BackupShown, LostList, RestoreDone, RestoreInput, RestorePreview, SignInName } from "../../generated/types";
import { banner, button, choice, empty, errorSummary, failureBanner, linkButton, mark, Page, pairs, passphraseField, prose, showToast, textField } from "../../parts";
import { session } from "../../state/session";
import { backupText, restoreText as text } from "../../text/backups";
import { shellText } from "../../text/shell";
import { BackupWork } from "./progress";

/** Copies offered before all are asked for. */
const OFFERED = 4;
/** Numbers of lost records shown in one line. */
const NUMBERS = 12;
/** Series whose numbers stand on papers in people's hands. */
const PRINTED = ["request", "file", "declaration", "letter"];

interface Asked {
  backup: string;
  staff_id: string;
  passphrase: string;
  code: string;
}

/** Putting a copy back: which, by whom; what would be lost; done. It stands before the door, because the store may be damaged. */
@customElement("restore-backup")
export class Restore extends Page {
  @state() private copies: readonly BackupShown[] | undefined;
  @state() private names: readonly SignInName[] = [];
  @state() private folder: string | null = null;
  @state() private all = false;
  @state() private byCode = false;
  @state() private failure: Failure | undefined;
  @state() private told: RestorePreview | undefined;
  @state() private done: RestoreDone | undefined;
  private readonly work = new BackupWork(this);

  private readonly asking = () =>
    this.form<Asked, RestorePreview>({
      screen: "restore",
      draftless: true,
      secret: ["passphrase", "code"],
      initial: () => ({ backup: "", staff_id: "", passphrase: "", code: "" }),
      send: async (v) => {
        const refuse = (field: string): never => {
          throw new Failure({ code: "required", fields: [{ code: "required", field, params: {} }] });
        };
        if (v.backup === "") refuse("backup");
        if (!this.byCode && v.staff_id === "") refuse("staff_id");
        if (v.passphrase === "" && v.code === "") refuse(this.byCode ? "code" : "passphrase");
        return desk.previewRestore(this.input(""));
      },
    });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.list(null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.told = undefined;
    this.done = undefined;
    this.visit.drop("form/restore");
  }

  protected override render(): TemplateResult {
    return html`<div class="line apart"><p class="brand nowrap">${mark()}<span>${shellText.product}</span></p><p class="muted">${session.view.charity}</p></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.work.running ? html`<h1 class="hidden-label" tabindex="-1">${text.title}</h1>${this.work.show(backupText.stay, false)}` : this.done ? this.finished(this.done) : this.told ? this.preview(this.told) : this.choosing()}`;
  }

  private choosing(): TemplateResult {
    const form = this.asking();
    const { copies } = this;
    return html`<form class="panel inside form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.look(); }}>
      <div><h1 tabindex="-1">${text.title}</h1><p class="muted measure">${text.text}</p></div>
      ${errorSummary(form)}
      ${this.folder === null ? nothing : html`<p class="small muted">${text.lookedIn} <bdi class="path">${this.folder}</bdi></p>`}
      ${copies === undefined ? nothing : copies.length === 0 ? empty({ icon: "archive", title: this.folder === null ? text.none : text.noneHere, text: text.noneText }) : this.offer(copies)}
      <div class="line">${button({ label: text.look, icon: "folder-open", onClick: () => void this.otherDrive() })}${this.folder === null ? nothing : button({ label: text.here, kind: "quiet", onClick: () => void this.list(null) })}</div>
      ${copies?.length ? this.secret() : nothing}
      <div class="line">${copies?.length ? button({ label: text.next, kind: "primary", type: "submit", key: "Enter", busy: form.sending }) : nothing}${button({ label: text.back, kind: "quiet", onClick: () => this.leave() })}</div>
    </form>`;
  }

  private offer(copies: readonly BackupShown[]): TemplateResult {
    const shown = this.all ? copies : copies.slice(0, OFFERED);
    return html`${choice(this.asking(), "backup", { label: text.copy, options: shown.map((copy) => ({ value: copy.id, label: text.option(copy), hint: text.optionHint(copy) })) })}
      ${shown.length < copies.length ? html`<div>${linkButton(backupText.older, () => (this.all = true))}</div>` : nothing}`;
  }

  private secret(): TemplateResult {
    const form = this.asking();
    if (this.byCode) {
      return html`<div class="column">${textField(form, "code", { label: text.code, hint: text.codeHint, lines: 3, numeric: true, ltr: true })}<div>${linkButton(text.byPassphrase, () => this.turn(false))}</div></div>`;
    }
    return html`<div class="column">${this.names.length > 1 ? choice(form, "staff_id", { label: text.who, row: true, options: this.names.map((one) => ({ value: one.id, label: one.name })) }) : nothing}
      ${passphraseField(form, "passphrase", { label: this.names.length === 1 ? `${text.passphrase}: ${this.names[0]?.name ?? ""}` : text.passphrase })}
      <div>${linkButton(text.byCode, () => this.turn(true))}</div></div>`;
  }

  private preview(told: RestorePreview): TemplateResult {
    const when = text.option(told.backup);
    return html`<section class="panel inside column">
      <div><h1 tabindex="-1">${text.lostTitle}</h1><p class="muted">${text.copy}: ${prose(when)}، ${prose(text.optionHint(told.backup))}</p></div>
      ${this.loss(told)}
      ${told.own_keys ? banner({ kind: "warn", title: text.ownKeys, text: text.ownKeysText }) : nothing}
      ${told.destructions > 0 ? banner({ title: text.destroyed(told.destructions), text: text.destroyedText }) : nothing}
      ${told.upgrade ? banner({ title: text.upgrade }) : nothing}
      <div><h2>${text.series}</h2><p class="muted measure">${text.seriesText}</p>
        ${pairs(PRINTED.flatMap((name) => told.series.filter((one) => one.series === name)).map((one) => [text.seriesOf(one.series), html`<bdi>${one.next}</bdi>${one.year ? html` <span class="muted">${prose(text.year(one.year))}</span>` : nothing}`] as const))}</div>
      <div class="line">${button({ label: text.do, kind: "primary", icon: "history", onClick: () => void this.restore() })}${button({ label: text.back, kind: "quiet", onClick: () => this.again() })}</div>
    </section>`;
  }

  private loss(told: RestorePreview): TemplateResult {
    const { lost } = told;
    if (lost === null) return banner({ kind: "danger", title: text.lostUnknown, text: text.lostUnknownText });
    if (lost.deeds === 0 && lost.requests.count + lost.persons.count + lost.papers.count === 0) return banner({ title: text.lostNothing });
    const line = (words: string, list: LostList, of = ""): TemplateResult => {
      const rest = list.count - Math.min(list.numbers.length, NUMBERS);
      const numbers = list.numbers.slice(0, NUMBERS).filter((number) => number !== "");
      return html`<strong>${prose(words)}</strong>${numbers.length > 0 ? html`<br><span class="small">${of} ${numbers.map((number, index) => html`${index > 0 ? "، " : ""}<bdi class="code">${number}</bdi>`)}${rest > 0 ? html` ${prose(text.more(rest))}` : nothing}</span>` : nothing}`;
    };
    return html`${banner({ kind: "warn", title: text.lost, text: text.lostText })}
      ${pairs([
        [text.rowRequests, line(text.requests(lost.requests.count), lost.requests)],
        [text.rowPersons, line(text.persons(lost.persons.count), lost.persons, `${text.files}:`)],
        [text.rowPapers, line(text.papers(lost.papers.count), lost.papers)],
        [text.rowScans, prose(text.scans(lost.scans))],
        [text.rowDeeds, prose(text.allDeeds(lost.deeds))],
      ])}`;
  }

  /** After the envelope nobody is signed in yet: the same code gives a new passphrase at the door. */
  private finished(done: RestoreDone): TemplateResult {
    const next = done.series.find((one) => one.series === "request");
    return html`<section class="panel inside column">
      <div><h1 tabindex="-1">${text.done}</h1><p>${prose(text.doneText(text.option(done.backup)))}</p></div>
      ${banner({ title: text.doneCode })}
      ${done.missing_scans > 0 ? banner({ kind: "warn", title: text.doneMissing(done.missing_scans) }) : nothing}
      ${next ? html`<p class="muted">${prose(text.doneSeries(next.next))}</p>` : nothing}
      <div class="line">${button({ label: text.toDoor, kind: "primary", onClick: () => this.leave() })}</div>
    </section>`;
  }

  private input(progress: string): RestoreInput {
    const v = this.asking().values;
    return { backup: v.backup, folder: this.folder, staff_id: this.byCode ? null : v.staff_id, passphrase: this.byCode ? "" : v.passphrase, code: this.byCode ? v.code : "", progress };
  }

  private async list(folder: string | null): Promise<void> {
    this.failure = undefined;
    this.all = false;
    try {
      const { value } = await desk.listBackups({ folder });
      const [newest] = [value.backups.find((copy) => copy.verified) ?? value.backups[0]];
      this.folder = folder;
      this.copies = value.backups;
      this.names = newest ? (await desk.restoreNames({ backup: newest.id, folder })).value : [];
      const form = this.asking();
      form.set("backup", newest?.id ?? "");
      const alone = this.names.length === 1 ? this.names[0]?.id : this.names.find((one) => one.id === session.view.away?.id)?.id;
      form.set("staff_id", alone ?? "");
    } catch (failure) {
      this.failure = failure as Failure;
      this.copies ??= [];
    }
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  private async otherDrive(): Promise<void> {
    const folder = await native.chooseFolder().catch(() => null);
    if (folder !== null) await this.list(folder);
  }

  private turn(byCode: boolean): void {
    this.byCode = byCode;
    const form = this.asking();
    form.set("code", "");
    form.set("passphrase", "");
  }

  private async look(): Promise<void> {
    const form = this.asking();
    const told = await form.submit();
    if (!told) return;
    this.told = told;
    await this.toHead();
  }

  private async restore(): Promise<void> {
    this.failure = undefined;
    try {
      const { value } = await this.work.run(backupText.restoring, (progress) => desk.restoreBackup(this.input(progress)));
      await this.asking().reset();
      if (value.signed_in) {
        session.enter(value.signed_in);
        showToast(text.toast);
        return;
      }
      this.done = value;
      await session.refresh().catch(() => undefined);
    } catch (failure) {
      this.failure = failure as Failure;
    }
    await this.toHead();
  }

  private again(): void {
    this.told = undefined;
    this.failure = undefined;
    void this.toHead();
  }

  private leave(): void {
    void session.refresh().catch(() => undefined).then(() => (location.hash = session.view.stage === "no_office" ? "#/set-up" : "#/sign-in"));
  }

  private async toHead(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
