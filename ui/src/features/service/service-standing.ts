import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { RequestState, ServiceView } from "../../generated/types";
import { Load, pairs, panel, Part, prose, type Content } from "../../parts";
import { href } from "../../router";
import { session } from "../../state/session";
import { serviceText as text } from "../../text/service";
import { given } from "./given";

/** States in which a request has a service, or had one. */
const served: readonly RequestState[] = ["informed_approved", "being_served", "closed"];

/** How the service of a request stands, for its course page (تقديم الخدمة). */
@customElement("service-standing")
export class ServiceStanding extends Part {
  /** Which request. */
  @property() request = "";
  private readonly load = new Load(this, () => desk.getService({ request_id: this.request }), ["request"]);

  protected override render(): TemplateResult {
    return html`${this.load.show((service) => (service.granted === null ? nothing : panel({ title: text.panel, inside: true, more: html`<a href=${href(`/service/${this.request}`)}>${text.toService}</a>` }, pairs(this.facts(service)))))}`;
  }

  private facts({ granted, instalments, left, state }: ServiceView): (readonly [string, Content])[] {
    const next = instalments.find((one) => one.state !== "delivered" && one.state !== "ended");
    return [
      [text.granted, granted ? html`${given(granted)}${granted.times > 1 ? html` · ${prose(text.timesOf(granted.times))}` : nothing}` : nothing],
      ...(instalments.length === 0 ? [[text.state, text.waits] as const] : [[text.left, state === "closed" ? text.closedTitle : prose(text.leftOf(left))] as const]),
      ...(next ? [[text.due, html`${prose(next.due.both)}${next.state === "overdue" ? html` · ${text.states.overdue}` : nothing}`] as const] : []),
    ];
  }
}

/** The panel, where the request is far enough for one. */
export function serviceStanding(request: string, state: RequestState): TemplateResult | typeof nothing {
  return served.includes(state) && session.may("get_service") ? html`<service-standing .request=${request}></service-standing>` : nothing;
}
