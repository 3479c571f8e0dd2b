import { html, nothing, type TemplateResult } from "lit";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ExportedCaseFile } from "../../generated/types";
import { button, dialog, errorSummary, failureBanner, passphraseField, showToast, type Form, type FormOptions } from "../../parts";
import { privacyText as text } from "../../text/privacy";

interface Filling {
  manager_passphrase: string;
}

type Made = Form<Filling, ExportedCaseFile>;

/** Handing a person the sealed copy of their data: the manager's passphrase first, then the file and its slip. */
export class SealedCopy {
  private open = false;
  private done: ExportedCaseFile | undefined;
  private failure: Failure | undefined;

  constructor(
    private readonly request: () => string,
    private readonly make: (options: FormOptions<Filling, ExportedCaseFile>) => Made,
    private readonly redraw: () => void,
  ) {}

  show(): void {
    this.open = true;
    this.redraw();
  }

  dialog(): TemplateResult {
    const { done } = this;
    const form = this.form();
    if (done) return dialog({ open: this.open, title: text.copyReady(done.number), text: text.copyReadyText, content: this.ready(done), onLeave: () => this.leave() });
    return dialog({
      open: this.open,
      title: text.copyTitle,
      text: text.copyText,
      content: html`${errorSummary(form)}${passphraseField(form, "manager_passphrase", { label: text.managerPassphrase })}`,
      confirm: text.copy,
      busy: form.sending,
      onConfirm: () => void this.take(),
      onLeave: () => this.leave(),
    });
  }

  private ready(done: ExportedCaseFile): TemplateResult {
    const run = (deed: () => Promise<string | undefined>) => (): void => {
      this.failure = undefined;
      deed()
        .then((said) => said && showToast(said))
        .catch((thrown: unknown) => (this.failure = thrown instanceof Failure ? thrown : new Failure({})))
        .finally(() => this.redraw());
    };
    return html`${this.failure ? failureBanner(this.failure) : nothing}
      <div class="field"><span class="label">${text.passphrase}</span><p class="statement passphrase"><bdi class="code">${done.passphrase}</bdi></p></div>
      <p class="line">${button({ label: text.saveFile, icon: "download", kind: "primary", onClick: run(async () => ((await native.saveFile(done.number, done.extension, done.bytes)) ? text.saved : undefined)) })}${button({ label: text.slip, icon: "printer", onClick: run(async () => {
        await native.printPdf(done.number, done.slip_pdf);
        return text.printed;
      }) })}</p>`;
  }

  private form(): Made {
    return this.make({
      screen: "person-copy",
      draftless: true,
      secret: ["manager_passphrase"],
      initial: () => ({ manager_passphrase: "" }),
      send: (typed, key) => desk.exportPersonCopy({ subject_request_id: this.request(), ...typed }, key),
    });
  }

  private async take(): Promise<void> {
    const done = await this.form().submit();
    await (done ? this.form().reset() : undefined);
    this.done = done ?? undefined;
    this.redraw();
  }

  /** The passphrase is shown this once. */
  leave(): void {
    this.open = false;
    this.done = undefined;
    void this.form().reset();
    this.redraw();
  }
}
