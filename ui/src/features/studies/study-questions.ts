import { html, type ReactiveControllerHost, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { HomeVisitView, ItemInput, StudyNotes, StudyView, VisitOutcome } from "../../generated/types";
import { choice, dateField, dialog, errorSummary, noDate, showToast, tableInput, textField, typedDate, type Form, type FormOptions } from "../../parts";
import { showDone } from "../../state/undo";
import { outcomes, studyText as text } from "../../text/studies";

/** The page on which the questions are asked. */
export interface StudyHost extends ReactiveControllerHost {
  readonly id_: string;
  readonly shown: StudyView | undefined;
  form<V extends object, R>(options: FormOptions<V, R>): Form<V, R>;
  took(view: StudyView): void;
}

interface Item extends Record<string, string> {
  code: string;
  name: string;
  note: string;
}

/** The questions of a study's page in dialogs: a visit is planned or recorded, the request sent back, the private notes opened. */
export class StudyQuestions {
  private asking: "plan" | "record" | "complete" | "notes" | undefined;
  private visit: HomeVisitView | undefined;
  /** The private notes, for as long as the page is open. */
  notes: StudyNotes | undefined;

  constructor(private readonly host: StudyHost) {}

  plan(): void {
    this.ask("plan");
  }

  record(visit: HomeVisitView): void {
    this.visit = visit;
    this.ask("record");
  }

  complete(): void {
    this.ask("complete");
  }

  reveal(): void {
    this.ask("notes");
  }

  draw(): TemplateResult {
    const [plan, record, complete, notes] = [this.planning(), this.recording(), this.completing(), this.revealing()];
    const papers = (this.host.shown?.request.checklist ?? []).map(({ paper, name }) => ({ value: paper, label: name }));
    const columns = [
      { key: "code", label: text.itemPaper, kind: "choice" as const, options: papers },
      { key: "name", label: text.itemName, kind: "text" as const },
      { key: "note", label: text.itemNote, kind: "text" as const },
    ];
    const leave = (): void => this.ask(undefined);
    return html`${dialog({
      open: this.asking === "plan",
      title: text.planTitle,
      text: text.planText,
      content: html`${errorSummary(plan)}${dateField(plan, "on", { label: text.visitDay })}${textField(plan, "district", { label: text.district, hint: text.districtHint, optional: true, width: "full" })}${textField(plan, "note", { label: text.wayNote, optional: true, width: "full" })}`,
      confirm: text.plan,
      busy: plan.sending,
      onConfirm: () => void this.done(plan, text.planned),
      onLeave: leave,
    })}${dialog({
      open: this.asking === "record",
      title: text.recordTitle,
      text: text.recordText,
      content: html`${errorSummary(record)}${choice(record, "outcome", { label: text.outcome, row: true, options: (Object.keys(outcomes) as VisitOutcome[]).map((value) => ({ value, label: outcomes[value] })) })}${dateField(record, "on", { label: text.recordDay })}${textField(record, "seen", { label: text.seen, lines: 4, width: "full" })}`,
      confirm: text.record,
      busy: record.sending,
      onConfirm: () => void this.done(record, text.recorded),
      onLeave: leave,
    })}${dialog({
      open: this.asking === "complete",
      wide: true,
      title: text.completeTitle,
      text: text.completeText,
      content: html`${errorSummary(complete)}${tableInput(complete, "items", { label: text.items, columns, addLabel: text.addItem })}${textField(complete, "note", { label: text.toDesk, optional: true, lines: 2, width: "full" })}`,
      confirm: text.complete,
      busy: complete.sending,
      onConfirm: () => void this.done(complete, text.sentBack),
      onLeave: leave,
    })}${dialog({
      open: this.asking === "notes",
      title: text.revealTitle,
      text: text.revealText,
      content: html`${errorSummary(notes)}${textField(notes, "reason", { label: text.reason, width: "full" })}`,
      confirm: text.reveal,
      busy: notes.sending,
      onConfirm: () => void this.open(),
      onLeave: leave,
    })}`;
  }

  private ask(what: "plan" | "record" | "complete" | "notes" | undefined): void {
    this.asking = what;
    this.host.requestUpdate();
  }

  private planning() {
    const { host } = this;
    return host.form({
      screen: `plan-visit-${host.id_}`,
      initial: () => ({ on: noDate(), district: "", note: "" }),
      send: ({ on, ...rest }, key) => desk.planHomeVisit({ request_id: host.id_, visit: { on: typedDate(on), ...rest } }, key),
    });
  }

  private recording() {
    const { host } = this;
    const id = this.visit?.id ?? "";
    return host.form({
      screen: `record-visit-${id || host.id_}`,
      initial: () => ({ outcome: "" as VisitOutcome | "", on: noDate(), seen: "" }),
      send: ({ outcome, on, seen }, key) => desk.recordHomeVisit({ visit_id: id, record: { outcome: outcome || null, on: typedDate(on), seen } }, key),
    });
  }

  private completing() {
    const { host } = this;
    const named = (item: Item): ItemInput => {
      const paper = host.shown?.request.checklist.find(({ paper: code }) => code === item.code);
      return { code: item.code, name: item.name || (paper?.name ?? ""), note: item.note };
    };
    return host.form({
      screen: `completion-${host.id_}`,
      initial: () => ({ items: [{ code: "", name: "", note: "" }] as Item[], note: "" }),
      send: ({ items, note }, key) => desk.requestCompletion({ request_id: host.id_, version: host.shown?.request.version ?? 0, items: items.map(named), note }, key),
    });
  }

  private revealing() {
    const { host } = this;
    return host.form({
      screen: `study-notes-${host.id_}`,
      initial: () => ({ reason: "" }),
      send: ({ reason }, key) => desk.revealStudyNotes({ request_id: host.id_, reason }, key),
    });
  }

  private async done<V extends object>(form: Form<V, StudyView>, said: string): Promise<void> {
    const view = await form.submit();
    if (!view) return;
    await form.reset();
    this.ask(undefined);
    this.host.took(view);
    void showDone(said);
  }

  private async open(): Promise<void> {
    const form = this.revealing();
    const notes = await form.submit();
    if (!notes) return;
    await form.reset();
    this.notes = notes;
    this.ask(undefined);
    showToast(text.noteShown);
  }
}
