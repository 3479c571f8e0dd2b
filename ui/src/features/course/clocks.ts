import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { ClockView, CourseView } from "../../generated/types";
import { button, dateField, dialog, errorSummary, noDate, pairs, panel, prose, rows, showToast, textField, typedDate, type DateTyped, type Form } from "../../parts";
import { session } from "../../state/session";
import { courseText as text } from "../../text/course";
import type { CourseHost } from "./host";
import { leftWords, timeTag } from "./marks";

interface Filling {
  to: DateTyped;
  reason: string;
}

/** The two clocks of a request, and putting the target off (R14). */
export class Clocks {
  private asking = false;

  constructor(private readonly host: CourseHost) {}

  panel(clock: ClockView): TemplateResult {
    const { open } = this.host.view;
    const day = (date: ClockView["target"], left: ClockView["to_target"]): TemplateResult => html`${prose(date.both)}${clock.kept_on ? nothing : html`<br><span class="small muted">${prose(leftWords(left))}</span>`}`;
    return panel(
      { title: text.clock, more: timeTag(clock.time_left), inside: true },
      html`<div class="column">${pairs([
          [text.notBefore, day(clock.not_before, clock.to_not_before)],
          [text.target, day(clock.target, clock.to_target)],
          ...(clock.first_target ? [[text.firstTarget, prose(clock.first_target.both)] as const] : []),
          [text.submittedOn, prose(clock.submitted_on.both)],
          ...(clock.kept_on ? [[text.keptOn, prose(clock.kept_on.both)] as const] : []),
        ])}
        ${clock.extensions.length > 0 ? rows(clock.extensions.map((one) => ({ icon: "calendar-clock" as const, title: one.reason, under: prose(`${text.extended(one.from.short_hijri, one.to.short_hijri)} · ${text.by(one.stamp.by, one.stamp.date.short_hijri)}`) })), { tall: true }) : nothing}
        ${open.extend && session.may("extend_target") ? html`<p>${button({ label: text.extend, icon: "calendar-clock", low: true, onClick: () => this.ask(true) })}</p>` : nothing}</div>`,
    );
  }

  dialog(): TemplateResult {
    const { form } = this;
    return dialog({
      open: this.asking,
      title: text.extend,
      text: text.extendText,
      content: html`${errorSummary(form)}${textField(form, "reason", { label: text.reason, width: "full" })}${dateField(form, "to", { label: text.extendTo })}`,
      confirm: text.extend,
      busy: form.sending,
      onConfirm: () => void this.extend(),
      onLeave: () => this.ask(false),
    });
  }

  private get form(): Form<Filling, CourseView> {
    const { id } = this.host.view;
    return this.host.form<Filling, CourseView>({
      screen: `extend-${id}`,
      initial: () => ({ to: noDate(), reason: "" }),
      send: ({ to, reason }, key) => desk.extendTarget({ request_id: id, to: typedDate(to), reason }, key),
    });
  }

  private ask(open: boolean): void {
    this.asking = open;
    this.host.redraw();
  }

  private async extend(): Promise<void> {
    const { form } = this;
    const view = await form.submit();
    if (!view) return;
    await form.reset();
    this.asking = false;
    this.host.took(view);
    showToast(text.extendedDone);
  }
}
