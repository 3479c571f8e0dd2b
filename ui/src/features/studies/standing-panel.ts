import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { StudyStanding } from "../../generated/types";
import { Load, pairs, panel, Part, prose, rows, tag, type Content } from "../../parts";
import { href } from "../../router";
import { advices, studyText as text } from "../../text/studies";
import { completionItems } from "./study-aside";

/** How the study of a request stands, for its course page (البحث الاجتماعي). */
@customElement("study-standing")
export class StudyStandingPanel extends Part {
  /** Which request. */
  @property() request = "";
  private readonly load = new Load(this, () => desk.studyStanding({ request_id: this.request }), ["study", "request"]);

  protected override render(): TemplateResult {
    return panel({ title: text.panel, ...(this.load.value?.readable && this.load.value.researcher ? { more: html`<a href=${href(`/research/${this.request}`)}>${text.openStudy}</a>` } : {}) }, this.load.show((now) => this.draw(now)));
  }

  private draw(now: StudyStanding): TemplateResult {
    if (!now.researcher) return html`<p class="inside muted">${text.panelNone}</p>`;
    const facts: [string, Content][] = [
      [text.researcher, prose(now.since ? `${now.researcher}، ${now.since.short_hijri}` : now.researcher)],
      [text.place, now.finished ? prose(text.finishedTitle(now.finished.by, now.finished.date.short_hijri)) : now.begun ? text.begun : text.notBegun],
      ...(now.advice ? [[text.recommends, tag(advices[now.advice])] as [string, Content]] : []),
      ...(now.visit_on ? [[text.nextVisit, prose(now.visit_on.short_hijri)] as [string, Content]] : []),
      ...(now.visits_done > 0 ? [[text.visitsDone, prose(text.dayCount(now.visits_done))] as [string, Content]] : []),
    ];
    const asked = now.completion;
    return html`<div class="inside">${pairs(facts)}</div>
      ${asked ? html`<p class="inside small muted">${prose(text.asked(asked.asked.by, asked.asked.date.short_hijri))}، ${prose(asked.answered ? text.answered(asked.answered.date.short_hijri) : text.open)}</p>${rows(completionItems(asked.items, asked.answered !== null), { tall: true })}` : nothing}`;
  }
}
