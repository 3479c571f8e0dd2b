import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { Failure, type Outcome } from "../bridge";
import { changes, type Kind } from "../state/changes";
import { partText } from "../text/parts";
import { empty, failureBanner } from "./surface";

/** Nothing is said about loading before this many milliseconds. */
const PATIENCE = 300;

/** What a page shows from the desk: asked when it opens, asked again when a deed changed one of its kinds. The old content stays meanwhile. */
export class Load<T> implements ReactiveController {
  value: T | undefined;
  failure: Failure | undefined;
  /** Longer than 300 ms on its way. */
  slow = false;
  private turn = 0;
  private stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: () => Promise<Outcome<T>>,
    private readonly kinds: readonly Kind[] = [],
    private readonly then?: (value: T) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = changes.on(this.kinds, () => void this.again());
    void this.again();
  }

  hostDisconnected(): void {
    this.stop?.();
    this.turn += 1;
    this.value = undefined;
  }

  /** Asks again. An older answer never replaces a newer one. */
  async again(): Promise<void> {
    const turn = (this.turn += 1);
    const patience = setTimeout(() => {
      this.slow = true;
      this.host.requestUpdate();
    }, PATIENCE);
    try {
      const { value } = await this.ask();
      if (turn !== this.turn) return;
      this.value = value;
      this.failure = undefined;
      this.then?.(value);
    } catch (thrown) {
      if (turn !== this.turn) return;
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    } finally {
      clearTimeout(patience);
      if (turn === this.turn) this.slow = false;
      this.host.requestUpdate();
    }
  }

  /** Draws the value; says when it is late, and why when it failed, without taking away what is true. */
  show(draw: (value: T) => TemplateResult | typeof nothing): TemplateResult {
    return html`${this.slow ? html`<p class="small muted" role="status">${partText.preparing}</p>` : nothing}${this.failure ? failureBanner(this.failure, () => void this.again()) : nothing}${this.value === undefined ? nothing : draw(this.value)}`;
  }

  /** Draws a list, or what stands there when it has nothing. */
  showList<Item>(items: (value: T) => readonly Item[], none: Parameters<typeof empty>[0], draw: (items: readonly Item[]) => TemplateResult): TemplateResult {
    return this.show((value) => (items(value).length === 0 ? empty(none) : draw(items(value))));
  }
}
