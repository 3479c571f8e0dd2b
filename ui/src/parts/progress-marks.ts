import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { partText } from "../text/parts";
import { icon, type IconName } from "./icon";
import type { Content } from "./surface";

/** A step of a form, or of a request's way. */
export interface Step {
  label: string;
  /** Under the current step of a chain: holder and since when. */
  under?: string;
  /** Whether nothing of it is left; when it is not said, what lies before the current one is done. */
  done?: boolean;
  /** Goes there. */
  go?: () => void;
}

/** Steps of a form (خطوات), or the chain of a request (سلسلة الطلب): done, now, to come. `now` counts from 0; all are done when it equals the length. */
export function steps(label: string, all: readonly Step[], now: number): TemplateResult {
  return html`<ol class="steps" aria-label=${label}>${all.map((step, index) => {
    const state = index === now ? "now" : (step.done ?? index < now) ? "done" : "later";
    return html`<li class=${state === "done" ? "is-done" : ""} aria-current=${ifDefined(state === "now" ? "step" : undefined)}>${icon(state === "done" ? "circle-check" : state === "now" ? "circle-dot" : "circle")}<span>${step.go ? html`<button class="step-link" type="button" @click=${step.go}>${step.label}</button>` : step.label}${state === "done" ? html`<span class="hidden-label"> ${partText.done}</span>` : nothing}${step.under ? html`<small>${step.under}</small>` : nothing}</span>${state === "now" ? html`<span class="of">${partText.step(index + 1, all.length)}</span>` : nothing}</li>`;
  })}</ol>`;
}

/** The chain of a request: the same drawing with holder and since when. */
export const chain = steps;

/** One thing that happened. */
export interface Happening {
  /** In words, as the desk formatted it. */
  when: Content;
  /** ISO, for readers. */
  at?: string;
  icon: IconName;
  what: Content;
  by: string;
}

/** All that happened (كل ما جرى), newest first; a year's heading stands above its first line. */
export function timeline(all: readonly (Happening | { year: string })[]): TemplateResult {
  return html`<ol class="timeline">${all.map((one) =>
    "year" in one
      ? html`<li class="over"><h3>${one.year}</h3></li>`
      : html`<li><time datetime=${ifDefined(one.at)}>${one.when}</time>${icon(one.icon)}<div>${one.what}</div><span class="small muted by">${one.by}</span></li>`,
  )}</ol>`;
}

/** Where a paper stands. */
export type PaperState = "needed" | "if_any" | "now" | "matched" | "earlier" | "late" | "mismatch" | "not_applicable";

const paperIcons: Record<PaperState, readonly [IconName, "" | "done" | "danger" | "warn"]> = {
  needed: ["circle", ""],
  if_any: ["circle-dashed", ""],
  now: ["circle-dot", "done"],
  matched: ["circle-check", "done"],
  earlier: ["circle-check", "done"],
  late: ["circle-alert", "danger"],
  mismatch: ["circle-alert", "danger"],
  not_applicable: ["ban", ""],
};

/** A paper of the checklist: its state by icon and word; one is open at a time. */
export interface PaperRow {
  id: string;
  label: string;
  state: PaperState;
  /** «طابقت الأصل، سارية حتى …», «مطلوب». */
  words: Content;
  open: boolean;
  /** What stands inside when it is open. */
  inside?: TemplateResult;
  onToggle: () => void;
}

/** The checklist of papers (الأوراق المطلوبة). */
export function checklist(all: readonly PaperRow[]): TemplateResult {
  return html`<ul class="papers">${all.map((paper) => {
    const [name, tone] = paperIcons[paper.open && (paper.state === "needed" || paper.state === "if_any") ? "now" : paper.state];
    return html`<li class=${paper.open ? "is-open" : ""}><button class="paper" type="button" id=${`paper-${paper.id}`} aria-expanded=${String(paper.open)} @click=${paper.onToggle}>${icon(name, tone)}<span>${paper.label}</span><span class="push small ${tone === "danger" ? "danger" : "muted"}">${paper.words}</span></button>${paper.open && paper.inside ? html`<div class="sighting">${paper.inside}</div>` : nothing}</li>`;
  })}</ul>`;
}
