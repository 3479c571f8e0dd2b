import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ForeignFile, OpenedSealedFile } from "../../generated/types";
import { banner, button, errorSummary, failureBanner, fileButton, foreignFile, fromBase64, icon, linkAsButton, linkButton, mark, Page, panel, paperPreview, prose, textField } from "../../parts";
import { session } from "../../state/session";
import { sealedText as text } from "../../text/sealed";
import { shellText } from "../../text/shell";

/** A sealed case file from elsewhere (ملف مختوم): opened with the passphrase of its slip, checked, shown; nothing of it is kept. Works without an office and without a sign-in. */
@customElement("sealed-file")
export class SealedFile extends Page {
  @state() private file: ForeignFile | undefined;
  @state() private opened: OpenedSealedFile | undefined;
  @state() private fileMissing = false;
  @state() private failure: Failure | undefined;
  private bytes: (() => Promise<Uint8Array>) | undefined;
  /** What opens the file again, for another paper in it; gone with the page. */
  private sealed: { bytes: string; passphrase: string } | undefined;

  private readonly asking = () =>
    this.form({
      screen: "sealed-file",
      draftless: true,
      secret: ["passphrase"],
      initial: () => ({ passphrase: "" }),
      send: (v) => desk.openSealedFile({ bytes: this.file?.bytes ?? "", passphrase: v.passphrase, wanted: null }),
    });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  protected override keys() {
    return [
      { chord: "Ctrl+KeyP", label: text.print, run: () => void this.print() },
      { chord: "Ctrl+KeyS", label: text.save, run: () => void this.save() },
    ];
  }

  protected override render(): TemplateResult {
    const door = session.view.stage !== "signed_in";
    return html`${door ? html`<div class="line apart"><p class="brand nowrap">${mark()}<span>${shellText.product}</span></p>${linkAsButton(session.view.stage === "no_office" ? "#/set-up" : "#/sign-in", { label: text.back, kind: "quiet", low: true })}</div>` : nothing}
      <h1 tabindex="-1">${door ? text.door : text.title}</h1>
      ${this.opened ? this.show(this.opened) : this.ask()}`;
  }

  private ask(): TemplateResult {
    const form = this.asking();
    const id = form.id("bytes");
    form.know("bytes", text.file, true);
    const error = this.fileMissing ? text.chooseFirst : form.error("bytes");
    return html`<form class="panel inside form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.open(); }}>
      <p class="muted measure">${text.intro}</p>
      ${errorSummary(form)}
      <div class="field"><span class="label">${text.file}</span><p class="hint" id=${`${id}-hint`}>${text.fileHint}</p>
        ${error ? html`<p class="error" id=${`${id}-error`}>${icon("circle-alert")}<span>${error}</span></p>` : nothing}
        <div class="line">${fileButton({ label: text.choose, icon: "folder-open", id, accept: ".age", describedBy: error ? `${id}-error` : `${id}-hint`, onFiles: (files) => void this.take(files) })}${this.file ? html`<span role="status">${text.chosen} <bdi class="code">${this.file.name}</bdi></span>` : nothing}</div></div>
      ${textField(form, "passphrase", { label: text.passphrase, hint: text.passphraseHint, width: "w-24" })}
      <div class="line">${button({ label: text.open, kind: "primary", type: "submit", key: "Enter", busy: form.sending })}<span class="small muted" role="status">${form.sending ? text.opening : ""}</span></div>
    </form>`;
  }

  private show(opened: OpenedSealedFile): TemplateResult {
    return html`${banner({ title: text.opened, icon: "shield-check", text: prose(text.openedText(opened.office, opened.number)) })}
      ${this.failure ? failureBanner(this.failure) : nothing}
      <div class="line">${button({ label: text.print, icon: "printer", key: "Ctrl P", onClick: () => void this.print() })}${button({ label: text.save, icon: "download", key: "Ctrl S", onClick: () => void this.save() })}${button({ label: text.another, kind: "quiet", onClick: () => this.again() })}</div>
      ${this.bytes ? paperPreview(text.paper, this.bytes) : nothing}
      ${this.entries(opened)}`;
  }

  /** What is in it; the papers of a whole sitting are shown one by one. */
  private entries(opened: OpenedSealedFile): TemplateResult {
    const several = opened.entries.filter((entry) => entry.path.endsWith(".pdf")).length > 1;
    const look = (path: string): TemplateResult | typeof nothing =>
      !path.endsWith(".pdf") ? nothing : path === opened.shown ? html`<span class="muted">${text.shown}</span>` : linkButton(text.show, () => void this.turnTo(path));
    return panel({ title: text.content, count: opened.entries.length }, html`<div class="scroll"><table><thead><tr><th scope="col">${text.name}</th><th scope="col" class="end">${text.size}</th>${several ? html`<th scope="col" class="end">${text.look}</th>` : nothing}</tr></thead><tbody>${opened.entries.map((entry) => html`<tr class=${several && entry.path === opened.shown ? "is-chosen" : ""}><th scope="row"><bdi class="code">${entry.path}</bdi></th><td class="end"><bdi>${entry.size}</bdi></td>${several ? html`<td class="end">${look(entry.path)}</td>` : nothing}</tr>`)}</tbody></table></div>`);
  }

  private async turnTo(path: string): Promise<void> {
    const { sealed } = this;
    if (!sealed) return;
    this.failure = undefined;
    try {
      const { value } = await desk.openSealedFile({ ...sealed, wanted: path });
      // It may have been left meanwhile.
      if (this.sealed === sealed) this.put(value);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
  }

  private put(opened: OpenedSealedFile): void {
    this.opened = opened;
    // The viewer takes the bytes over, so each showing gets its own.
    this.bytes = () => Promise.resolve(fromBase64(opened.pdf));
  }

  private async take(files: File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    this.file = await foreignFile(file);
    this.fileMissing = false;
    // A new file takes the complaint about the old one away.
    this.asking().set("bytes", "");
    await this.updateComplete;
    document.getElementById(this.asking().id("passphrase"))?.focus();
  }

  private async open(): Promise<void> {
    const form = this.asking();
    this.fileMissing = !this.file;
    if (!this.file) {
      await this.updateComplete;
      document.getElementById(form.id("bytes"))?.focus();
      return;
    }
    const sealed = { bytes: this.file.bytes, passphrase: form.values.passphrase };
    const opened = await form.submit();
    if (!opened) return;
    await form.reset();
    this.sealed = sealed;
    this.put(opened);
    this.file = undefined;
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  private again(): void {
    this.forget();
    void this.updateComplete.then(() => document.getElementById(this.asking().id("bytes"))?.focus());
  }

  private print(): Promise<void> {
    return this.attempt((opened) => native.printPdf(opened.number, opened.pdf));
  }

  private save(): Promise<void> {
    return this.attempt((opened) => native.saveFile(opened.number, "pdf", opened.pdf));
  }

  private async attempt(deed: (opened: OpenedSealedFile) => Promise<unknown>): Promise<void> {
    if (!this.opened) return;
    this.failure = undefined;
    try {
      await deed(this.opened);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
  }

  /** Nothing of the file stays in memory. */
  private forget(): void {
    this.file = undefined;
    this.opened = undefined;
    this.bytes = undefined;
    this.sealed = undefined;
    this.failure = undefined;
    this.visit.drop("form/sealed-file");
  }
}
