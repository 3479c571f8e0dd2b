import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { CourseView, ReturnedItem } from "../../generated/types";
import { button, choice, dialog, errorSummary, panel, prose, rows, showToast, textField, ticks, type Form } from "../../parts";
import { href } from "../../router";
import { session } from "../../state/session";
import { courseText as text } from "../../text/course";
import type { CourseHost } from "./host";

interface Filling {
  how: "complete" | "lacking" | "";
  lacks: string[];
  other: string;
  note: string;
}

/** How complete a file was when the next one in the chain received it (R52): to mend the work, never counted by person. */
export class Received {
  private asking = false;

  constructor(private readonly host: CourseHost) {}

  panel(view: CourseView): TemplateResult | typeof nothing {
    const may = view.open.check !== null && session.may("check_file");
    if (view.checks.length === 0 && !may) return nothing;
    const lines = view.checks.map((one) => ({
      icon: one.lacks.length === 0 ? ("circle-check" as const) : ("circle-alert" as const),
      tone: one.lacks.length === 0 ? ("done" as const) : ("warn" as const),
      title: one.lacks.length === 0 ? text.isComplete : text.isLacking(one.lacks.map((item) => item.name).join("، ")),
      under: prose(`${text.receivers[one.receiver]} · ${one.stamp.date.short_hijri}`),
    }));
    return panel(
      { title: text.received, inside: lines.length === 0 },
      html`${lines.length === 0 ? html`<p class="muted">${text.receivedNone}</p>` : rows(lines, { tall: true })}
        <p class="line ${lines.length === 0 ? "" : "inside"}">${may ? button({ label: text.check, icon: "list-checks", low: true, onClick: () => this.ask(true) }) : nothing}<a class="small" href=${href("/reports/received")}>${text.sheet}</a></p>`,
    );
  }

  dialog(): TemplateResult {
    const { form } = this;
    const options = this.host.view.may_lack.map((item, place) => ({ value: String(place), label: item.name }));
    const lacking = form.values.how === "lacking";
    return dialog({
      open: this.asking,
      title: text.check,
      text: text.checkText,
      content: html`${errorSummary(form)}${choice(form, "how", { label: text.checkHow, options: [{ value: "complete", label: text.complete }, { value: "lacking", label: text.lacking }], row: true })}
        ${lacking ? html`${ticks(form, "lacks", { label: text.lacks, options, row: true })}${textField(form, "other", { label: text.lacksOther, width: "full", optional: "ifAny" })}${textField(form, "note", { label: text.lacksNote, width: "full", optional: true })}` : nothing}`,
      confirm: text.check,
      busy: form.sending,
      onConfirm: () => void this.check(),
      onLeave: () => this.ask(false),
    });
  }

  private get form(): Form<Filling, CourseView> {
    const { id } = this.host.view;
    return this.host.form<Filling, CourseView>({
      screen: `received-${id}`,
      initial: () => ({ how: "", lacks: [], other: "", note: "" }),
      send: (typed, key) => desk.checkFile({ request_id: id, check: { complete: typed.how === "complete", lacks: typed.how === "lacking" ? this.named(typed) : [] } }, key),
    });
  }

  private named({ lacks, other, note }: Filling): ReturnedItem[] {
    const ticked = this.host.view.may_lack.filter((_, place) => lacks.includes(String(place)));
    return [...ticked, ...(other.trim() ? [{ name: other, note: "", code: null }] : [])].map((item) => ({ ...item, note }));
  }

  private ask(open: boolean): void {
    this.asking = open;
    this.host.redraw();
  }

  private async check(): Promise<void> {
    const { form } = this;
    if (form.values.how === "") {
      form.refuse("how", "required");
      return;
    }
    if (form.values.how === "lacking" && this.named(form.values).length === 0) {
      form.refuse("lacks", "required");
      return;
    }
    const view = await form.submit();
    if (!view) return;
    await form.reset();
    this.asking = false;
    this.host.took(view);
    showToast(text.checked);
  }
}
