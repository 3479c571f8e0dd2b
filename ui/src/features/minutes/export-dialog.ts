import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ExportedSitting, ExportForm, SittingPapersView, Withheld } from "../../generated/types";
import { banner, button, choice, dialog, errorSummary, failureBanner, passphraseField, progressPanel, prose, showToast, textField, tick, ticks, type Form, type FormOptions } from "../../parts";
import { session } from "../../state/session";
import { minutesText as text } from "../../text/minutes";

interface Filling {
  recipient: string;
  purpose: string;
  form: ExportForm | "";
  withheld: Withheld[];
  with_scans: boolean;
  manager_id: string;
  manager_passphrase: string;
}

type Made = Form<Filling, ExportedSitting>;

/** How often the progress is asked for, in milliseconds. */
const EVERY = 300;

/** Handing out the files of a whole sitting: who, why, what the committee need not see; a manager confirms; then the file and its slip (R55). */
export class SittingExport {
  private open = false;
  private percent: number | undefined;
  private done: ExportedSitting | undefined;
  private failure: Failure | undefined;
  private word = "";
  private manager = "";

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sitting: () => string,
    private readonly make: (options: FormOptions<Filling, ExportedSitting>) => Made,
  ) {}

  show(view: SittingPapersView): void {
    const own = session.view.staff?.id;
    this.manager = view.managers.find((one) => one.id === own)?.id ?? (view.managers.length === 1 ? (view.managers[0]?.id ?? "") : "");
    this.open = true;
    this.done = undefined;
    this.failure = undefined;
    if (this.form().text("manager_id") === "") this.form().set("manager_id", this.manager);
    this.host.requestUpdate();
  }

  dialog(view: SittingPapersView): TemplateResult {
    const { done } = this;
    if (done) return this.ready(done);
    return dialog({
      open: this.open,
      wide: true,
      title: text.exportTitle,
      text: text.exportText(view.cases),
      content: this.percent === undefined ? this.fields(view) : progressPanel({ title: text.preparing, now: this.percent, all: 100, words: html`<bdi>${text.percent(this.percent)}</bdi>`, onCancel: () => void this.cancel() }),
      ...(this.percent === undefined ? { confirm: text.confirm } : {}),
      busy: this.form().sending,
      onConfirm: () => void this.run(),
      onLeave: () => this.leave(),
    });
  }

  private fields(view: SittingPapersView): TemplateResult {
    const form = this.form();
    const forms = (["sealed", "protected_pdf"] as const).map((value) => ({ value, label: text.forms[value][0] ?? "", hint: text.forms[value][1] ?? "" }));
    const kinds = (Object.keys(text.withheldKinds) as Withheld[]).map((value) => ({ value, label: text.withheldKinds[value][0], hint: text.withheldKinds[value][1] }));
    const managers = view.managers.map(({ id, name }) => ({ value: id, label: name }));
    return html`${errorSummary(form)}
      ${textField(form, "recipient", { label: text.recipient, hint: text.recipientHint, width: "full" })}
      ${textField(form, "purpose", { label: text.purpose, width: "full" })}
      ${choice(form, "form", { label: text.form, options: forms })}
      ${ticks(form, "withheld", { label: text.withheld, hint: text.withheldHint, options: kinds, row: true })}
      ${tick(form, "with_scans", { label: text.withScans, hint: text.withScansHint })}
      ${managers.length > 1 ? choice(form, "manager_id", { label: text.manager, options: managers, row: true }) : nothing}
      ${passphraseField(form, "manager_passphrase", { label: text.managerPassphrase })}`;
  }

  private form(): Made {
    return this.make({
      screen: `export-sitting-${this.sitting()}`,
      secret: ["manager_passphrase"],
      initial: () => ({ recipient: text.recipientDefault, purpose: "", form: "sealed", withheld: Object.keys(text.withheldKinds) as Withheld[], with_scans: true, manager_id: "", manager_passphrase: "" }),
      // The word of the progress is the key of the deed: one try, one work.
      send: ({ form, manager_id, ...rest }, key) => desk.exportSitting({ sitting_id: this.sitting(), ...rest, form: form || "sealed", manager_id: manager_id || this.manager, progress: key }, key),
    });
  }

  private ready(done: ExportedSitting): TemplateResult {
    const run = (deed: () => Promise<string | undefined>) => (): void => {
      this.failure = undefined;
      deed()
        .then((said) => said && showToast(said))
        .catch((thrown: unknown) => (this.failure = thrown instanceof Failure ? thrown : new Failure({})))
        .finally(() => this.host.requestUpdate());
    };
    return dialog({
      open: this.open,
      title: text.ready(done.number),
      text: text.readyText(done.cases, done.size),
      content: html`${this.failure ? failureBanner(this.failure) : nothing}
        <div class="field"><span class="label">${text.passphrase}</span><p class="statement passphrase"><bdi class="code">${done.passphrase}</bdi></p></div>
        ${done.left_out.length ? banner({ kind: "warn", title: text.leftOut, text: html`${done.left_out.map((line) => html`<span>${prose(line)}</span><br>`)}` }) : nothing}
        <p class="line">${button({ label: text.saveFile, icon: "download", kind: "primary", onClick: run(async () => ((await native.saveOutgoing(done.number, done.extension)) ? text.fileSaved : undefined)) })}${button({ label: text.slip, icon: "printer", onClick: run(async () => {
          await native.printPdf(done.number, done.slip_pdf);
          return text.slipPrinted;
        }) })}</p>`,
      onLeave: () => this.leave(),
    });
  }

  private async run(): Promise<void> {
    const form = this.form();
    this.word = (JSON.parse(form.body()) as { key: string }).key;
    this.percent = 0;
    const clock = setInterval(() => void this.ask(), EVERY);
    const done = await form.submit();
    clearInterval(clock);
    this.percent = undefined;
    this.done = done;
    if (done) await form.reset();
    // It may have been finished before the word to stop came: then it is shown.
    if (form.failure?.code === "cancelled") showToast(text.cancelled);
    this.host.requestUpdate();
  }

  private async ask(): Promise<void> {
    const answer = await desk.exportProgress({ progress: this.word }).catch(() => undefined);
    if (!answer || this.percent === undefined) return;
    this.percent = answer.value.percent;
    this.host.requestUpdate();
  }

  private async cancel(): Promise<void> {
    await desk.cancelExport({ progress: this.word }).catch(() => undefined);
  }

  private leave(): void {
    if (this.percent !== undefined) return void this.cancel();
    this.open = false;
    // The passphrase is shown this once.
    this.done = undefined;
    this.host.requestUpdate();
  }
}
