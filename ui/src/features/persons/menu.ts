import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../parts";

/** A deed of a menu; what this role may not do is left out. */
export interface MenuItem {
  label: string;
  run: () => void;
}

/** Rarer deeds behind one button (أعمال أخرى); Esc and leaving it fold it again. */
export function menu(label: string, items: readonly MenuItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const fold = (event: Event): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    if (event instanceof FocusEvent && event.relatedTarget instanceof Node && details.contains(event.relatedTarget)) return;
    details.open = false;
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !(event.currentTarget as HTMLDetailsElement).open) return;
    event.preventDefault();
    event.stopPropagation();
    fold(event);
    (event.currentTarget as HTMLElement).querySelector("summary")?.focus();
  };
  return html`<details class="menu" @focusout=${fold} @keydown=${key}><summary class="button">${label}${icon("chevron-down")}</summary>
    <div class="floating at-end">${items.map(
      (item) => html`<button class="button quiet low" type="button" @click=${(event: Event) => {
        (event.currentTarget as HTMLElement).closest("details")?.removeAttribute("open");
        item.run();
      }}>${item.label}</button>`,
    )}</div></details>`;
}
