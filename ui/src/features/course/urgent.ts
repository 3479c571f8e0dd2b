import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { CourseView, StaffMember } from "../../generated/types";
import {
  button, choice, dialog, errorSummary, filterList, moneyField, noDate, numberField, panel, passphraseField, prose, showToast, textField, typedDate, type DateTyped, type Form,
} from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { courseText as text } from "../../text/course";
import type { CourseHost } from "./host";

interface Granting {
  granted: { amount: string; quantity: string; unit: string; times: string; from: DateTyped };
  reason_told: string;
  reason_internal: string;
  manager_id: string;
  manager_passphrase: string;
}

/** What cannot wait for a sitting (طلب عاجل): proposed by anybody, granted by the manager alone, ratified by the next sitting (reading 7). */
export class Urgent {
  private asking: "mark" | "grant" | undefined;
  private managers: StaffMember[] = [];

  constructor(private readonly host: CourseHost) {}

  panel(view: CourseView): TemplateResult | typeof nothing {
    const { urgent, open } = view;
    if (!urgent && !open.urgent) return nothing;
    const said = urgent ? html`<p><span dir="auto">${urgent.reason}</span><br><span class="small muted">${prose(text.by(urgent.marked.by, urgent.marked.date.short_hijri))}</span></p>` : html`<p class="muted">${text.urgentNone}</p>`;
    return panel(
      { title: text.urgentTitle, inside: true },
      html`<div class="column">${said}
        ${open.urgent ? html`<p class="line">${!urgent && session.may("mark_urgent") ? button({ label: text.markUrgent, icon: "flag", low: true, onClick: () => this.ask("mark") }) : nothing}
          ${open.grant && session.may("grant_urgently") ? button({ label: text.grant, icon: "user-check", low: true, onClick: () => void this.askGrant() }) : nothing}
          ${urgent && session.may("lift_urgent") ? button({ label: text.liftUrgent, low: true, kind: "quiet", busy: this.host.busy, onClick: () => void this.lift() }) : nothing}</p>` : nothing}</div>`,
    );
  }

  dialogs(): TemplateResult {
    const { marking, granting } = this;
    const managers = this.managers.map(({ id, name }) => ({ value: id, label: name }));
    return html`${dialog({
        open: this.asking === "mark",
        title: text.markUrgent,
        text: text.markUrgentText,
        content: html`${errorSummary(marking)}${textField(marking, "reason", { label: text.urgentWhy, width: "full" })}`,
        confirm: text.markUrgent,
        busy: marking.sending,
        onConfirm: () => void this.mark(),
        onLeave: () => this.ask(undefined),
      })}${dialog({
        open: this.asking === "grant",
        title: text.grant,
        text: text.grantText,
        wide: true,
        content: html`${errorSummary(granting)}
          <div class="fields">${moneyField(granting, "granted.amount", { label: text.amount, optional: "ifAny" })}${numberField(granting, "granted.quantity", { label: text.quantity, optional: "ifAny" })}${textField(granting, "granted.unit", { label: text.unit, hint: text.unitHint, optional: "ifAny" })}</div>
          <div class="fields">${numberField(granting, "granted.times", { label: text.times, hint: text.timesHint, optional: "ifAny" })}</div>
          ${textField(granting, "reason_told", { label: text.told, width: "full", lines: 2, optional: true })}
          ${textField(granting, "reason_internal", { label: text.internal, width: "full", lines: 2, optional: true })}
          ${managers.length > 5 ? filterList(granting, "manager_id", { label: text.manager, options: managers }) : choice(granting, "manager_id", { label: text.manager, options: managers, row: true })}
          ${passphraseField(granting, "manager_passphrase", { label: text.passphrase, hint: text.passphraseHint })}`,
        confirm: text.grant,
        busy: granting.sending,
        onConfirm: () => void this.grant(),
        onLeave: () => this.ask(undefined),
      })}`;
  }

  private get marking(): Form<{ reason: string }, CourseView> {
    const { id } = this.host.view;
    return this.host.form<{ reason: string }, CourseView>({ screen: `urgent-${id}`, initial: () => ({ reason: "" }), send: ({ reason }, key) => desk.markUrgent({ request_id: id, reason }, key) });
  }

  private get granting(): Form<Granting, CourseView> {
    const { id, version } = this.host.view;
    return this.host.form<Granting, CourseView>({
      screen: `grant-${id}`,
      initial: () => ({ granted: { amount: "", quantity: "", unit: "", times: "", from: noDate() }, reason_told: "", reason_internal: "", manager_id: "", manager_passphrase: "" }),
      secret: ["manager_passphrase"],
      send: ({ granted, ...rest }, key) => desk.grantUrgently({ request_id: id, version, granted: { ...granted, from: typedDate(granted.from) }, ...rest }, key),
    });
  }

  private ask(what: "mark" | "grant" | undefined): void {
    this.asking = what;
    this.host.redraw();
  }

  private async askGrant(): Promise<void> {
    const answer = await this.host.act(() => desk.listStaff({}));
    this.managers = answer?.value.filter((one) => one.active && one.roles.includes("manager")) ?? [];
    const [only] = this.managers;
    if (only && this.managers.length === 1 && !this.granting.text("manager_id")) this.granting.set("manager_id", only.id);
    this.ask("grant");
  }

  private async mark(): Promise<void> {
    const { marking } = this;
    const view = await marking.submit();
    if (!view) return;
    await marking.reset();
    this.asking = undefined;
    this.host.took(view);
    void showDone(text.urgentMarked);
  }

  private async lift(): Promise<void> {
    const done = await this.host.act(() => desk.liftUrgent({ request_id: this.host.view.id }, crypto.randomUUID()));
    if (!done) return;
    this.host.took(done.value);
    showToast(text.urgentLifted);
  }

  private async grant(): Promise<void> {
    const { granting } = this;
    if (granting.values.manager_id === "") {
      granting.refuse("manager_id", "required");
      return;
    }
    const view = await granting.submit();
    if (!view) return;
    await granting.reset();
    this.asking = undefined;
    this.host.took(view);
    showToast(text.granted);
  }
}
