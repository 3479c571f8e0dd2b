import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { native, type Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { BackupShown, BackupStatus, MediumStatus } from "../../generated/types";
import { banner, button, dialog, empty, facts, failureBanner, Load, Page, panel, prose, showToast, tag } from "../../parts";
import { lock } from "../../state/lock";
import { session } from "../../state/session";
import { ago, backupText as text } from "../../text/backups";
import { settingsHead } from "../settings/sections";
import { BackupWork } from "./progress";

/** Copies shown before all are asked for. */
const SHOWN = 8;

/** The copies of the office: their age, taking one, the second medium, reading one back, the way to putting one back. */
@customElement("backups-page")
export class Backups extends Page {
  @state() private failure: Failure | undefined;
  @state() private all = false;
  @state() private asking = false;
  private readonly status = new Load(this, () => desk.backupStatus({}), ["backup"]);
  private readonly copies = new Load(this, () => desk.listBackups({ folder: null }), ["backup"]);
  private readonly work = new BackupWork(this);

  protected override keys() {
    return session.may("take_backup") ? [{ chord: "Ctrl+Enter", label: text.take, run: () => void this.take() }] : [];
  }

  protected override render(): TemplateResult {
    return html`${settingsHead("/settings/backups")}
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.work.running ? this.work.show(text.goOn, true) : nothing}
      ${this.status.show((status) => html`${this.standing(status)}${this.medium(status.medium)}`)}
      ${this.copies.show(({ backups }) => this.list(backups))}
      ${this.restoring()}`;
  }

  private standing(status: BackupStatus): TemplateResult {
    const { last } = status;
    const words = status.blocked
      ? banner({ kind: "danger", title: text.blocked(status.free_megabytes ?? 0), text: text.blockedText })
      : status.failed
        ? banner({ kind: "danger", title: text.failed, text: text.failedText })
        : last === null
          ? banner({ kind: "warn", title: text.none, text: text.noneText })
          : status.late
            ? banner({ kind: "danger", title: text.late, text: text.lateText })
            : nothing;
    const shown = last
      ? facts([
          [text.last, prose(ago(last.at.minutes))],
          [text.when, html`<span><bdi>${last.at.date.gregorian}</bdi>، <bdi>${last.at.time}</bdi></span>`],
          ...(status.free_megabytes === null ? [] : [[text.free, html`<bdi>${text.freeValue(status.free_megabytes)}</bdi>`] as const]),
        ])
      : nothing;
    return panel({ title: text.standing, inside: true }, html`<div class="column">${words}${shown}<p class="muted measure">${last ? (status.changed ? text.changed : text.unchanged) : nothing} ${text.lead}</p>
      <div class="line">${session.may("take_backup") ? button({ label: text.take, kind: "primary", icon: "shield-check", key: "Ctrl Enter", busy: this.work.running, onClick: () => void this.take() }) : nothing}${session.may("set_backup_medium") ? button({ label: text.restore, icon: "history", onClick: () => (this.asking = true) }) : nothing}</div></div>`);
  }

  private medium(medium: MediumStatus | null): TemplateResult {
    const may = session.may("set_backup_medium");
    if (!medium) {
      return panel({ title: text.medium, inside: true }, html`<div class="column"><p class="muted measure">${text.mediumText}</p>
        ${banner({ kind: "warn", title: text.noMedium })}
        ${may ? html`<div class="line">${button({ label: text.choose, icon: "folder-open", onClick: () => void this.choose() })}</div>` : nothing}</div>`);
    }
    const { last } = medium;
    return panel({ title: text.medium, inside: true, more: medium.present ? tag(text.present, { icon: "circle-check", tone: "accent" }) : tag(text.away, { icon: "circle-dashed" }) }, html`<div class="column">
      ${medium.late ? banner({ kind: "danger", title: text.mediumLate, text: text.mediumLateText }) : nothing}
      ${facts([
        [text.place, html`<bdi class="path">${medium.folder}</bdi>`],
        [text.lastThere, last ? html`<span>${prose(ago(last.minutes))}، <bdi>${last.date.gregorian}</bdi></span>` : text.noneThere],
      ])}
      ${may ? html`<div class="line">${button({ label: text.carry, icon: "save", busy: this.work.running, onClick: () => void this.carry() })}${button({ label: text.chooseOther, kind: "quiet", onClick: () => void this.choose() })}${button({ label: text.giveUp, kind: "quiet", onClick: () => void this.giveUp() })}</div>` : nothing}</div>`);
  }

  private list(copies: readonly BackupShown[]): TemplateResult {
    if (copies.length === 0) return panel({ title: text.list, inside: true }, empty({ icon: "archive", title: text.none, text: text.noneText }));
    const shown = this.all ? copies : copies.slice(0, SHOWN);
    const may = session.may("verify_backup");
    return panel({ title: text.list, count: copies.length }, html`<div class="scroll"><table><thead><tr><th scope="col">${text.when}</th><th scope="col">${text.why}</th><th scope="col">${text.size}</th><th scope="col">${text.state}</th>${may ? html`<th scope="col"><span class="hidden-label">${text.deeds}</span></th>` : nothing}</tr></thead>
      <tbody>${shown.map((copy) => {
        const when = `${copy.at.date.gregorian}، ${copy.at.time}`;
        return html`<tr><th scope="row"><bdi>${copy.at.date.gregorian}</bdi>، <bdi>${copy.at.time}</bdi><br><span class="small muted">${prose(ago(copy.at.minutes))}</span></th>
          <td>${text.reason(copy)}</td><td><bdi>${text.megabytes(copy.megabytes)}</bdi></td><td>${this.stateOf(copy)}</td>
          ${may ? html`<td class="end"><button class="link-button" type="button" aria-label=${text.verifyOf(when)} ?disabled=${this.work.running} @click=${() => void this.verify(copy)}>${text.verify}</button></td>` : nothing}</tr>`;
      })}</tbody></table></div>
      <div class="inside column"><p class="small muted measure">${prose(text.listHint)}</p>${shown.length < copies.length ? html`<div class="line">${button({ label: text.older, kind: "quiet", onClick: () => (this.all = true) })}</div>` : nothing}</div>`);
  }

  private stateOf(copy: BackupShown): TemplateResult {
    const missing = copy.missing_scans > 0 ? html`<br><span class="small warn">${prose(text.missing(copy.missing_scans))}</span>` : nothing;
    if (copy.verified) return html`${tag(text.verified, { icon: "circle-check", tone: "accent" })}${missing}`;
    if (copy.findings.length === 0) return html`${tag(text.unchecked, { tone: "warn" })}${missing}`;
    if (copy.findings.includes("older_key")) return html`<span class="small muted">${text.finding("older_key")}</span>`;
    return html`${tag(text.unsound, { icon: "circle-alert", tone: "danger" })}<br><span class="small danger">${copy.findings.map((code) => text.finding(code)).join("، ")}</span>`;
  }

  private restoring(): TemplateResult {
    return dialog({
      open: this.asking,
      title: text.restoreAsk,
      text: text.restoreText,
      content: html`<p class="muted">${text.restoreAskText}</p>`,
      confirm: text.toRestore,
      onConfirm: () => void this.toRestore(),
      onLeave: () => (this.asking = false),
    });
  }

  private async follow<T>(title: string, done: string, work: (word: string) => Promise<T>): Promise<void> {
    if (this.work.running) return;
    this.failure = undefined;
    try {
      await this.work.run(title, work);
      showToast(done);
    } catch (failure) {
      if ((failure as Failure).code !== "cancelled") this.failure = failure as Failure;
      void this.status.again();
    }
  }

  private take(): Promise<void> {
    return this.follow(text.taking, text.taken, (progress) => desk.takeBackup({ progress }));
  }

  private carry(): Promise<void> {
    return this.follow(text.carrying, text.carried, (progress) => desk.carryBackup({ progress }));
  }

  private async verify(copy: BackupShown): Promise<void> {
    if (this.work.running) return;
    this.failure = undefined;
    try {
      const { value } = await this.work.run(text.checking, (progress) => desk.verifyBackup({ id: copy.id, folder: null, progress }));
      showToast(value.verified ? text.sound : value.findings.map((code) => text.finding(code)).join("، "));
    } catch (failure) {
      if ((failure as Failure).code !== "cancelled") this.failure = failure as Failure;
    }
  }

  private async choose(): Promise<void> {
    this.failure = undefined;
    try {
      const folder = await native.chooseFolder();
      if (folder === null) return;
      await desk.setBackupMedium({ folder });
      showToast(text.mediumSet);
    } catch (failure) {
      this.failure = failure as Failure;
    }
  }

  private async giveUp(): Promise<void> {
    try {
      await desk.setBackupMedium({ folder: null });
      showToast(text.mediumGone);
    } catch (failure) {
      this.failure = failure as Failure;
    }
  }

  private async toRestore(): Promise<void> {
    this.asking = false;
    await lock();
    location.hash = "#/restore";
  }
}
