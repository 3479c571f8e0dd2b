import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { SittingView } from "../../generated/types";
import { banner, button, deeds, dialog, empty, errorSummary, failureBanner, linkAsButton, Load, Page, panel, prose, showToast, tag, textField } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { sittingText as text } from "../../text/sittings";
import { minutesText } from "../../text/minutes";
import { agendaTable, leftTable, type AgendaDeeds } from "./agenda";
import { asTyped, planDialog, planForm } from "./plan";

type Asked = "plan" | "close" | "call-off";

/** One sitting (جلسة): its agenda in order, who is there, and its course from opening to end. */
@customElement("sitting-page")
export class SittingPage extends Page implements AgendaDeeds {
  @state() private asking: Asked | undefined;
  @state() private failure: Failure | undefined;
  @state() busy = false;
  private readonly load = new Load(this, () => desk.getSitting({ sitting_id: this.id_ }), ["sitting", "request", "decision", "agenda", "member"]);

  private readonly planning = () => planForm((options) => this.form(options), () => this.load.value);
  private readonly closing = () => this.form({ screen: `close-sitting-${this.id_}`, draftless: true, initial: () => ({}), send: (_, key) => desk.closeSitting(this.seen(), key) });
  private readonly callingOff = () =>
    this.form({ screen: `call-off-${this.id_}`, initial: () => ({ reason: "" }), send: ({ reason }, key) => desk.callOffSitting({ of: this.seen(), reason }, key) });

  private get id_(): string {
    return this.params.id ?? "";
  }

