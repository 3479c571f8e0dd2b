import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { PaperRow } from "../../generated/types";
import { banner, button, checklist, deeds, empty, panel, prose, type Content, type PaperState } from "../../parts";
import { showDone } from "../../state/undo";
import { obligationText, paperText as text, requestText } from "../../text/requests";
import { missingPanel } from "./missing";
import type { RequestHost, RequestStep } from "./open-request-file";
import type { Scans } from "./scans";
import { isSettled, sightingFields, sightingForm } from "./sighting";

function state(row: PaperRow): PaperState {
  switch (row.standing) {
    case "missing":
      return row.obligation === "mandatory" ? "needed" : "if_any";
    case "seen":
      return "matched";
    case "reused":
      return "earlier";
    case "expired":
    case "too_old":
      return "late";
    default:
      return row.standing;
  }
}

function words(row: PaperRow): Content {
  const until = row.until?.hijri || row.until?.gregorian || "";
  switch (row.standing) {
    case "missing":
      return row.reusable ? text.words.offered : obligationText[row.obligation];
    case "seen":
      return prose(until ? text.words.seenUntil(until) : text.words.seen);
    case "reused":
      return prose(until ? text.words.reusedUntil(until) : text.words.reused);
    case "expired":
      return prose(text.words.expired(until));
    case "too_old":
      return prose(text.words.tooOld(row.months ?? 0, row.max_months ?? 0));
    case "mismatch":
      return text.words.mismatch(row.note);
    case "not_applicable":
      return text.words.notApplicable(row.note);
  }
}

/** The second step: originals looked at, one paper open at a time (look, 7). */
export class PapersStep implements RequestStep {
  constructor(
    private readonly host: RequestHost,
    private readonly scans: Scans,
  ) {}

  /** Opens a paper and brings the caret into it. */
  open(paper: string): void {
    this.host.file.paper = paper;
    this.host.redraw();
    this.focusInside();
  }

  /** Shuts the open paper; false when none was open. */
  shut(): boolean {
    const { file } = this.host;
    if (!this.current) return false;
    document.getElementById(`paper-${this.current}`)?.focus();
    file.paper = "";
    this.scans.close();
    return true;
  }

  main(): TemplateResult {
    const { host } = this;
    const papers = host.view.checklist;
    if (papers.length === 0) return empty({ icon: "file-check", title: text.none, text: text.noneText });
    const open = this.current;
    return html`${this.offers()}${panel(
        { title: text.title, more: html`<span class="muted">${text.more}</span>` },
        checklist(
          papers.map((row) => ({
            id: row.paper,
            label: row.name,
            state: state(row),
            words: words(row),
            open: row.paper === open,
            inside: row.paper === open ? sightingFields(host, row, this.scans, () => this.onward(row)) : html``,
            onToggle: () => (row.paper === open ? this.shut() : this.open(row.paper)),
          })),
        ),
      )}${this.scans.dialog()}`;
  }

  aside(): TemplateResult {
    return missingPanel(this.host);
  }

  deeds(): TemplateResult {
    const open = this.host.view.checklist.find((row) => row.paper === this.current);
    const form = open && this.host.editable && !isSettled(open) ? sightingForm(this.host, open) : undefined;
    return deeds(
      html`${button({ label: text.next, kind: "primary", key: "Ctrl Enter", id: "papers-next", onClick: () => this.finish() })}${button({ label: requestText.back, onClick: () => this.host.goStep("statement") })}`,
      form,
    );
  }

  finish(): void {
    this.host.goStep("signing");
  }

  /** The paper that is open: the one chosen, or the first that still keeps the request from going on. */
  private get current(): string {
    const { file, view, editable } = this.host;
    if (file.paper !== undefined) return file.paper;
    return editable ? (view.checklist.find((row) => row.blocks)?.paper ?? "") : "";
  }

  /** After one paper the next that blocks; after the last the way on. */
  private onward(after: PaperRow): void {
    const { view } = this.host;
    const at = view.checklist.findIndex((row) => row.paper === after.paper);
    const order = [...view.checklist.slice(at + 1), ...view.checklist.slice(0, at)];
    const next = order.find((row) => row.blocks && row.paper !== after.paper);
    if (next) return this.open(next.paper);
    this.host.file.paper = "";
    this.host.redraw();
    requestAnimationFrame(() => document.getElementById("papers-next")?.focus({ preventScroll: true }));
  }

  private focusInside(): void {
    requestAnimationFrame(() => {
      const inside = document.querySelector<HTMLElement>(".papers .sighting");
      inside?.closest("li")?.scrollIntoView({ block: "nearest" });
      (inside?.querySelector<HTMLElement>(".banner .button, input:not([type=file]), textarea, button") ?? document.getElementById(`paper-${this.current}`))?.focus();
    });
  }

  /** All papers that still hold from an earlier request, by one press. */
  private offers(): TemplateResult | typeof nothing {
    const { host } = this;
    const offered = host.editable ? host.view.checklist.filter((row) => row.reusable && row.standing !== "not_applicable") : [];
    if (offered.length < 2) return nothing;
    return banner({ title: text.reusableTitle, text: offered.map((row) => row.name).join("، "), deed: { label: text.reuseAll, run: () => void this.reuseAll(offered) } });
  }

  private async reuseAll(rows: readonly PaperRow[]): Promise<void> {
    const { host } = this;
    for (const row of rows) {
      if (!row.reusable) continue;
      const { sighting_id } = row.reusable;
      const done = await host.act(() => desk.reuseSighting({ request_id: host.file.id, sighting_id }));
      if (!done) return;
      host.took(done.value);
    }
    host.file.paper = undefined;
    host.redraw();
    void showDone(text.reusedAll);
    if (this.current) this.focusInside();
    else requestAnimationFrame(() => document.getElementById("papers-next")?.focus({ preventScroll: true }));
  }
}
