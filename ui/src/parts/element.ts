import { LitElement } from "lit";

/** A part of the window in the light DOM: labels, axe and the style sheet reach into it. */
export abstract class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

let count = 0;

/** An id for a part that was given none. */
export function freshId(): string {
  count += 1;
  return `p${count}`;
}
