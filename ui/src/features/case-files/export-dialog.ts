import { html, nothing, type TemplateResult } from "lit";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { CaseFilePart, ExportedCaseFile, ExportForm } from "../../generated/types";
import { banner, button, choice, dialog, errorSummary, failureBanner, progressPanel, showToast, textField, ticks, type Form } from "../../parts";
import type { caseFileText } from "../../text/case-files";
import type { RequestHost } from "../requests/open-request-file";

interface ExportValues {
  recipient: string;
  purpose: string;
  form: ExportForm | "";
  parts: CaseFilePart[];
}

/** How often the progress is asked for, in milliseconds. */
const EVERY = 300;

/** Handing a case file out (ملف الحالة): who, why, which parts; then the file to save and its passphrase on a slip of its own (R55). */
export class ExportDialog {
  private open = false;
  private percent: number | undefined;
  private done: ExportedCaseFile | undefined;
  private failure: Failure | undefined;
  private word = "";

  constructor(private readonly host: RequestHost) {}

  show(): void {
    this.open = true;
    this.done = undefined;
    this.failure = undefined;
    this.host.redraw();
  }

  dialog(text: typeof caseFileText): TemplateResult {
    const { form, done } = this;
    if (done) return this.ready(text, done);
    const parts = (Object.keys(text.part) as CaseFilePart[]).map((value) => ({ value, label: text.part[value], ...(value === "prisoner" ? { hint: text.prisonerHint } : {}) }));
    const forms = (["sealed", "protected_pdf"] as const).map((value) => ({ value, label: text.forms[value][0] ?? "", hint: text.forms[value][1] ?? "" }));
    const fields = html`${errorSummary(form)}${textField(form, "recipient", { label: text.recipient, hint: text.recipientHint, width: "full" })}${textField(form, "purpose", { label: text.purpose, width: "full" })}${choice(form, "form", { label: text.form, options: forms })}${ticks(form, "parts", { label: text.parts, options: parts, row: true })}`;
    return dialog({
      open: this.open,
      wide: true,
      title: text.title,
      text: text.text,
      content: this.percent === undefined ? fields : progressPanel({ title: text.preparing, now: this.percent, all: 100, words: html`<bdi>${text.percent(this.percent)}</bdi>`, onCancel: () => void this.cancel() }),
      ...(this.percent === undefined ? { confirm: text.confirm } : {}),
      busy: form.sending,
      onConfirm: () => void this.make(text),
      onLeave: () => this.leave(),
    });
  }

  private get form(): Form<ExportValues, ExportedCaseFile> {
    const { file } = this.host;
    return this.host.form<ExportValues, ExportedCaseFile>({
      screen: `export-${file.id}`,
      initial: () => ({ recipient: "", purpose: "", form: "sealed", parts: ["household", "statement", "checklist", "declaration", "letters", "history", "scans"] }),
      // The word of the progress is the key of the deed: one try, one work.
      send: ({ recipient, purpose, form, parts }, key) => desk.exportCaseFile({ request_id: file.id, recipient, purpose, form: form || "sealed", parts, progress: key }, key),
    });
  }

  private ready(text: typeof caseFileText, done: ExportedCaseFile): TemplateResult {
    const run = (deed: () => Promise<string | undefined>) => (): void => {
      this.failure = undefined;
      deed()
        .then((said) => said && showToast(said))
        .catch((thrown: unknown) => (this.failure = thrown instanceof Failure ? thrown : new Failure({})))
        .finally(() => this.host.redraw());
    };
    return dialog({
      open: this.open,
      title: text.ready(done.number),
      text: text.readyText,
      content: html`${this.failure ? failureBanner(this.failure) : nothing}
        <div class="field"><span class="label">${text.passphrase}</span><p class="statement passphrase"><bdi class="code">${done.passphrase}</bdi></p></div>
        ${done.left_out.length ? banner({ kind: "warn", title: text.leftOut, text: done.left_out.join("، ") }) : nothing}
        <p class="line">${button({ label: text.save, icon: "download", kind: "primary", onClick: run(async () => ((await native.saveFile(done.number, done.extension, done.bytes)) ? text.saved : undefined)) })}${button({ label: text.slip, icon: "printer", onClick: run(async () => {
          await native.printPdf(done.number, done.slip_pdf);
          return text.slipPrinted;
        }) })}</p>`,
      onLeave: () => this.leave(),
    });
  }

  private async make(text: typeof caseFileText): Promise<void> {
    const { form } = this;
    this.word = (JSON.parse(form.body()) as { key: string }).key;
    this.percent = 0;
    const clock = setInterval(() => void this.ask(), EVERY);
    const done = await form.submit();
    clearInterval(clock);
    this.percent = undefined;
    this.done = done;
    // It may have been finished before the word to stop came: then it is shown.
    if (form.failure?.code === "cancelled") showToast(text.cancelled);
    this.host.redraw();
  }

  private async ask(): Promise<void> {
    const answer = await desk.exportProgress({ progress: this.word }).catch(() => undefined);
    if (!answer || this.percent === undefined) return;
    this.percent = answer.value.percent;
    this.host.redraw();
  }

  private async cancel(): Promise<void> {
    await desk.cancelExport({ progress: this.word }).catch(() => undefined);
  }

  private leave(): void {
    if (this.percent !== undefined) return void this.cancel();
    this.open = false;
    // The passphrase is shown this once.
    this.done = undefined;
    this.host.redraw();
  }
}
