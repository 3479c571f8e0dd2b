import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { AgendaRow, SittingView } from "../../generated/types";
import { figure, prose, showToast, tag } from "../../parts";
import { session } from "../../state/session";
import { sittingText as text, verdictText, whyText } from "../../text/sittings";

/** What the agenda needs of its page. */
export interface AgendaDeeds {
  readonly busy: boolean;
  act(deed: () => Promise<SittingView>): Promise<SittingView | undefined>;
  readonly updateComplete: Promise<unknown>;
}

const ahead = (view: SittingView): boolean => view.row.state === "planned" || view.row.state === "open";
const hasWord = (row: AgendaRow): boolean => row.verdict !== null || row.ratified !== null;

/** What is heard, in order. Alt with an arrow moves a case, an arrow alone goes from case to case. */
export function agendaTable(page: AgendaDeeds, view: SittingView): TemplateResult {
  const may = ahead(view) && session.may("move_agenda_item");
  return html`<div class="scroll"><table @keydown=${(event: KeyboardEvent) => keyed(page, view, event)}>
      <thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.request}</th><th scope="col">${text.why}</th><th scope="col">${text.verdict}</th>${may ? html`<td></td>` : nothing}</tr></thead>
      <tbody>${view.agenda.map((row, place) => line(page, view, row, place, may))}</tbody></table></div>
    ${may && view.agenda.length > 1 ? html`<div class="inside"><p class="hint">${text.agendaHint}</p></div>` : nothing}`;
}

function line(page: AgendaDeeds, view: SittingView, row: AgendaRow, place: number, may: boolean): TemplateResult {
  const link = (label: string, full: string, run: () => void) => html`<button class="link-button" type="button" aria-label=${full} @click=${run}>${label}</button>`;
  const at = view.agenda;
  return html`<tr>
    <th scope="row"><span class="muted">${figure(row.position)}</span> <a href=${`#/sittings/${view.row.id}/hear/${row.request_id}`} data-case=${row.request_id}>${row.applicant}</a> <span class="small muted">${figure(row.file_number, true)}</span>
      ${row.recused.length > 0 ? html`<br><span class="small muted">${text.recused(row.recused.join("، "))}</span>` : nothing}</th>
    <td>${row.kind_name}<br><span class="small muted">${figure(row.number, true)}</span></td>
    <td>${whyText[row.why]}${row.target && !hasWord(row) ? html`<br><span class="small muted">${prose(text.due(row.target.short_hijri))}</span>` : nothing}</td>
    <td class="nowrap">${word(row)}</td>
    ${may ? html`<td class="end"><span class="line nowrap-line">${place > 0 ? link(text.moveUp, text.moveUpOf(row.number), () => void move(page, view, row, at[place - 1]?.request_id ?? null)) : nothing}${place < at.length - 1 ? link(text.moveDown, text.moveDownOf(row.number), () => void move(page, view, row, at[place + 2]?.request_id ?? null)) : nothing}${hasWord(row) ? nothing : link(text.takeOff, text.takeOffOf(row.number), () => void takeOff(page, view, row))}</span></td>` : nothing}
  </tr>`;
}

/** What the sitting said on a case. */
function word(row: AgendaRow): TemplateResult {
  if (row.verdict) return tag(verdictText[row.verdict], { icon: "check" });
  if (row.ratified !== null) return tag(text.ratified(row.ratified), { icon: "check" });
  if (row.state === "withdrawn") return tag(text.withdrawn);
  return html`<span class="muted">${text.waitingWord}</span>`;
}

/** What left the agenda undecided, each with its reason. */
export function leftTable(view: SittingView): TemplateResult {
  return html`<div class="scroll"><table><thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.request}</th><th scope="col" class="end">${text.leftWhy}</th></tr></thead>
    <tbody>${view.left.map((row) => html`<tr><th scope="row">${row.applicant} <span class="small muted">${figure(row.file_number, true)}</span></th><td>${row.kind_name} <span class="small muted">${figure(row.number, true)}</span></td><td class="end">${row.left ? text.leftWhys[row.left] : nothing}</td></tr>`)}</tbody></table></div>`;
}

async function move(page: AgendaDeeds, view: SittingView, row: AgendaRow, before: string | null): Promise<void> {
  const moved = await page.act(async () => (await desk.moveAgendaItem({ sitting_id: view.row.id, request_id: row.request_id, before })).value);
  await page.updateComplete;
  // The eye stays on the case that moved.
  document.querySelector<HTMLElement>(`[data-case="${row.request_id}"]`)?.focus();
  const place = moved?.agenda.find((one) => one.request_id === row.request_id)?.position;
  if (place !== undefined) showToast(text.movedTo(row.number, place));
}

async function takeOff(page: AgendaDeeds, view: SittingView, row: AgendaRow): Promise<void> {
  const done = await page.act(async () => (await desk.takeOffAgenda({ sitting_id: view.row.id, request_id: row.request_id })).value);
  if (!done) return;
  const back = (): void => void page.act(async () => (await desk.addToAgenda({ sitting_id: view.row.id, request_id: row.request_id })).value);
  showToast(text.takenOff, back);
}

function keyed(page: AgendaDeeds, view: SittingView, event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.shiftKey) return;
  const link = (event.target as HTMLElement).closest("tr")?.querySelector<HTMLElement>("[data-case]");
  const place = view.agenda.findIndex((row) => row.request_id === link?.dataset.case);
  const row = view.agenda[place];
  if (!row) return;
  event.preventDefault();
  if (event.altKey) {
    const target = place + step;
    if (!ahead(view) || target < 0 || target >= view.agenda.length || page.busy) return;
    void move(page, view, row, view.agenda[step < 0 ? target : target + 1]?.request_id ?? null);
    return;
  }
  const next = view.agenda[place + step];
  if (next) document.querySelector<HTMLElement>(`[data-case="${next.request_id}"]`)?.focus();
}
