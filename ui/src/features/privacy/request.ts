import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { SubjectOutcome, SubjectRequestView } from "../../generated/types";
import { button, choice, deeds, dialog, errorSummary, Load, Page, pairs, panel, prose, showToast, tag, textField, type Content } from "../../parts";
import { go, openVisit } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";
import { clockTag } from "./requests";
import { SealedCopy } from "./sealed-copy";

/** One request of a data subject: what was asked, the clock, and the answer. */
@customElement("subject-request")
export class SubjectRequestPage extends Page {
  @state() private asking: "extend" | "close" | undefined;
  private readonly shown = new Load(this, () => desk.getSubjectRequest({ subject_request_id: this.params.id ?? "" }), ["subject_request"]);
  private readonly copy = new SealedCopy(() => this.params.id ?? "", (options) => this.form(options), () => this.requestUpdate());

  private readonly extending = () =>
    this.form({
      screen: `extend-${this.params.id ?? ""}`,
      initial: () => ({ reason: "" }),
      send: (typed, key) => desk.extendSubjectRequest({ ...this.seen(), ...typed }, key),
    });

  private readonly closing = () =>
    this.form({
      screen: `answer-${this.params.id ?? ""}`,
      initial: () => ({ outcome: "" as SubjectOutcome | "", reply: "", channel: "" }),
      send: ({ outcome, ...rest }, key) => desk.closeSubjectRequest({ ...this.seen(), outcome: outcome || "done", ...rest }, key),
    });

  protected override render(): TemplateResult {
    return html`${this.shown.value ? nothing : html`<h1 tabindex="-1">${text.ask}</h1>`}${this.shown.show((view) => this.page(view))}`;
  }

  private seen() {
    return { subject_request_id: this.params.id ?? "", version: this.shown.value?.version ?? 0 };
  }

  private page(view: SubjectRequestView): TemplateResult {
    const { row } = view;
    const open = row.outcome === null;
    const about: (readonly [string, Content])[] = [
      [text.person, row.person || text.gone],
      [text.kind, text.kinds[row.kind]],
      [text.wish, html`<span dir="auto">${view.wish || text.gone}</span>`],
      [text.askedBy, text.askedBys[view.asked_by]],
      ...(view.identity_by ? [[text.identityBy, view.identity_by] as const] : []),
      [text.received, prose(row.received.both)],
      [text.due, prose(row.due.both)],
      ...(view.extended_why ? [[text.extendedWhy, view.extended_why] as const] : []),
      [text.openedBy, prose(view.opened)],
    ];
    const answer: (readonly [string, Content])[] = [
      ...(row.outcome ? [[text.outcome, text.outcomes[row.outcome]] as const] : []),
      ...(view.reply ? [[text.reply, html`<span dir="auto">${view.reply}</span>`] as const] : []),
      ...(view.reply_channel ? [[text.channel, view.reply_channel] as const] : []),
      ...(view.closed ? [[text.closedBy, prose(view.closed)] as const] : []),
    ];
    return html`<div class="line apart"><h1 tabindex="-1">${prose(text.requestTitle(row.number))}</h1>${row.outcome ? tag(text.outcomes[row.outcome], { icon: "circle-check" }) : clockTag(row)}</div>
      ${panel({ title: text.ask, inside: true }, pairs(about))}
      ${answer.length > 0 ? panel({ title: text.reply, inside: true }, pairs(answer)) : nothing}
      ${this.dialogs()}
      ${deeds(html`${open && session.may("close_subject_request") ? button({ label: text.close, kind: "primary", icon: "check", onClick: () => (this.asking = "close") }) : nothing}
        ${open && row.kind === "access" && view.person_id && session.may("export_person_copy") ? button({ label: text.copy, icon: "folder-lock", onClick: () => this.copy.show() }) : nothing}
        ${open && row.kind === "destruction" && view.person_id && session.may("plan_destruction") ? button({ label: text.toDestroy, icon: "trash-2", onClick: () => go(`/settings/privacy/destroy/${view.person_id}`) }) : nothing}
        ${view.may_extend && session.may("extend_subject_request") ? button({ label: text.extend, onClick: () => (this.asking = "extend") }) : nothing}
        ${view.person_id ? button({ label: text.toPerson, kind: "quiet", onClick: () => openVisit(`/persons/${view.person_id}`, { subject: view.person_id ?? "" }) }) : nothing}
        ${button({ label: text.back, kind: "quiet", onClick: () => go("/settings/privacy") })}`)}`;
  }

  private dialogs(): TemplateResult {
    const extend = this.extending();
    const close = this.closing();
    const outcomes = (Object.keys(text.outcomes) as SubjectOutcome[]).map((value) => ({ value, label: text.outcomes[value] }));
    return html`${dialog({
        open: this.asking === "extend",
        title: text.extendTitle,
        text: text.extendText,
        content: html`${errorSummary(extend)}${textField(extend, "reason", { label: text.reason, width: "full", lines: 2 })}`,
        confirm: text.extend,
        busy: extend.sending,
        onConfirm: () => void this.extend(),
        onLeave: () => (this.asking = undefined),
      })}${dialog({
        open: this.asking === "close",
        title: text.closeTitle,
        text: text.closeText,
        content: html`${errorSummary(close)}${choice(close, "outcome", { label: text.outcome, options: outcomes, row: true })}${textField(close, "reply", { label: text.reply, width: "full", lines: 3 })}${textField(close, "channel", { label: text.channel, hint: text.channelHint, width: "full" })}`,
        confirm: text.close,
        busy: close.sending,
        onConfirm: () => void this.close(),
        onLeave: () => (this.asking = undefined),
      })}${this.copy.dialog()}`;
  }

  private async extend(): Promise<void> {
    if ((await this.extending().submit()) === undefined) return;
    await this.extending().reset();
    this.asking = undefined;
    showToast(text.extended);
  }

  private async close(): Promise<void> {
    const form = this.closing();
    if (form.values.outcome === "") {
      form.refuse("outcome", "required");
      return;
    }
    if ((await form.submit()) === undefined) return;
    await form.reset();
    this.asking = undefined;
    showToast(text.closed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.visit.drop("form/person-copy");
  }
}
