import { html, type ReactiveControllerHost, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { SittingPaperBrief, SittingPapersView } from "../../generated/types";
import { dateField, dialog, errorSummary, noDate, showToast, textField, typedDate, type Form, type FormOptions } from "../../parts";
import { minutesText as text } from "../../text/minutes";

interface Filling {
  kept_in: string;
  signed_on: ReturnType<typeof noDate>;
}

type Made = Form<Filling, SittingPapersView>;

/** Where the minutes that the members signed are kept. */
export class SigningDialog {
  private paper: SittingPaperBrief | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly make: (options: FormOptions<Filling, SittingPapersView>) => Made,
    private readonly done: () => void,
  ) {}

  show(paper: SittingPaperBrief): void {
    this.paper = paper;
    this.host.requestUpdate();
  }

  dialog(): TemplateResult {
    const form = this.form();
    return dialog({
      open: this.paper !== undefined,
      title: text.signTitle,
      text: text.signText,
      content: html`${errorSummary(form)}${textField(form, "kept_in", { label: text.keptIn, hint: text.keptInHint, width: "full" })}${dateField(form, "signed_on", { label: text.signedDay, hint: text.signedDayHint, optional: true })}`,
      confirm: text.sign,
      busy: form.sending,
      onConfirm: () => void this.save(),
      onLeave: () => this.leave(),
    });
  }

  private form(): Made {
    return this.make({
      screen: "sign-minutes",
      draftless: true,
      initial: () => ({ kept_in: "", signed_on: noDate("hijri") }),
      send: ({ kept_in, signed_on }, key) => desk.signMinutes({ paper_id: this.paper?.id ?? "", kept_in, signed_on: typedDate(signed_on) }, key),
    });
  }

  private async save(): Promise<void> {
    if (!(await this.form().submit())) return;
    this.leave();
    showToast(text.signDone);
    this.done();
  }

  private leave(): void {
    this.paper = undefined;
    void this.form().reset();
    this.host.requestUpdate();
  }
}
