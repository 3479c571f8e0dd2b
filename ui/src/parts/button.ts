import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { icon, type IconName } from "./icon";

/** What a button is. */
export interface ButtonOptions {
  /** The verb: حفظ، طباعة. */
  label: string;
  icon?: IconName;
  /** The key that does the same, as printed: «Ctrl Enter». */
  key?: string;
  /** One primary a screen. */
  kind?: "primary" | "plain" | "quiet";
  /** 36 instead of 44, inside rows and panels. */
  low?: boolean;
  wide?: boolean;
  /** `submit` sends the form around it. */
  type?: "button" | "submit";
  /** The deed is on its way: still focusable, a press does nothing. */
  busy?: boolean;
  pressed?: boolean;
  id?: string;
  onClick?: (event: Event) => void;
}

/** A button with words. */
export function button(options: ButtonOptions): TemplateResult {
  const { label, kind = "plain", low = false, wide = false, type = "button", busy = false } = options;
  const press = (event: Event): void => {
    if (busy) event.preventDefault();
    else options.onClick?.(event);
  };
  return html`<button class="button ${kind} ${low ? "low" : ""} ${wide ? "wide" : ""}" type=${type} id=${ifDefined(options.id)}
    aria-pressed=${ifDefined(options.pressed === undefined ? undefined : String(options.pressed))} aria-disabled=${ifDefined(busy ? "true" : undefined)} aria-busy=${ifDefined(busy ? "true" : undefined)}
    @click=${press}>${options.icon ? icon(options.icon) : nothing}<span>${label}</span>${options.key ? html`<kbd dir="ltr">${options.key}</kbd>` : nothing}</button>`;
}

/** A button with an icon only (eye, lock, close): its name says the deed and its object. */
export function iconButton(name: IconName, label: string, onClick: (event: Event) => void, key?: string): TemplateResult {
  return html`<button class="icon-button" type="button" aria-label=${key ? `${label}، ${key}` : label} title=${key ? `${label} (${key})` : label} @click=${onClick}>${icon(name)}</button>`;
}

/** A deed that reads as a link. */
export function linkButton(label: string, onClick: (event: Event) => void): TemplateResult {
  return html`<button class="link-button" type="button" @click=${onClick}>${label}</button>`;
}

/** A link that looks like a button. */
export function linkAsButton(href: string, options: Pick<ButtonOptions, "label" | "icon" | "key" | "kind" | "low" | "wide">): TemplateResult {
  const { label, kind = "plain", low = false, wide = false } = options;
  return html`<a class="button ${kind} ${low ? "low" : ""} ${wide ? "wide" : ""}" href=${href}>${options.icon ? icon(options.icon) : nothing}<span>${label}</span>${options.key ? html`<kbd dir="ltr">${options.key}</kbd>` : nothing}</a>`;
}

/** Filters above a list: pressed buttons, moved between by arrows. */
export function chips<T extends string>(label: string, all: readonly { value: T; label: string }[], chosen: T, choose: (value: T) => void): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    // The left arrow is the next one: the line is read from the right.
    const step = event.key === "ArrowLeft" ? 1 : event.key === "ArrowRight" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("button")];
    buttons[(buttons.indexOf(event.target as HTMLElement) + step + buttons.length) % buttons.length]?.focus();
  };
  return html`<div class="line chips" role="group" aria-label=${label} @keydown=${move}>${all.map(
    (one) => html`<button class="chip" type="button" aria-pressed=${String(one.value === chosen)} @click=${() => choose(one.value)}>${one.label}</button>`,
  )}</div>`;
}
