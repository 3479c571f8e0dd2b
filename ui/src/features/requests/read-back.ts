import { html, nothing, type TemplateResult } from "lit";
import type { ReadBackRow, ReadBackSection, ReadBackView } from "../../generated/types";
import { button, panel, prose, tag, type Form } from "../../parts";
import { go } from "../../router";
import { signingText as text } from "../../text/signing";
import type { RequestHost } from "./open-request-file";

/** Items that were heard and confirmed, each with the value that was read: a value that changes is read again. */
export interface ReadBackForm {
  heard: Record<string, string>;
}

interface Item {
  key: string;
  section: ReadBackSection;
  row: ReadBackRow;
}

const items = (view: ReadBackView): Item[] => view.sections.flatMap((section) => section.rows.map((row) => ({ key: `${section.code}/${row.code}`, section, row })));

/** The form of what was heard; a draft like every other, so that a lock does not begin the reading anew. */
export function heardForm(host: RequestHost): Form<ReadBackForm, never> {
  return host.form<ReadBackForm, never>({ screen: `heard-${host.file.id}`, initial: () => ({ heard: {} }), send: () => Promise.reject(new Error("never sent")) });
}

/** Reading all data back, item by item (القراءة على مقدم الطلب, R09). */
export class ReadBack {
  private readonly uncovered = new Set<string>();

  constructor(private readonly host: RequestHost) {}

  /** Whether an item needs no reading: confirmed as it is, or unchanged since it was signed. */
  private settled(view: ReadBackView, { key, row }: Item): boolean {
    return heardForm(this.host).values.heard[key] === row.value || (view.outdated !== null && row.was === null);
  }

  /** How many items wait to be read. */
  waiting(view: ReadBackView): number {
    return items(view).filter((item) => !this.settled(view, item)).length;
  }

  /** Brings the caret to the first item that was not read. */
  focusNext(): void {
    requestAnimationFrame(() => {
      const next = document.querySelector<HTMLElement>(".readback .is-chosen button") ?? document.getElementById("declaration-print");
      next?.closest("tr")?.scrollIntoView({ block: "center" });
      next?.focus();
    });
  }

  draw(view: ReadBackView): TemplateResult {
    const all = items(view);
    const now = all.find((item) => !this.settled(view, item));
    const done = all.filter((item) => this.settled(view, item)).length;
    return panel(
      { title: text.title(view.declarant_sex), more: html`<span class="muted" role="status">${prose(text.confirmed(done, all.length))}</span>` },
      html`<div class="scroll"><table class="readback">${view.sections.map((section) => this.section(view, section, all, now))}</table></div>`,
    );
  }

  private section(view: ReadBackView, section: ReadBackSection, all: readonly Item[], now: Item | undefined): TemplateResult {
    const covered = section.fenced && !this.uncovered.has(section.code);
    const first = now?.section === section;
    const rows = covered
      ? html`<tr class=${first ? "is-chosen" : ""}><td colspan="2" class="muted">${text.covered}</td><td class="answer">${button({ label: text.uncover, icon: "eye", low: true, kind: first ? "primary" : "plain", onClick: () => this.uncover(section) })}</td></tr>`
      : all.filter((item) => item.section === section).map((item) => this.row(view, item, now));
    return html`<tbody><tr><th class="over" colspan="3" scope="colgroup">${section.title}</th></tr>${rows}</tbody>`;
  }

  private uncover(section: ReadBackSection): void {
    this.uncovered.add(section.code);
    this.host.redraw();
    this.focusNext();
  }

  private row(view: ReadBackView, item: Item, now: Item | undefined): TemplateResult {
    const { row } = item;
    const chosen = now?.key === item.key;
    const settled = this.settled(view, item);
    const was = row.was === null ? nothing : html` <span class="small muted">${row.was === "" ? text.wasNothing : prose(text.was(row.was))}</span>`;
    const answer = chosen
      ? html`${button({ label: text.right, key: "Enter", kind: "primary", low: true, onClick: () => this.hear(item) })} ${this.fixable(item) ? button({ label: text.fix, low: true, onClick: () => this.fix(item) }) : nothing}`
      : settled
        ? tag(view.outdated !== null && row.was === null && heardForm(this.host).values.heard[item.key] !== row.value ? text.asSigned : text.right, { icon: "check", tone: "accent" })
        : html`<span class="muted small">${text.unread}</span>`;
    return html`<tr class=${chosen ? "is-chosen" : ""}><th scope="row">${row.label}</th><td>${row.value === "" ? html`<span class="muted">${text.empty}</span>` : prose(row.value)}${was}</td><td class="answer">${answer}</td></tr>`;
  }

  private hear(item: Item): void {
    const form = heardForm(this.host);
    form.set("heard", { ...form.values.heard, [item.key]: item.row.value });
    this.focusNext();
  }

  private fixable({ section, row }: Item): boolean {
    return section.code !== "request" || row.code.startsWith("capacity");
  }

  /** Goes to where the item is mended; the reading waits. */
  private fix({ section, row }: Item): void {
    const { host } = this;
    const { view } = host;
    const person = (id: string): void => go(`/persons/${id}/correct`);
    switch (section.code) {
      case "applicant":
        return person(view.applicant.id);
      case "beneficiary":
        return person(view.beneficiary.id);
      case "household":
        return go(`/households/${view.household_id}`);
      case "members":
      case "fenced":
        return person(row.code.split(".")[0] ?? view.applicant.id);
      case "statement":
        return host.goStep("statement", `answers.${row.code.split(".")[0] ?? ""}`);
      default:
        return host.goStep("statement");
    }
  }
}

/** The declaration's own words, to be read aloud. */
export function statementText(view: ReadBackView): TemplateResult {
  return html`<section class="panel inside column" aria-labelledby="declaration-text">
    <div class="line apart"><h2 id="declaration-text">${text.text}</h2><span class="small muted">${prose(text.version(view.form_version))}</span></div>
    <div class="statement">${view.form_text.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
  </section>`;
}
