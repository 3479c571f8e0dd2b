import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { FileCheckSheet } from "../../generated/types";
import { button, deeds, empty, failureBanner, Load, Page, panel, prose, showToast } from "../../parts";
import { courseText, receivedText as text } from "../../text/course";
import { reportsNav } from "../reports/nav";

/** A month's files by kind: how many came complete, and what lacked (R52). Nobody is named. */
@customElement("received-files")
export class ReceivedFiles extends Page {
  @state() private month: string | null = null;
  @state() private failure: Failure | undefined;
  private readonly load = new Load(this, () => desk.listFileChecks({ month: this.month }), ["request"]);

  protected override keys() {
    return [{ chord: "Ctrl+KeyP", label: text.print, run: () => void this.print() }];
  }

  protected override render(): TemplateResult {
    return html`<div><h1 tabindex="-1">${text.title}</h1><p class="muted">${text.purpose}</p></div>${reportsNav("/reports/received")}
      ${this.failure ? failureBanner(this.failure) : nothing}${this.load.show((sheet) => this.draw(sheet))}`;
  }

  private draw(sheet: FileCheckSheet): TemplateResult {
    const months = html`<span class="line">${button({ label: text.earlier, low: true, icon: "arrow-right", onClick: () => this.go(sheet.earlier) })}${sheet.later ? button({ label: text.later, low: true, onClick: () => this.go(sheet.later) }) : nothing}</span>`;
    const table = html`<div class="scroll"><table>
      <thead><tr><th scope="col">${text.kind}</th><th scope="col">${text.receiver}</th><th scope="col" class="end">${text.count}</th><th scope="col" class="end">${text.complete}</th><th scope="col" class="end">${text.lacking}</th><th scope="col">${text.lacks}</th></tr></thead>
      <tbody>${sheet.lines.map((line) => html`<tr><th scope="row">${line.kind_name}</th><td>${courseText.receivers[line.receiver]}</td><td class="end"><bdi>${line.received}</bdi></td><td class="end"><bdi>${line.complete}</bdi></td><td class="end"><bdi>${line.lacking}</bdi></td><td>${prose(line.lacks.map((lack) => text.lack(lack.name, lack.times)).join("، "))}</td></tr>`)}</tbody></table></div>`;
    return html`${panel({ title: text.period(sheet.from.hijri, sheet.to.hijri), more: months }, sheet.lines.length === 0 ? empty({ icon: "list-checks", title: text.none, text: text.noneText }) : table)}
      ${deeds(button({ label: text.print, icon: "printer", kind: "primary", key: "Ctrl P", onClick: () => void this.print() }))}`;
  }

  private go(month: string | null): void {
    this.month = month;
    void this.load.again();
  }

  private async print(): Promise<void> {
    this.failure = undefined;
    try {
      const { value } = await desk.printFileChecks({ month: this.month });
      await native.printPdf(value.number, value.pdf);
      showToast(text.printed);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
  }
}
