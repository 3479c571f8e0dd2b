import { html, nothing, type TemplateResult } from "lit";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { AttachmentBytes, AttachmentOf, AttachmentView, Nothing } from "../../generated/types";
import { dialog, errorSummary, foreignFile, fromBase64, icon, linkButton, paperPreview, prose, rows, textField, type Form } from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { paperText as text } from "../../text/requests";
import type { RequestHost } from "./open-request-file";

const same = (one: AttachmentOf, other: AttachmentOf): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Scans of a request's papers (المرفقات): added, looked at, hidden when added by mistake. */
export class Scans {
  private all: AttachmentView[] = [];
  private busy = "";
  private readonly refused = new Map<string, string[]>();
  private shown: { of: string; media: AttachmentBytes["media"]; name: string; bytes: () => Promise<Uint8Array>; url: string } | undefined;
  private wrong: AttachmentView | undefined;

  constructor(private readonly host: RequestHost) {}

  /** Asks the desk which there are. */
  async load(): Promise<void> {
    if (!session.may("list_attachments")) return;
    const { value } = await desk.listAttachments({ request_id: this.host.file.id });
    this.all = value;
    this.host.redraw();
  }

  /** Forgets what was being looked at. */
  close(): void {
    if (this.shown?.url) URL.revokeObjectURL(this.shown.url);
    this.shown = undefined;
    this.host.redraw();
  }

  /** The scans of one paper. */
  of(paper: string, editable: boolean): TemplateResult {
    return this.list({ kind: "paper", paper }, editable);
  }

  /** The scans of a signed declaration. */
  ofDeclaration(declaration_id: string, label: string): TemplateResult {
    return this.list({ kind: "declaration", declaration_id }, session.may("attach"), label);
  }

  /** The dialog of this list; stands once on the page. */
  dialog(): TemplateResult {
    const form = this.wrongForm();
    return dialog({
      open: this.wrong !== undefined,
      title: text.scanWrongTitle,
      text: text.scanWrongText,
      content: html`${errorSummary(form)}${textField(form, "reason", { label: text.scanReason, width: "full" })}`,
      confirm: text.scanHide,
      busy: form.sending,
      onConfirm: () => void this.hide(),
      onLeave: () => {
        this.wrong = undefined;
        this.host.redraw();
      },
    });
  }

  private list(of: AttachmentOf, editable: boolean, label: string = text.addScans): TemplateResult {
    const mine = this.all.filter((one) => same(one.of, of));
    const key = JSON.stringify(of);
    const refused = this.refused.get(key) ?? [];
    return html`<div class="column scans">
      ${mine.length ? html`<h3 class="small">${text.scans}</h3>${rows(mine.map((one) => this.row(one, key)))}` : nothing}
      ${this.shown?.of === key ? this.preview() : nothing}
      ${refused.length ? html`<div role="alert">${refused.map((words) => html`<p class="error">${icon("circle-alert")}<span>${words}</span></p>`)}</div>` : nothing}
      ${editable && session.may("attach")
        ? html`<div class="line"><label class="button low file"><input class="hidden-label" type="file" multiple accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" @change=${(event: Event) => void this.add(of, key, event.target as HTMLInputElement)}>${icon("paperclip")}<span>${label}</span></label><span class="small muted" role="status">${this.busy ? text.scanBusy(this.busy) : text.scanHint}</span></div>`
        : nothing}</div>`;
  }

  private row(one: AttachmentView, key: string): Parameters<typeof rows>[0][number] {
    const broken = one.file === "sound" ? "" : one.file === "missing" ? text.scanMissing : text.scanModified;
    return {
      icon: one.media === "pdf" ? "file-text" : "image",
      ...(broken ? { tone: "danger" as const } : {}),
      title: html`<bdi>${one.name}</bdi>`,
      under: html`${broken ? html`<span class="danger">${broken}</span>، ` : nothing}${prose(`${one.pages}، ${one.size}`)}، ${one.by}`,
      end: html`<span class="line nowrap">${broken ? nothing : linkButton(text.scanShow, () => void this.show(one, key))}${this.host.editable ? linkButton(text.scanWrong, () => this.ask(one)) : nothing}</span>`,
    };
  }

  private preview(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (!shown) return nothing;
    return html`${shown.media === "pdf" ? paperPreview(text.scan, shown.bytes) : html`<figure class="sheet-desk"><img class="sheet" src=${shown.url} alt=${text.scan}></figure>`}<p>${linkButton(text.closePreview, () => this.close())}</p>`;
  }

  private async show(one: AttachmentView, key: string): Promise<void> {
    this.close();
    const answer = await this.host.act(() => desk.takeAttachment({ attachment_id: one.id }));
    if (!answer) return;
    const bytes = fromBase64(answer.value.bytes);
    const { media } = answer.value;
    // A picture is shown from memory; its address dies when the preview closes.
    const url = media === "jpeg" ? URL.createObjectURL(new Blob([bytes as BlobPart], { type: "image/jpeg" })) : "";
    this.shown = { of: key, media, name: one.name, bytes: () => Promise.resolve(bytes), url };
    this.host.redraw();
  }

  private async add(of: AttachmentOf, key: string, input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    input.value = "";
    this.refused.delete(key);
    for (const file of files) {
      this.busy = file.name;
      this.host.redraw();
      try {
        await desk.attach({ request_id: this.host.file.id, of, file: await foreignFile(file) }, crypto.randomUUID());
        void showDone();
      } catch (thrown) {
        const words = thrown instanceof Failure ? (thrown.fields[0] ? new Failure(thrown.fields[0]).words : thrown.words) : new Failure({}).words;
        this.refused.set(key, [...(this.refused.get(key) ?? []), text.scanFailed(file.name, words)]);
      }
    }
    this.busy = "";
    await this.load().catch(() => undefined);
    this.host.redraw();
  }

  private ask(one: AttachmentView): void {
    this.wrong = one;
    this.host.redraw();
  }

  private wrongForm(): Form<{ id: string; reason: string }, Nothing> {
    return this.host.form<{ id: string; reason: string }, Nothing>({
      screen: `scan-wrong-${this.host.file.id}`,
      initial: () => ({ id: "", reason: "" }),
      send: ({ id, reason }, key) => desk.enterAttachmentInError({ attachment_id: id, reason }, key),
    });
  }

  private async hide(): Promise<void> {
    const form = this.wrongForm();
    form.set("id", this.wrong?.id ?? "");
    if (!(await form.submit())) return;
    void form.reset();
    this.wrong = undefined;
    this.close();
    await this.load().catch(() => undefined);
    await showDone();
  }
}
