import type { Kept } from "../../state/visits";

/** What was typed into the search when somebody new is registered from there; the form begins with it. */
export class Asked implements Kept {
  constructor(public text: string) {}

  destroy(): void {
    this.text = "";
  }
}
