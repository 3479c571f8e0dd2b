import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { SittingPapersView } from "../../generated/types";
import { dialog, errorSummary, showToast, tableInput, textField, tick, type Form, type FormOptions } from "../../parts";
import { minutesText as text } from "../../text/minutes";

interface Notes {
  opening: string;
  closing: string;
  remarks: { request_id: string; words: string }[];
  with_internal: boolean;
}

interface Filling {
  reason: string;
  notes: Notes;
}

type MakeForm = (options: FormOptions<Filling, SittingPapersView>) => Form<Filling, SittingPapersView>;

/** Making the minutes, or correcting them by a new edition: everything comes from the records but these notes. */
export class MinutesDialog {
  private open = false;
  /** The edition that was seen when the question was opened; 0 before the first. */
  private seen = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sitting: () => string,
    private readonly make: MakeForm,
    private readonly done: (view: SittingPapersView) => void,
  ) {}

  show(view: SittingPapersView): void {
    this.open = true;
    this.seen = view.edition;
    this.form().fill({ reason: "", notes: view.notes });
    this.host.requestUpdate();
  }

  dialog(view: SittingPapersView): TemplateResult {
    const form = this.form();
    const first = this.seen === 0;
    const cases = view.remarkable.map((one) => ({ value: one.request_id, label: `${one.number}، ${one.kind}` }));
    return dialog({
      open: this.open,
      wide: true,
      title: first ? text.minutesTitle : text.correctTitle,
      text: first ? text.minutesIntro : text.correctIntro(this.seen),
      content: html`${errorSummary(form)}
        ${first ? nothing : textField(form, "reason", { label: text.reason, hint: text.reasonHint, width: "full", lines: 2 })}
        ${textField(form, "notes.opening", { label: text.opening, width: "full", lines: 2, optional: true })}
        ${tableInput(form, "notes.remarks", { label: text.remarks, optional: true, addLabel: text.addRemark, columns: [{ key: "request_id", label: text.remarkOn, kind: "choice", options: cases }, { key: "words", label: text.remark, kind: "text" }] })}
        ${textField(form, "notes.closing", { label: text.closing, width: "full", lines: 2, optional: true })}
        ${tick(form, "notes.with_internal", { label: text.withInternal, hint: text.withInternalHint })}`,
      confirm: first ? text.minutes : text.correct,
      busy: form.sending,
      onConfirm: () => void this.save(),
      onLeave: () => this.leave(),
    });
  }

  private form(): Form<Filling, SittingPapersView> {
    return this.make({
      screen: `minutes-${this.sitting()}`,
      initial: () => ({ reason: "", notes: { opening: "", closing: "", remarks: [], with_internal: false } }),
      send: ({ reason, notes }, key) => {
        // A line without a case or without words is not a remark yet.
        const remarks = notes.remarks.filter((one) => one.request_id !== "" && one.words.trim() !== "");
        const said = { ...notes, remarks };
        return this.seen === 0 ? desk.makeMinutes({ sitting_id: this.sitting(), notes: said }, key) : desk.correctMinutes({ sitting_id: this.sitting(), seen_edition: this.seen, reason, notes: said }, key);
      },
    });
  }

  private async save(): Promise<void> {
    const first = this.seen === 0;
    const view = await this.form().submit();
    if (!view) return;
    this.leave();
    showToast(first ? text.minutesMade : text.minutesCorrected);
    this.done(view);
  }

  private leave(): void {
    this.open = false;
    void this.form().reset();
    this.host.requestUpdate();
  }
}
