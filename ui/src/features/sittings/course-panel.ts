import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import { Load, panel, Part } from "../../parts";
import { session } from "../../state/session";
import { hearingText as text } from "../../text/sittings";
import { decisionShown } from "./decision-shown";

/** What was decided on a request, newest first, on its course (القرار); nothing where nothing was decided. */
@customElement("request-decisions")
export class RequestDecisions extends Part {
  @property() request = "";
  private readonly load = new Load(this, () => desk.listDecisions({ request_id: this.request }), ["decision", "request"]);

  protected override render(): TemplateResult | typeof nothing {
    if (!session.may("list_decisions")) return nothing;
    return this.load.show((all) => (all.length === 0 ? nothing : panel({ title: text.panel, inside: true }, html`<div class="column">${all.map((one) => decisionShown(one))}</div>`)));
  }
}

/** The panel on a request's course. */
export function decisionsPanel(request: string): TemplateResult {
  return html`<request-decisions .request=${request}></request-decisions>`;
}
