import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { Failure } from "../bridge";
import { partText } from "../text/parts";
import { button } from "./button";
import { copyDetails } from "./details";
import { freshId } from "./element";
import { icon, type IconName } from "./icon";

/** Anything that stands in a template. */
export type Content = TemplateResult | readonly TemplateResult[] | string | typeof nothing;

/** A number, date, code or phone in running text. `code` keeps hyphens and spaces from left to right. */
export function figure(text: string | number, code = false): TemplateResult {
  return html`<bdi class=${ifDefined(code ? "code" : undefined)}>${text}</bdi>`;
}

const runs = /([A-Za-z]*\p{Nd}(?:[\p{Nd}A-Za-z\s.,٬٫/:-]*[\p{Nd}A-Za-z])?)/u;

/** A sentence whose numbers, dates, phones and codes each stand on their own, so that `2026-000318` is never turned round. */
export function prose(text: string): TemplateResult {
  return html`${text.split(runs).map((piece, index) => (index % 2 === 1 ? figure(piece, /[\s.,/:-]/.test(piece)) : piece))}`;
}

/** A panel (لوحة) with its head. `more` stands at the end of the head. */
export function panel(options: { title: string; count?: number; tone?: "warn" | "danger"; more?: Content; inside?: boolean; id?: string }, content: Content): TemplateResult {
  const id = options.id ?? `panel-${stable(options.title)}`;
  return html`<section class="panel" aria-labelledby=${id}>
    <header><h2 id=${id}>${options.title}</h2>${options.count === undefined ? nothing : html`<span class="tag ${options.tone ?? ""}"><bdi>${options.count}</bdi></span>`}${options.more ? html`<span class="more">${options.more}</span>` : nothing}</header>
    ${options.inside ? html`<div class="inside">${content}</div>` : content}
  </section>`;
}

const names = new Map<string, string>();

/** The same id for the same title, so that a redraw changes nothing for readers. */
function stable(title: string): string {
  const found = names.get(title) ?? freshId();
  names.set(title, found);
  return found;
}

/** What a banner says: what happened, whether the data are safe, what to do now. */
export interface BannerOptions {
  kind?: "know" | "warn" | "danger" | "plain";
  title: string;
  text?: Content;
  icon?: IconName;
  deed?: { label: string; run: () => void };
  /** A rarer deed beside it. */
  other?: { label: string; run: () => void };
  /** Only as the answer to something the clerk did. */
  alert?: boolean;
}

/** A banner (تنبيه) at the head of what it concerns; it stays until solved. */
export function banner(options: BannerOptions): TemplateResult {
  const { kind = "know" } = options;
  const shown = options.icon ?? (kind === "danger" ? "circle-alert" : kind === "warn" ? "triangle-alert" : "info");
  return html`<div class="banner ${kind === "know" ? "" : `is-${kind}`}" role=${ifDefined(options.alert ? "alert" : undefined)}>${icon(shown)}<div><strong>${options.title}</strong>${options.text ? html`<div class="muted">${options.text}</div>` : nothing}</div>${[options.deed, options.other].map((deed) => (deed ? button({ label: deed.label, low: true, onClick: deed.run }) : nothing))}</div>`;
}

/** A banner for a deed that failed as a whole; the incident number only as last words. */
export function failureBanner(failure: unknown, retry?: () => void): TemplateResult {
  const known = failure instanceof Failure ? failure : new Failure({});
  return banner({
    kind: known.code === "not_allowed" || known.code === "stale" ? "warn" : "danger",
    title: known.words,
    text: known.incident ? html`${partText.incidentBefore} <bdi class="code">${known.incident}</bdi>` : nothing,
    alert: true,
    ...(retry ? { deed: { label: partText.retry, run: retry } } : {}),
    // An incident is nobody's mistake at the desk: whoever helps needs more than its number.
    ...(known.incident ? { other: { label: partText.copyDetails, run: () => void copyDetails(known) } } : {}),
  });
}

/** What stands where nothing is yet: icon, what will be here, one deed to begin. */
export function empty(options: { icon: IconName; title: string; text?: string; deed?: TemplateResult }): TemplateResult {
  return html`<div class="empty">${icon(options.icon)}<p><strong>${options.title}</strong></p>${options.text ? html`<p class="muted">${options.text}</p>` : nothing}${options.deed ?? nothing}</div>`;
}

/** A small mark: a word and a shape. Needs of a person are neutral. */
export function tag(label: Content, options: { icon?: IconName; tone?: "warn" | "danger" | "accent" } = {}): TemplateResult {
  return html`<span class="tag ${options.tone ?? ""}">${options.icon ? icon(options.icon) : nothing}<span>${label}</span></span>`;
}

/** Facts in pairs of a name and a value. */
export function pairs(all: readonly (readonly [string, Content])[]): TemplateResult {
  return html`<dl class="pairs">${all.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Facts beside each other, at most four. */
export function facts(all: readonly (readonly [string, Content])[]): TemplateResult {
  return html`<dl class="facts">${all.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A row of a list. */
export interface RowOptions {
  icon?: IconName;
  tone?: "warn" | "danger" | "done";
  title: Content;
  under?: Content;
  end?: Content;
  chosen?: boolean;
}

/** Rows with hairlines; 36 high. */
export function rows(all: readonly RowOptions[], options: { tall?: boolean; live?: boolean } = {}): TemplateResult {
  return html`<ul class="rows ${options.tall ? "tall" : ""}" aria-live=${ifDefined(options.live ? "polite" : undefined)}>${all.map(
    (row) => html`<li class=${row.chosen ? "is-chosen" : ""}>${row.icon ? icon(row.icon, row.tone ?? "") : nothing}<div>${row.title}${row.under ? html`<br><span class="small muted">${row.under}</span>` : nothing}</div>${row.end ?? nothing}</li>`,
  )}</ul>`;
}

/** A long work (over two seconds): what is being made, a bar, how far, and a way to stop it. */
export function progressPanel(options: { title: string; now: number; all: number; words: Content; onCancel?: () => void }): TemplateResult {
  return html`<div class="panel inside column"><p><strong>${options.title}</strong></p><progress max=${options.all} value=${options.now} aria-label=${options.title}></progress>
    <div class="line apart"><span class="small muted" role="status">${options.words}</span>${options.onCancel ? button({ label: partText.cancel, low: true, onClick: options.onCancel }) : nothing}</div></div>`;
}

/** The last line of a step form: the one primary first, others, and when the draft was saved. */
export function deeds(content: Content, saved?: { savedAt?: string | undefined; draftFailed: boolean }): TemplateResult {
  const said = saved?.draftFailed
    ? html`<span class="push small danger">${partText.draftNotSaved}</span>`
    : saved?.savedAt
      ? html`<span class="push small muted">${partText.draftSavedBefore} <bdi>${saved.savedAt}</bdi></span>`
      : nothing;
  return html`<div class="deeds">${content}${said}</div>`;
}
