import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { CourseView, ObstacleKind, ObstacleView } from "../../generated/types";
import { button, choice, dialog, errorSummary, panel, prose, rows, textField, type Form } from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { courseText as text } from "../../text/course";
import type { CourseHost } from "./host";

interface Filling {
  kind: ObstacleKind | "";
  note: string;
}

/** What holds a request up (المعوقات, R53): noted by anybody who works on it, cleared when it is gone, kept for the report. */
export class Obstacles {
  private asking = false;

  constructor(private readonly host: CourseHost) {}

  panel(view: CourseView): TemplateResult {
    const may = view.open.obstacle && session.may("mark_obstacle");
    return panel(
      { title: text.obstacles, inside: view.obstacles.length === 0 },
      html`${view.obstacles.length === 0 ? html`<div class="column"><p class="muted">${text.noObstacles}. ${text.noObstaclesText}</p></div>` : rows(view.obstacles.map((one) => this.row(one)), { tall: true, live: true })}
        ${may ? html`<p class=${view.obstacles.length === 0 ? "" : "inside"}>${button({ label: text.markObstacle, icon: "flag", low: true, id: "mark-obstacle", onClick: () => this.ask(true) })}</p>` : nothing}`,
    );
  }

  dialog(): TemplateResult {
    const { form } = this;
    const kinds = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));
    return dialog({
      open: this.asking,
      title: text.markObstacle,
      text: text.markObstacleText,
      content: html`${errorSummary(form)}${choice(form, "kind", { label: text.obstacleKind, options: kinds, row: true })}${textField(form, "note", { label: text.obstacleNote, hint: text.obstacleNoteHint, width: "full", ...(form.values.kind === "other" ? {} : { optional: true as const }) })}`,
      confirm: text.markObstacle,
      busy: form.sending,
      onConfirm: () => void this.mark(),
      onLeave: () => this.ask(false),
    });
  }

  private row(one: ObstacleView) {
    const gone = one.cleared;
    return {
      icon: gone ? ("circle-check" as const) : ("triangle-alert" as const),
      tone: gone ? ("done" as const) : ("warn" as const),
      title: html`<span class=${gone ? "muted" : ""}>${text.kinds[one.kind]}${one.note ? html`: <span dir="auto">${one.note}</span>` : nothing}</span>`,
      under: prose(gone ? text.cleared(gone.date.short_hijri) : text.by(one.noted.by, one.noted.date.short_hijri)),
      ...(!gone && session.may("clear_obstacle") ? { end: html`<span class="push">${button({ label: text.clear, low: true, busy: this.host.busy, onClick: () => void this.clear(one.kind) })}</span>` } : {}),
    };
  }

  private get form(): Form<Filling, CourseView> {
    const { id } = this.host.view;
    return this.host.form<Filling, CourseView>({
      screen: `obstacle-${id}`,
      initial: () => ({ kind: "", note: "" }),
      send: ({ kind, note }, key) => desk.markObstacle({ request_id: id, kind: kind || null, note }, key),
    });
  }

  private ask(open: boolean): void {
    this.asking = open;
    this.host.redraw();
  }

  private async mark(): Promise<void> {
    const { form } = this;
    const view = await form.submit();
    if (!view) return;
    await form.reset();
    this.asking = false;
    this.host.took(view);
    void showDone(text.obstacleMarked);
  }

  private async clear(kind: ObstacleKind): Promise<void> {
    const done = await this.host.act(() => desk.clearObstacle({ request_id: this.host.view.id, kind }, crypto.randomUUID()));
    if (!done) return;
    this.host.took(done.value);
    void showDone(text.obstacleCleared);
  }
}
