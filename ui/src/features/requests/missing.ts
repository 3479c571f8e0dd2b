import { html, nothing, type TemplateResult } from "lit";
import { native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { MissingItem, MissingWhat } from "../../generated/types";
import { button, icon, showToast } from "../../parts";
import { session } from "../../state/session";
import { missingText as text, sayMissing } from "../../text/requests";
import type { RequestHost, StepName } from "./open-request-file";

/** In which step a missing thing is mended. */
export const stepOf: Record<MissingWhat, StepName> = {
  paper: "papers",
  answer: "statement",
  person_field: "statement",
  capacity_paper: "statement",
  declaration: "signing",
  explained: "submission",
};

/** The same thing has the same name in every answer of the desk. */
export const missingKey = (item: MissingItem): string => `${item.what}.${item.code}`;

/** One missing thing as a link to where it is mended. */
export function missingLink(host: RequestHost, item: MissingItem): TemplateResult {
  return html`<button class="link-button" type="button" @click=${() => host.goMissing(item)}>${sayMissing(item, host.view.applicant.sex)}</button>`;
}

async function print(host: RequestHost): Promise<void> {
  await host.act(async () => {
    const { value } = await desk.missingList({ request_id: host.file.id });
    await native.printPdf(value.number, value.pdf);
    showToast(text.printed);
  });
}

/** What the request still lacks (ما ينقص الطلب), each a link; lives while one types. */
export function missingPanel(host: RequestHost, missing: readonly MissingItem[] = host.view.missing): TemplateResult {
  const blocking = missing.filter((item) => item.blocks);
  const rest = missing.filter((item) => !item.blocks && item.why !== "absent");
  return html`<section class="panel" aria-labelledby="missing-head">
      <header><h2 id="missing-head">${text.title}</h2>${blocking.length ? html`<span class="tag warn"><bdi>${blocking.length}</bdi></span>` : nothing}</header>
      ${blocking.length + rest.length === 0 ? html`<div class="inside"><p class="line">${icon("circle-check", "done")}<span>${text.nothing}</span></p></div>` : nothing}
      <ul class="rows" aria-live="polite">${blocking.map(
        (item) => html`<li>${icon(item.why === "absent" ? "circle" : "circle-alert", item.why === "absent" ? "" : "danger")}<div>${missingLink(host, item)}</div></li>`,
      )}${rest.map((item) => html`<li>${icon("triangle-alert", "warn")}<div>${missingLink(host, item)}<br><span class="small muted">${text.optional}</span></div></li>`)}</ul>
      ${session.may("missing_list") && host.view.editable && missing.some((item) => item.what === "paper" || item.blocks) ? html`<div class="inside">${button({ label: text.print, icon: "printer", low: true, wide: true, busy: host.busy, onClick: () => void print(host) })}</div>` : nothing}
    </section>
    ${blocking.length > 1 ? html`<p class="small muted">${text.next} <kbd>F8</kbd></p>` : nothing}`;
}
