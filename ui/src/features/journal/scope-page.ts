import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ScopeInput, ScopeLine, ScopeView, StaffMember } from "../../generated/types";
import { banner, button, deeds, empty, errorSummary, failureBanner, figure, Load, noDate, Page, panel, prose, showToast, typedDate } from "../../parts";
import { session } from "../../state/session";
import { journalText as text } from "../../text/journal";
import { askedFields, journalHead, readStaff, type AskedTyped } from "./head";

/** Who saw what between two days (من اطّلع): the scope of a breach, on the screen, on paper and as a table. */
@customElement("scope-page")
export class ScopePage extends Page {
  @state() private asked: ScopeInput | undefined;
  @state() private found: ScopeView | undefined;
  @state() private lines: readonly ScopeLine[] = [];
  @state() private failure: Failure | undefined;
  @state() private busy = false;
  private readonly staff = new Load<readonly StaffMember[]>(this, async () => ({ value: await readStaff(), changes: [] }), ["staff"]);

  private readonly asking = () =>
    this.form({
      screen: "journal-scope",
      draftless: true,
      initial: (): AskedTyped => ({ staff_id: "", record: "", from: noDate("hijri"), to: noDate("hijri") }),
      send: (typed) => desk.whoSaw(this.input(typed)),
    });

  protected override keys() {
    return this.found && this.found.total > 0 && session.may("export_scope") ? [{ chord: "Ctrl+KeyP", label: text.print, run: () => void this.print() }] : [];
  }

  protected override render(): TemplateResult {
    const form = this.asking();
    return html`${journalHead("/journal/scope")}
      <p class="muted measure">${text.scopeIntro}</p>
      ${errorSummary(form)}
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.staff.show((staff) => panel({ title: text.filters, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.ask(); }}>
        ${askedFields(form, staff)}
        <div class="line">${button({ label: text.ask, kind: "primary", type: "submit", key: "Enter", busy: form.sending })}</div>
      </form>`))}
      ${this.found ? this.answer(this.found) : nothing}`;
  }

  private answer(found: ScopeView): TemplateResult {
    if (found.total === 0) return panel({ title: text.scope }, empty({ icon: "circle-check", title: text.scopeNone, text: text.scopeNoneText }));
    return html`${found.cut ? banner({ kind: "warn", title: text.cut }) : nothing}
      ${panel({ title: text.scope, more: html`<span class="muted" role="status">${prose(text.found(found))}</span>` }, html`<div class="scroll"><table>
        <thead><tr><th scope="col">${text.by}</th><th scope="col">${text.on}</th><th scope="col">${text.what}</th><th scope="col">${text.first}</th><th scope="col">${text.last}</th></tr></thead>
        <tbody>${this.lines.map((line) => this.row(line))}</tbody></table></div>
        ${this.lines.length < found.total ? html`<p class="inside">${button({ label: text.moreLines, low: true, onClick: () => void this.more() })}</p>` : nothing}`)}
      ${session.may("export_scope") ? deeds(html`${button({ label: text.print, icon: "printer", key: "Ctrl P", busy: this.busy, onClick: () => void this.print() })}${button({ label: text.table, icon: "download", busy: this.busy, onClick: () => void this.save() })}`) : nothing}`;
  }

  private row(line: ScopeLine): TemplateResult {
    const how = line.how.map(({ class: kind, times }) => `${text.classes[kind]}${times > 1 ? ` ${text.times(times)}` : ""}`).join("، ");
    const when = (day: ScopeLine["first"], time: string) => html`<span title=${day.gregorian}>${prose(`${day.short_hijri} ${time}`)}</span>`;
    return html`<tr><th scope="row">${line.by === "" ? text.nobody : line.by}</th><td><span class="muted">${text.kinds[line.kind] ?? ""}</span> ${line.number === "" ? nothing : figure(line.number, true)}</td><td>${prose(how)}</td><td class="nowrap">${when(line.first, line.first_time)}</td><td class="nowrap">${when(line.last, line.last_time)}</td></tr>`;
  }

  private input(typed: AskedTyped, offset = 0): ScopeInput {
    return { staff_id: typed.staff_id === "" ? null : typed.staff_id, record: typed.record, from: typedDate(typed.from), to: typedDate(typed.to), offset };
  }

  private async ask(): Promise<void> {
    this.failure = undefined;
    const asked = this.input(this.asking().values);
    const found = await this.asking().submit();
    if (!found) return;
    this.asked = asked;
    this.found = found;
    this.lines = found.lines;
  }

  private async more(): Promise<void> {
    if (!this.asked) return;
    const { value } = await desk.whoSaw({ ...this.asked, offset: this.lines.length });
    this.lines = [...this.lines, ...value.lines];
  }

  private async files(take: (files: Awaited<ReturnType<typeof desk.exportScope>>["value"]) => Promise<void>): Promise<void> {
    if (!this.asked || this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await take((await desk.exportScope({ ...this.asked, offset: 0 })).value);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
    this.busy = false;
  }

  private print(): Promise<void> {
    return this.files(async ({ paper }) => {
      await native.printPdf(paper.number, paper.pdf);
      showToast(text.printed);
    });
  }

  private save(): Promise<void> {
    return this.files(async ({ paper, table }) => {
      if (await native.saveFile(paper.number, "csv", table)) showToast(text.saved);
    });
  }
}
