import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import { chips, Load, Page, panel, prose } from "../../parts";
import { session } from "../../state/session";
import { studyText as text } from "../../text/studies";
import { caseTable } from "./case-table";
import { researchHead } from "./head";

/** The researcher's cases (حالات الباحث): what lies with whom, since when, and what it waits for. */
@customElement("research-cases")
export class ResearchCases extends Page {
  @state() private all = false;
  private readonly cases = new Load(this, () => desk.listMyCases({ all: this.all }), ["request", "study", "person", "household"]);

  protected override render(): TemplateResult {
    return html`${researchHead("/research")}
      ${session.holdsAny(["manager"]) ? chips(text.whose, [{ value: "mine", label: text.mine }, { value: "all", label: text.everybodys }], this.all ? "all" : "mine", (value) => this.choose(value === "all")) : nothing}
      ${this.cases.showList((all) => all, { icon: "clipboard-list", title: text.none, text: text.noneText }, (all) =>
        panel({ title: this.all ? text.everybodys : text.mine, more: html`<span class="muted" role="status">${prose(text.count(all.length))}</span>` }, caseTable(all, { researcher: this.all, path: (line) => `/research/${line.request_id}` })))}`;
  }

  private choose(all: boolean): void {
    this.all = all;
    void this.cases.again();
  }
}
