import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { RequestAppeals } from "../../generated/types";
import { linkButton, Load, panel, Part, prose, rows } from "../../parts";
import { go, href } from "../../router";
import { session } from "../../state/session";
import { appealsText as text } from "../../text/appeals";
import { appealTag } from "./appeal-list";

/** The appeals of a request, for its course page, with the way to take one down (التظلمات). */
@customElement("appeals-standing")
export class AppealsStanding extends Part {
  /** Which request. */
  @property() request = "";
  private readonly load = new Load(this, () => desk.requestAppeals({ request_id: this.request }), ["request"]);

  protected override render(): TemplateResult {
    return html`${this.load.show((about) => (about.decisions.length === 0 ? nothing : this.draw(about)))}`;
  }

  private draw({ appeals, decisions }: RequestAppeals): TemplateResult {
    const more = session.may("receive_appeal") && decisions.some((one) => !one.open) ? linkButton(text.receive, () => go(`/requests/${this.request}/appeal`)) : nothing;
    return panel({ title: text.title, count: appeals.length, more }, appeals.length === 0
      ? html`<p class="inside muted">${text.panelNone}</p>`
      : rows(appeals.map((one) => ({ title: html`<a href=${href(`/appeals/${one.id}`)}>${prose(text.heading(one.number))}</a>`, under: prose(`${one.received.hijri}${one.examiner === null ? "" : ` · ${text.examiner}: ${one.examiner}`}`), end: appealTag(one) })), { tall: true }));
  }
}

/** The panel, for whoever may see appeals. */
export function appealsStanding(request: string): TemplateResult | typeof nothing {
  return session.may("request_appeals") ? html`<appeals-standing .request=${request}></appeals-standing>` : nothing;
}
