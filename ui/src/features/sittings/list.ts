import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { SittingList, SittingRow } from "../../generated/types";
import { banner, button, empty, figure, linkAsButton, Load, Page, panel, prose, showToast, tag } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { sittingText as text } from "../../text/sittings";
import { asTyped, planDialog, planForm } from "./plan";

const tones = { planned: undefined, open: "accent", held: undefined, called_off: "warn" } as const;

/** Sittings of the research committee (جلسات لجنة البحث): what comes, what was, and how many requests wait for one. */
@customElement("sittings-list")
export class SittingsList extends Page {
  @state() private asking = false;
  private readonly load = new Load(this, () => desk.listSittings({}), ["sitting", "request", "setting"]);

  private readonly planning = () => planForm((options) => this.form(options), () => undefined);

  protected override keys() {
    return session.may("plan_sitting") ? [{ chord: "Ctrl+Enter", label: text.plan, run: () => this.ask() }] : [];
  }

  protected override render(): TemplateResult {
    const form = this.planning();
    return html`<div class="line apart"><h1 tabindex="-1">${text.title}</h1>
        <div class="line">${linkAsButton("#/sittings/members", { label: text.committee, icon: "users" })}${session.may("plan_sitting") ? button({ label: text.plan, icon: "plus", kind: "primary", key: "Ctrl Enter", onClick: () => this.ask() }) : nothing}</div></div>
      ${this.load.show((list) => this.draw(list))}
      ${planDialog(form, { open: this.asking, onConfirm: () => void this.plan(), onLeave: () => (this.asking = false) })}`;
  }

  private draw(list: SittingList): TemplateResult {
    return html`${list.waiting > 0 ? banner({ icon: "list-checks", title: text.waiting(list.waiting), text: text.waitingText }) : nothing}
      ${panel({ title: text.ahead, count: list.ahead.length }, list.ahead.length === 0 ? empty({ icon: "landmark", title: text.none, text: text.noneText }) : this.table(list.ahead))}
      ${panel({ title: text.past, count: list.past.length }, list.past.length === 0 ? empty({ icon: "history", title: text.nonePast }) : this.table(list.past))}`;
  }

  private table(all: readonly SittingRow[]): TemplateResult {
    return html`<div class="scroll"><table><thead><tr><th scope="col">${text.when}</th><th scope="col">${text.number}</th><th scope="col">${text.place}</th><th scope="col">${text.cases}</th><th scope="col" class="end">${text.state}</th></tr></thead>
      <tbody>${all.map((row) => html`<tr>
        <th scope="row"><a href=${`#/sittings/${row.id}`}>${prose(`${row.weekday} ${row.on.hijri}`)}</a> <span class="small muted">${prose([row.on.gregorian, row.begins].filter(Boolean).join("، "))}</span></th>
        <td class="nowrap">${figure(row.number, true)}</td><td>${row.place}</td>
        <td>${prose(text.casesOf(row.cases, row.decided))}</td>
        <td class="end">${tag(text.states[row.state], tones[row.state] ? { tone: tones[row.state] } : {})}</td></tr>`)}</tbody></table></div>`;
  }

  private ask(): void {
    const list = this.load.value;
    if (list) this.planning().fill({ sitting: { on: asTyped(list.proposed), begins: list.begins, place: list.place, off_day_reason: "" } });
    this.asking = true;
  }

  private async plan(): Promise<void> {
    const form = this.planning();
    const view = await form.submit();
    if (!view) return;
    await form.reset();
    this.asking = false;
    showToast(text.planned(view.row.number));
    go(`/sittings/${view.row.id}`);
  }
}
