import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { DataKind, DestructionLine, DueList, HoldView, RetentionView } from "../../generated/types";
import { button, dialog, empty, errorSummary, failureBanner, linkAsButton, linkButton, Load, Page, panel, prose, rows, showToast, tag, textField } from "../../parts";
import { href } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";
import { privacyHead } from "./head";
import { RegisterPaper } from "./register-paper";

interface Rules {
  rules: { kind: DataKind; months: string; basis: string }[];
}

/** How long data are kept, what is due, what is held back, what was destroyed (الاحتفاظ والإتلاف). */
@customElement("privacy-retention")
export class PrivacyRetention extends Page {
  @state() private failure: unknown;
  @state() private certificate: { line: DestructionLine; paper: RegisterPaper } | undefined;
  private readonly rules = new Load(this, () => desk.retentionRules({}), ["retention"], (view) => {
    if (session.may("save_retention")) this.filling().fill({ rules: view.rules.map(({ kind, months, basis }) => ({ kind, months: months === null ? "" : String(months), basis })) });
  });
  private readonly due = new Load(this, () => (session.may("list_due") ? desk.listDue({}) : Promise.resolve({ value: undefined as DueList | undefined, changes: [] })), ["retention", "person", "request", "legal_hold", "destruction"]);
  private readonly holds = new Load(this, () => desk.listHolds({}), ["legal_hold"]);
  private readonly gone = new Load(this, () => desk.listDestructions({}), ["destruction"]);

  private readonly filling = () =>
    this.form({
      screen: "retention",
      initial: (): Rules => ({ rules: [] }),
      send: ({ rules }, key) => desk.saveRetention({ version: this.rules.value?.version ?? 0, rules }, key),
    });

  protected override render(): TemplateResult {
    return html`${privacyHead("/settings/privacy/retention")}
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.due.show((due) => (due ? this.dueList(due) : nothing))}
      ${this.rules.show((view) => this.ruleTable(view))}
      ${this.holds.show((all) => this.holdList(all))}
      ${this.gone.show((all) => this.goneList(all))}
      ${this.paper()}`;
  }

  private dueList(due: DueList): TemplateResult {
    const count = due.persons.length + due.scans.length;
    return panel(
      { title: text.dueTitle, count, ...(due.scans.length > 0 ? { more: linkAsButton(href("/settings/privacy/destroy/scans"), { label: text.lookScans, low: true }) } : {}) },
      count === 0
        ? empty({ icon: "calendar-clock", title: text.dueNone, text: due.undecided ? text.dueUndecided : text.dueNoneText })
        : rows([
            ...due.persons.map((one) => ({ icon: "user-round" as const, title: one.name, under: prose(text.lastOn(one.last.both)), end: linkAsButton(href(`/settings/privacy/destroy/${one.id}`), { label: text.look, low: true }) })),
            ...due.scans.map((one) => ({ icon: "paperclip" as const, title: text.scanRow, under: prose(text.endedOn(one.request_number, one.last.both)) })),
          ], { tall: true }),
    );
  }

  private ruleTable(view: RetentionView): TemplateResult {
    const form = this.filling();
    const may = session.may("save_retention");
    const since = view.since ? prose(text.rulesSince(view.since.both, view.by)) : text.rulesNone;
    if (!may || form.values.rules.length === 0)
      return panel({ title: text.rules }, html`<p class="inside muted">${since}</p>${rows(view.rules.map((rule) => ({ icon: "calendar" as const, title: text.dataKinds[rule.kind], under: rule.basis || text.dataFrom[rule.kind], end: rule.months === null ? tag(text.undecided) : tag(prose(text.monthsShown(rule.months))) })), { tall: true })}`);
    return panel(
      { title: text.rules, inside: true },
      html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
        <p class="muted">${text.rulesText}</p><p class="muted">${since}</p>
        ${errorSummary(form)}
        ${form.values.rules.map((rule, place) => {
          const proposed = view.rules.find(({ kind }) => kind === rule.kind)?.proposed;
          return html`<fieldset class="column"><legend><strong>${text.dataKinds[rule.kind]}</strong> <span class="muted small">${text.dataFrom[rule.kind]}</span></legend>
            ${proposed ? html`<p class="hint">${prose(text.proposed(proposed))}</p>` : nothing}
            <div class="fields">${textField(form, `rules.${place}.months`, { label: text.months, numeric: true, width: "w-4", optional: true })}${textField(form, `rules.${place}.basis`, { label: text.basis, width: "w-24", optional: "ifAny" })}</div></fieldset>`;
        })}
        <div class="line">${button({ label: text.rulesSave, kind: "primary", type: "submit", busy: form.sending })}</div></form>`,
    );
  }

  private holdList(all: readonly HoldView[]): TemplateResult {
    return panel(
      { title: text.holds, count: all.filter(({ lifted }) => lifted === null).length },
      all.length === 0
        ? empty({ icon: "lock", title: text.holdsNone, text: text.holdsNoneText })
        : rows(all.map((hold) => ({
            icon: hold.lifted ? ("lock-open" as const) : ("lock" as const),
            title: prose(text.holdOn(hold.on || text.hold, hold.kind === "household")),
            under: prose([hold.lifted ? text.holdLifted(hold.lifted.both) : text.holdSince(hold.since.both, hold.by), hold.reason].filter(Boolean).join("، ")),
            end: !hold.lifted && session.may("lift_hold") ? button({ label: text.holdLift, low: true, onClick: () => void this.lift(hold) }) : nothing,
          })), { tall: true }),
    );
  }

  private goneList(all: readonly DestructionLine[]): TemplateResult {
    return panel(
      { title: text.destructions, count: all.length },
      all.length === 0
        ? empty({ icon: "trash-2", title: text.destructionsNone })
        : rows(all.map((line) => ({
            icon: "trash-2" as const,
            title: prose(text.certificateTitle(line.number)),
            under: prose(`${line.date.both}، ${line.by}، ${text.grounds[line.ground]}`),
            end: linkButton(text.certificate, () => this.open(line)),
          })), { tall: true }),
    );
  }

  private paper(): TemplateResult {
    const shown = this.certificate;
    return dialog({
      open: shown !== undefined,
      wide: true,
      title: shown ? text.certificateTitle(shown.line.number) : "",
      text: "",
      content: shown ? html`${shown.paper.preview(text.certificate)}<p class="line">${shown.paper.deeds()}</p>` : html``,
      onLeave: () => (this.certificate = undefined),
    });
  }

  private open(line: DestructionLine): void {
    const paper = new RegisterPaper(async () => (await desk.destructionCertificate({ destruction_id: line.id })).value, (thrown) => {
      this.certificate = undefined;
      this.failure = thrown;
    });
    this.certificate = { line, paper };
  }

  private async save(): Promise<void> {
    const form = this.filling();
    const saved = await form.submit();
    if (!saved) return;
    await form.reset({ rules: saved.rules.map(({ kind, months, basis }) => ({ kind, months: months === null ? "" : String(months), basis })) });
    showToast(text.rulesSaved);
  }

  private async lift(hold: HoldView): Promise<void> {
    this.failure = undefined;
    try {
      await desk.liftHold({ hold_id: hold.id });
      showToast(text.holdLiftDone);
    } catch (thrown) {
      this.failure = thrown;
    }
  }
}