  get view(): SittingView | undefined {
    return this.load.value;
  }

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.hear, run: () => this.primary() },
      { chord: "Escape", run: () => go("/sittings") },
    ];
  }

  protected override render(): TemplateResult {
    return html`${this.load.value === undefined ? html`<h1 tabindex="-1">${text.one}</h1>` : nothing}${this.load.show((view) => this.draw(view))}`;
  }

  /** One deed of the agenda: what it gives back is shown, what was refused is said. */
  async act(deed: () => Promise<SittingView>): Promise<SittingView | undefined> {
    if (this.busy) return undefined;
    this.failure = undefined;
    this.busy = true;
    try {
      const view = await deed();
      this.load.value = view;
      return view;
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  private draw(view: SittingView): TemplateResult {
    const { row } = view;
    const ahead = row.state === "planned" || row.state === "open";
    const said = [`${row.weekday} ${row.on.both}`, row.begins, row.place].filter(Boolean).join("، ");
    return html`<div><h1 tabindex="-1">${prose(text.heading(row.number))}</h1><p class="muted">${prose(said)}</p>
        <p class="line flags">${tag(text.states[row.state], row.state === "open" ? { tone: "accent" } : row.state === "called_off" ? { tone: "warn" } : {})}<span class="small muted">${prose(this.who(view))}</span></p></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${view.off_day_reason ? banner({ icon: "calendar", title: text.offDayBanner, text: view.off_day_reason }) : nothing}
      ${view.called_off_reason ? banner({ kind: "warn", icon: "ban", title: text.calledOffBanner, text: view.called_off_reason }) : nothing}
      ${ahead && view.waiting > 0 && view.agenda.length > 0 ? banner({ icon: "list-checks", title: text.ready(view.waiting), text: text.readyText, deed: { label: text.gatherMore, run: () => void this.gather() } }) : nothing}
      <div class="split"><div class="column">${this.agenda(view, ahead)}${view.left.length > 0 ? panel({ title: text.leftTitle, count: view.left.length }, leftTable(view)) : nothing}</div>
        <aside class="column" aria-label=${text.attendance}>${this.attendance(view, ahead)}</aside></div>
      ${this.dialogs(view)}
      ${deeds(this.deeds(view))}`;
  }

  private who(view: SittingView): string {
    if (view.ended && view.row.state === "held") return text.endedBy(view.ended.by, view.ended.date.hijri);
    if (view.opened && view.row.state === "open") return text.openedBy(view.opened.by, view.opened.time);
    return text.plannedBy(view.planned.by, view.planned.date.hijri);
  }

  private agenda(view: SittingView, ahead: boolean): TemplateResult {
    const none = ahead
      ? empty({ icon: "clipboard-list", title: text.agendaNone, text: text.agendaNoneText, deed: button({ label: text.gather, icon: "list-checks", busy: this.busy, onClick: () => void this.gather() }) })
      : empty({ icon: "clipboard-list", title: text.agendaNone });
    const hidden = view.hidden > 0 ? html`<div class="inside"><p class="muted">${prose(text.hidden(view.hidden))}</p></div>` : nothing;
    return panel({ title: text.agenda, count: view.agenda.length + view.hidden }, html`${view.agenda.length === 0 ? (view.hidden > 0 ? nothing : none) : agendaTable(this, view)}${hidden}`);
  }

  private attendance(view: SittingView, ahead: boolean): TemplateResult {
    const count = html`<p role="status" class=${view.quorum_met ? "" : "warn"}>${prose(text.present(view.present, view.quorum, view.quorum_met))}</p>`;
    if (view.members.length === 0) return panel({ title: text.attendance }, empty({ icon: "users", title: text.attendanceNone, deed: linkAsButton("#/sittings/members", { label: text.committee, low: true }) }));
    const names = view.members.map((member) =>
      ahead
        ? html`<label class="choice"><input type="checkbox" .checked=${member.present} @change=${(event: Event) => void this.attend(view, member.id, (event.target as HTMLInputElement).checked)}><span>${member.name}${member.title ? html`<br><span class="small muted">${member.title}</span>` : nothing}</span></label>`
        : html`<p class="line apart"><span>${member.name}</span>${member.present ? tag(text.there, { icon: "check" }) : html`<span class="muted">${text.absent}</span>`}</p>`,
    );
    return panel({ title: text.attendance, inside: true }, html`<div class="column">${count}<div class="choices" role="group" aria-label=${text.attendance}>${names}</div></div>`);
  }

  private deeds(view: SittingView): TemplateResult {
    const { state } = view.row;
    const planned = state === "planned";
    const first = this.first(view);
    const open = state === "open" && first
      ? button({ label: text.hear, icon: "landmark", kind: "primary", key: "Ctrl Enter", onClick: () => this.primary() })
      : state === "open"
        ? button({ label: text.close, icon: "check", kind: "primary", key: "Ctrl Enter", onClick: () => this.primary() })
        : planned && view.agenda.length + view.hidden === 0
          ? button({ label: text.gather, icon: "list-checks", kind: "primary", key: "Ctrl Enter", busy: this.busy, onClick: () => this.primary() })
          : planned && view.day_has_come
            ? button({ label: text.open, icon: "door-open", kind: "primary", key: "Ctrl Enter", busy: this.busy, onClick: () => this.primary() })
            : nothing;
    const may = session.may("plan_sitting");
    return html`${open}${linkAsButton(`#/sittings/${view.row.id}/papers`, { label: minutesText.title, icon: "scroll-text", ...(state === "held" ? { kind: "primary" as const } : {}) })}
      ${state === "open" && first && may ? button({ label: text.close, onClick: () => (this.asking = "close") }) : nothing}
      ${planned && may ? button({ label: text.change, icon: "pencil", onClick: () => this.ask() }) : nothing}
      ${(planned || (state === "open" && view.row.decided === 0)) && may ? button({ label: text.callOff, kind: "quiet", onClick: () => (this.asking = "call-off") }) : nothing}
      ${button({ label: text.toList, kind: "quiet", onClick: () => go("/sittings") })}`;
  }

  private dialogs(view: SittingView): TemplateResult {
    const [close, off] = [this.closing(), this.callingOff()];
    const leave = (): void => {
      this.asking = undefined;
    };
    const left = view.agenda.filter((row) => row.verdict === null && row.ratified === null).length + view.hidden;
    return html`${planDialog(this.planning(), { open: this.asking === "plan", onConfirm: () => void this.plan(), onLeave: leave })}
      ${dialog({ open: this.asking === "close", title: text.closeTitle, text: text.closeText(left), content: html`${errorSummary(close)}`, confirm: text.close, busy: close.sending, onConfirm: () => void this.close(), onLeave: leave })}
      ${dialog({ open: this.asking === "call-off", title: text.callOffTitle, text: text.callOffText, content: html`${errorSummary(off)}${textField(off, "reason", { label: text.callOffReason, width: "full" })}`, confirm: text.callOff, busy: off.sending, onConfirm: () => void this.callOff(), onLeave: leave })}`;
  }

  /** The first case without a word. */
  private first(view: SittingView): string | undefined {
    return view.agenda.find((row) => row.verdict === null && row.ratified === null && row.state !== "withdrawn")?.request_id;
  }

  private primary(): void {
    const { view } = this;
    if (!view || this.asking) return;
    const first = this.first(view);
    if (view.row.state === "open") {
      if (first) go(`/sittings/${view.row.id}/hear/${first}`);
      else this.asking = "close";
    } else if (view.row.state === "planned") {
      if (view.agenda.length + view.hidden === 0) void this.gather();
      else if (view.day_has_come) void this.open();
    }
  }

  private seen(): { sitting_id: string; version: number } {
    return { sitting_id: this.id_, version: this.view?.version ?? 0 };
  }

  private ask(): void {
    const { view } = this;
    if (view) this.planning().fill({ sitting: { on: asTyped(view.on_typed), begins: view.begins_typed, place: view.row.place, off_day_reason: view.off_day_reason ?? "" } });
    this.asking = "plan";
  }

  private async gather(): Promise<void> {
    let said = "";
    const view = await this.act(async () => {
      const { value } = await desk.gatherAgenda({ sitting_id: this.id_ }, crypto.randomUUID());
      said = [text.gathered(value.added), value.closed > 0 ? text.closed(value.closed) : "", value.restricted > 0 ? text.restricted(value.restricted) : ""].filter(Boolean).join(" ");
      return value.sitting;
    });
    if (view) showToast(said);
  }

  private async attend(view: SittingView, member: string, there: boolean): Promise<void> {
    const present = view.members.filter((one) => (one.id === member ? there : one.present)).map((one) => one.id);
    const done = await this.act(async () => (await desk.recordAttendance({ of: this.seen(), present })).value);
    // A box that was not taken shows what stands.
    if (!done) void this.load.again();
  }

  private async open(): Promise<void> {
    if (await this.act(async () => (await desk.openSitting(this.seen(), crypto.randomUUID())).value)) showToast(text.opened);
  }

  private async plan(): Promise<void> {
    const view = await this.planning().submit();
    if (!view) return;
    await this.planning().reset();
    this.asking = undefined;
    showToast(text.moved);
  }

  private async close(): Promise<void> {
    if (!(await this.closing().submit())) return;
    this.asking = undefined;
    showToast(text.closed_);
  }

  private async callOff(): Promise<void> {
    if (!(await this.callingOff().submit())) return;
    await this.callingOff().reset();
    this.asking = undefined;
    showToast(text.calledOff);
  }
}
