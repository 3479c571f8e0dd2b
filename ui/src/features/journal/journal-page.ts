import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { EntryGroup, JournalLine, JournalPage, StaffMember } from "../../generated/types";
import { button, chips, empty, errorSummary, figure, Load, noDate, Page, panel, prose, typedDate } from "../../parts";
import { openVisit } from "../../router";
import { session } from "../../state/session";
import { journalText as text } from "../../text/journal";
import { sayOp } from "../../text/ops";
import { askedFields, journalHead, readStaff, type AskedTyped } from "./head";

const groups: readonly EntryGroup[] = ["all", "refused", "sign_ins", "revealed", "taken_out", "office"];

/** The journal page by page (سجل الحركات), by staff member, record, kind and day. */
@customElement("journal-page")
export class JournalScreen extends Page {
  @state() private group: EntryGroup = "all";
  @state() private lines: readonly JournalLine[] = [];
  @state() private next: JournalPage["next"] = null;
  @state() private staff: readonly StaffMember[] = [];
  private readonly begun = new Load(this, () => this.first(), []);

  private readonly asking = () =>
    this.form({
      screen: "journal",
      draftless: true,
      initial: (): AskedTyped => ({ staff_id: "", record: "", from: noDate("hijri"), to: noDate("hijri") }),
      send: (typed) => desk.listJournal(this.query(typed, null)),
    });

  protected override render(): TemplateResult {
    const form = this.asking();
    return html`${journalHead("/journal")}
      <p class="muted">${text.intro}</p>
      ${errorSummary(form)}
      ${panel({ title: text.filters, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.ask(); }}>
        ${askedFields(form, this.staff)}
        <div class="line apart">${chips(text.group, groups.map((value) => ({ value, label: text.groups[value] })), this.group, (group) => this.choose(group))}${button({ label: text.show, kind: "primary", type: "submit", key: "Enter", busy: form.sending })}</div>
      </form>`)}
      ${this.begun.show(() => this.table())}`;
  }

  private table(): TemplateResult {
    if (this.lines.length === 0) return panel({ title: text.entries }, empty({ icon: "history", title: text.none, text: text.noneText }));
    return panel({ title: text.entries }, html`<div class="scroll"><table>
      <thead><tr><th scope="col">${text.number}</th><th scope="col">${text.when}</th><th scope="col">${text.by}</th><th scope="col">${text.what}</th><th scope="col">${text.on}</th></tr></thead>
      <tbody>${this.lines.map((line) => html`<tr><th scope="row" class="nowrap">${figure(line.seq)}</th><td class="nowrap"><span title=${line.date.gregorian}>${prose(`${line.date.short_hijri} ${line.time}`)}</span></td><td>${line.by === "" ? html`<span class="muted">${text.nobody}</span>` : line.by}</td><td>${sayOp(line.op)}${line.count && line.count > 1 ? html` <span class="muted">${prose(text.times(line.count))}</span>` : nothing}</td><td>${this.on(line)}</td></tr>`)}</tbody></table></div>
      ${this.next ? html`<p class="inside">${button({ label: text.more, low: true, onClick: () => void this.more() })}</p>` : nothing}`);
  }

  /** The record by its number; whoever may open it goes there. An auditor sees the number alone. */
  private on(line: JournalLine): TemplateResult {
    const kind = text.kinds[line.kind] ?? "";
    if (line.kind === "deed") return html`<span class="muted">${line.number === "shut" ? text.shut : html`<bdi class="code">${line.number}</bdi>`}</span>`;
    const path = line.kind === "person" && session.may("get_person") ? `/persons/${line.record_id}` : line.kind === "request" && session.may("get_request") ? `/requests/${line.record_id}` : undefined;
    const number = line.number === "" ? nothing : line.kind === "staff" ? line.number : figure(line.number, true);
    return html`<span class="muted">${kind}</span> ${path ? html`<a href=${`#${path}`} @click=${(event: Event) => { event.preventDefault(); openVisit(path); }}>${number === nothing ? kind : number}</a>` : number}`;
  }

  private query(typed: AskedTyped, before: JournalPage["next"]) {
    return { staff_id: typed.staff_id === "" ? null : typed.staff_id, record: typed.record, group: this.group, from: typedDate(typed.from), to: typedDate(typed.to), before };
  }

  private async first() {
    const [page, staff] = await Promise.all([desk.listJournal(this.query(this.asking().values, null)), readStaff()]);
    this.staff = staff;
    this.take(page.value, []);
    return page;
  }

  private take(page: JournalPage, before: readonly JournalLine[]): void {
    this.lines = [...before, ...page.lines];
    this.next = page.next;
  }

  private async ask(): Promise<void> {
    const page = await this.asking().submit();
    if (page) this.take(page, []);
  }

  private choose(group: EntryGroup): void {
    this.group = group;
    void this.ask();
  }

  private async more(): Promise<void> {
    const { value } = await desk.listJournal(this.query(this.asking().values, this.next));
    const from = this.lines.length;
    this.take(value, this.lines);
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>("tbody tr")[from]?.scrollIntoView({ block: "nearest" });
  }
}
