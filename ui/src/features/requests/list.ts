import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { RequestFilter, RequestRow } from "../../generated/types";
import { button, chips, failureBanner, figure, linkAsButton, linkButton, Load, Page, panel, prose, tag } from "../../parts";
import { rowKeys } from "../../parts/row-keys";
import { openVisit } from "../../router";
import { session } from "../../state/session";
import { holderText, listText as text, requestText, stateText } from "../../text/requests";

const filters: readonly RequestFilter[] = ["open", "incomplete", "submitted", "ended"];

/** Rows of a page, as the desk gives them. */
const PAGE = 100;

/** Requests by where they stand (الطلبات): what waits for the desk is one press away. */
@customElement("requests-list")
export class RequestsList extends Page {
  @state() private filter: RequestFilter = "open";
  @state() private rows: readonly RequestRow[] = [];
  @state() private whole = true;
  @state() private failure: Failure | undefined;
  private readonly load = new Load(this, () => desk.listRequests({ filter: this.filter, household_id: null }), ["request", "declaration", "person"], (all) => this.begin(all));

  protected override render(): TemplateResult {
    const deed = session.may("open_request") ? linkAsButton("#/requests/new", { label: requestText.open, icon: "plus" }) : html``;
    return html`<div class="line apart"><h1 tabindex="-1">${requestText.list}</h1>${deed}</div>
      ${chips(text.filters, filters.map((value) => ({ value, label: text.filter[value] })), this.filter, (filter) => this.choose(filter))}
      ${this.load.showList((all) => all, { icon: "file-text", title: text.none[this.filter], text: text.noneText }, () => this.table(this.rows))}`;
  }

  private begin(all: readonly RequestRow[]): void {
    this.rows = all;
    this.whole = all.length < PAGE;
    this.failure = undefined;
  }

  /** The next page comes behind the last row; one that is not full was the last. */
  private async more(): Promise<void> {
    const last = this.rows[this.rows.length - 1];
    if (!last) return;
    this.failure = undefined;
    try {
      const { value } = await desk.listRequests({ filter: this.filter, household_id: null, after: last.id });
      this.rows = [...this.rows, ...value];
      this.whole = value.length < PAGE;
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
  }

  private choose(filter: RequestFilter): void {
    this.filter = filter;
    void this.load.again();
  }

  private table(all: readonly RequestRow[]): TemplateResult {
    return panel({ title: text.filter[this.filter], more: html`<span class="muted" role="status">${prose(this.whole ? text.count(all.length) : text.newest(all.length))}</span>` }, html`<div class="scroll"><table @keydown=${rowKeys}>
      <thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.number}</th><th scope="col">${text.where}</th><th scope="col">${text.missing}</th><th scope="col" class="end">${text.when}</th></tr></thead>
      <tbody>${all.map((row) => this.row(row))}</tbody></table></div>
      ${this.failure ? failureBanner(this.failure) : nothing}${this.whole ? nothing : html`<p class="inside">${button({ label: text.more, low: true, onClick: () => void this.more() })}</p>`}`);
  }

  private row(row: RequestRow): TemplateResult {
    const holder = holderText[row.holder];
    const lacks = row.missing === null ? html`` : row.missing === 0 ? html`<span class="muted">${text.nothingMissing}</span>` : tag(prose(text.lacks(row.missing)), { tone: "warn" });
    return html`<tr>
      <th scope="row">${linkButton(row.applicant, () => openVisit(row.earliest_reply && row.missing === null ? `/requests/${row.id}/course` : `/requests/${row.id}`, { label: row.applicant, subject: row.household_id }))} <span class="small muted">${requestText.file} ${figure(row.file_number, true)}</span></th>
      <td>${row.kind_name}</td>
      <td>${figure(row.number, true)}</td>
      <td class="nowrap">${stateText[row.state]}${holder ? html` <span class="small muted">${holder}</span>` : ""}</td>
      <td>${lacks}</td>
      <td class="end nowrap"><span title=${row.since.gregorian}>${prose(row.since.short_hijri)}</span>${row.earliest_reply ? html`<br><span class="small muted">${prose(text.reply(row.earliest_reply.short_hijri))}</span>` : ""}</td>
    </tr>`;
  }
}
