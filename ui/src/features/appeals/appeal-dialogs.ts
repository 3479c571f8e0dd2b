import { html, type TemplateResult } from "lit";
import type { Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { AppealView } from "../../generated/types";
import { choice, dialog, errorSummary, filterList, textField, type Form, type FormOptions } from "../../parts";
import { appealsText as text } from "../../text/appeals";

type Asked = "assign" | "answer" | "close" | "back";

/** The page that the dialogs stand on. */
export interface AppealHost {
  form<V extends object, R>(options: FormOptions<V, R>): Form<V, R>;
  redraw(): void;
  took(appeal: AppealView, said: string): void;
}

interface Filling {
  staff_id: string;
  outcome: "" | "upheld" | "changed";
  told: string;
  found: string;
  how: string;
}

/** More than these stand in a list that filters. */
const RADIOS_MAX = 5;

/** The questions of an appeal: who examines it, the answer, how whoever brought it was told. */
export class AppealDialogs {
  private asked: Asked | undefined;

  constructor(
    private readonly host: AppealHost,
    private readonly appeal: () => AppealView,
  ) {}

  ask(asked: Asked): void {
    this.asked = asked;
    this.host.redraw();
  }

  draw(): TemplateResult {
    const { asked } = this;
    if (!asked) return dialog({ open: false, title: "", text: "", onLeave: () => this.leave() });
    const form = this.form(asked);
    const whole = (words: { title: string; text: string; confirm: string; content: TemplateResult; wide?: boolean }): TemplateResult =>
      dialog({ open: true, ...words, content: html`${errorSummary(form)}${words.content}`, busy: form.sending, onConfirm: () => void this.send(), onLeave: () => this.leave() });
    switch (asked) {
      case "assign":
        return whole({ title: text.assignTitle, text: text.assignText, confirm: text.assign, content: this.examiners(form) });
      case "answer":
        return whole({ title: text.replyTitle, text: text.replyText, confirm: text.reply, content: this.answering(form), wide: true });
      case "close":
        return whole({ title: text.closeTitle, text: text.closeText, confirm: text.close, content: textField(form, "how", { label: text.how, hint: text.howHint, width: "full" }) });
      case "back":
        return whole({ title: text.takeBackTitle, text: text.takeBackText, confirm: text.takeBack, content: textField(form, "how", { label: text.takeBackHow, hint: text.takeBackHint, width: "full" }) });
    }
  }

  private examiners(form: Form<Filling, AppealView>): TemplateResult {
    const options = this.appeal().examiners.map((one) => ({ value: one.staff_id, label: one.name, ...(one.alone ? { hint: text.assignAlone } : {}) }));
    if (options.length === 0) return html`<p>${text.noExaminer}</p>`;
    return options.length > RADIOS_MAX ? filterList(form, "staff_id", { label: text.examiner, options }) : choice(form, "staff_id", { label: text.examiner, options });
  }

  private answering(form: Form<Filling, AppealView>): TemplateResult {
    const { reopens } = this.appeal();
    const options = [
      { value: "upheld", label: text.changeOptions.upheld },
      { value: "changed", label: reopens ? text.changeOptions.changed : text.changeOptions.beside },
    ];
    return html`${choice(form, "outcome", { label: text.change, options, ...(reopens ? { hint: text.changeHint } : {}) })}
      ${textField(form, "told", { label: text.toldField, hint: text.toldHint, lines: 4, width: "full" })}
      ${textField(form, "found", { label: text.foundField, hint: text.foundHint, lines: 3, width: "full" })}`;
  }

  private leave(): void {
    this.asked = undefined;
    this.host.redraw();
  }

  private form(asked: Asked): Form<Filling, AppealView> {
    return this.host.form<Filling, AppealView>({
      screen: `appeal-${asked}-${this.appeal().row.id}`,
      initial: () => ({ staff_id: "", outcome: "", told: "", found: "", how: "" }),
      send: (typed, key) => this.deed(asked, typed, key),
    });
  }

  private deed(asked: Asked, { staff_id, outcome, told, found, how }: Filling, key: string): Promise<Outcome<AppealView>> {
    const { row, version } = this.appeal();
    const seen = { appeal_id: row.id, version };
    switch (asked) {
      case "assign":
        return desk.assignExaminer({ ...seen, staff_id }, key);
      case "answer":
        return desk.answerAppeal({ ...seen, changed: outcome === "changed", told, found }, key);
      case "close":
        return desk.closeAppeal({ ...seen, how }, key);
      case "back":
        return desk.takeBackAppeal({ ...seen, how }, key);
    }
  }

  private async send(): Promise<void> {
    const { asked } = this;
    if (!asked) return;
    const form = this.form(asked);
    const lacks = asked === "assign" && form.values.staff_id === "" ? "staff_id" : asked === "answer" && form.values.outcome === "" ? "outcome" : undefined;
    if (lacks) {
      form.refuse(lacks, "required");
      return;
    }
    const done = await form.submit();
    if (!done) return;
    await form.reset();
    this.asked = undefined;
    this.host.took(done, { assign: text.assignDone, answer: text.replyDone, close: text.closeDone, back: text.takeBackDone }[asked]);
  }
}
