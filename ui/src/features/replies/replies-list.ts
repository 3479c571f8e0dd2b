import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ReplyClock, ReplyRow, WhichReplies } from "../../generated/types";
import { button, chips, empty, failureBanner, figure, linkButton, Load, Page, panel, prose, showToast, tag } from "../../parts";
import { openVisit, href } from "../../router";
import { session } from "../../state/session";
import { appealsText } from "../../text/appeals";
import { replyText as text } from "../../text/replies";
import { clockTag, verdictTag } from "./words";

const lists: readonly WhichReplies[] = ["today", "tried", "told"];

/** Whom to tell (التبليغ): today, tried without success, told this week. No number to call stands here: opening a line shows it. */
@customElement("replies-list")
export class RepliesList extends Page {
  @state() private which: WhichReplies = "today";
  @state() private failure: unknown;
  @state() private printing = false;
  private readonly load = new Load(this, () => desk.listReplies({ which: this.which }), ["request", "person", "reply"]);

  protected override keys() {
    return [{ chord: "Ctrl+KeyP", label: text.printList, run: () => void this.print() }];
  }

  protected override render(): TemplateResult {
    const counts = this.load.value;
    const options = lists.map((value) => ({ value, label: counts && value !== "told" ? text.count(value, counts[value]) : text.which[value] }));
    return html`<div class="line apart"><h1 tabindex="-1">${text.title}</h1>
        <span class="line"><a href=${href("/appeals")}>${appealsText.title}</a>${session.may("print_call_list") ? button({ label: text.printList, icon: "printer", key: "Ctrl P", busy: this.printing, onClick: () => void this.print() }) : nothing}</span></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${chips(text.lists, options, this.which, (which) => this.choose(which))}
      ${this.load.show(({ rows }) => (rows.length === 0 ? html`<section class="panel">${empty({ icon: "phone", title: text.none[this.which], text: text.noneText[this.which] })}</section>` : this.table(rows)))}`;
  }

  private choose(which: WhichReplies): void {
    this.which = which;
    void this.load.again();
  }

  private table(rows: readonly ReplyRow[]): TemplateResult {
    const told = this.which === "told";
    return panel({ title: text.which[this.which], count: rows.length }, html`<div class="scroll"><table @keydown=${move}>
      <thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.number}</th><th scope="col">${text.decision}</th>${told ? html`<th scope="col">${text.how}</th><th scope="col" class="end">${text.toldOn}</th>` : html`<th scope="col">${text.lastTry}</th><th scope="col" class="end">${text.promise}</th>`}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>
        <th scope="row">${linkButton(row.applicant, () => this.open(row))}</th><td>${row.kind_name}</td><td>${figure(row.number, true)}</td>
        <td class="nowrap">${verdictTag(row.verdict)}<br><span class="small muted" title=${row.decided_on.gregorian}>${prose(row.decided_on.short_hijri)}</span></td>
        ${told ? this.toldCells(row) : html`<td>${this.tried(row)}</td><td class="end nowrap">${row.clock ? this.promised(row.clock) : nothing}</td>`}</tr>`)}</tbody></table></div>`);
  }

  /** The day that counts now: the promised one while it has not come, the office's target after it. */
  private promised(clock: ReplyClock): TemplateResult {
    const day = clock.early_days > 0 ? clock.not_before : clock.target;
    return html`${clockTag(clock)}<br><span class="small muted" title=${day.gregorian}>${prose(day.short_hijri)}</span>`;
  }

  private tried({ last, tries }: ReplyRow): TemplateResult {
    if (!last) return html`<span class="muted">${text.noTries}</span>`;
    const again = last.call_back_on ? html`<br><span class="small">${prose(text.back(last.call_back_on.short_hijri))}</span>` : nothing;
    return html`${text.results[last.result]} <span class="small muted nowrap">${prose(`${last.on.short_hijri}، ${text.tries(tries)}`)}</span>${again}`;
  }

  private toldCells(row: ReplyRow): TemplateResult {
    return html`<td>${row.channel ? text.channels[row.channel] : nothing}${row.early ? html` ${tag(text.wasEarly, { icon: "clock" })}` : nothing}</td><td class="end nowrap">${row.told_on ? prose(row.told_on.short_hijri) : nothing}</td>`;
  }

  private open(row: ReplyRow): void {
    openVisit(`/replies/${row.request_id}`, { label: row.applicant, subject: row.household_id });
  }

  private async print(): Promise<void> {
    if (this.printing || !session.may("print_call_list")) return;
    this.printing = true;
    this.failure = undefined;
    try {
      const { value } = await desk.printCallList({});
      await native.printPdf(value.number, value.pdf);
      showToast(text.listPrinted);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    } finally {
      this.printing = false;
    }
  }
}

/** Arrows go from row to row. */
function move(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("tbody th button")];
  const next = links[links.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
