import { html, nothing, type TemplateResult } from "lit";
import { icon, iconButton, mark } from "../parts";
import { goToVisit } from "../router";
import { lock } from "../state/lock";
import { session } from "../state/session";
import { visits, type Visit } from "../state/visits";
import { shellText } from "../text/shell";
import { endVisit } from "./end-visit";

/** More open visits than these fold into a menu. */
const SHOWN = 4;

function visitButton(visit: Visit, number: number): TemplateResult {
  const current = visits.current === visit;
  const label = visit.label || shellText.newVisit;
  return html`<span class="visit-holder ${current ? "is-current" : ""}"><button class="visit" type="button" aria-current=${current ? "true" : nothing} @click=${() => goToVisit(visit)}><kbd dir="ltr">Ctrl ${number}</kbd><span class="who">${label}</span></button>${current
    ? html`<button class="icon-button" type="button" aria-label=${shellText.endVisit(label)} title=${shellText.endVisit(label)} @click=${() => void endVisit(visit)}>${icon("x")}</button>`
    : nothing}</span>`;
}

/** The bar: product, find, open visits, who is at the desk, lock. */
export function bar(options: { find: boolean; onFind: () => void }): TemplateResult {
  const numbered = visits.open.map((visit, index) => ({ visit, number: index + 1 }));
  const first = numbered.filter(({ visit, number }) => number <= SHOWN || visit === visits.current);
  const rest = numbered.filter((one) => !first.includes(one));
  return html`<header class="bar">
    <p class="brand">${mark()}<span>${shellText.product}</span></p>
    ${options.find ? html`<button class="find" type="button" @click=${options.onFind}>${icon("search")}<span>${shellText.find}</span><kbd dir="ltr">Ctrl K</kbd></button>` : nothing}
    ${numbered.length > 0
      ? html`<nav class="visits" aria-label=${shellText.visits}>${first.map(({ visit, number }) => visitButton(visit, number))}${rest.length > 0
          ? html`<details class="menu"><summary class="visit">${icon("ellipsis")}<span class="who">${shellText.moreVisits}</span></summary><div class="floating">${rest.map(({ visit, number }) => visitButton(visit, number))}</div></details>`
          : nothing}</nav>`
      : nothing}
    <p class="me line push"><span class="nowrap who">${session.view.staff?.name ?? ""}</span>${iconButton("lock", shellText.lock, () => void lock(), "Ctrl L")}</p>
  </header>`;
}
