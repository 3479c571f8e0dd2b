import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Form, FormOptions } from "./form";

/** How a part gets its form from the page it stands on. */
export type MakeForm<V extends object, R> = (options: FormOptions<V, R>) => Form<V, R>;

/** A part of a page with a question and a form of its own (جزء من صفحة): it shows something of `shown`, asks, and does one or two deeds. */
export abstract class PagePart<Shown, V extends object, R> implements ReactiveController {
  constructor(
    protected readonly host: ReactiveControllerHost,
    /** What the page shows; undefined until it came. */
    protected readonly shown: () => Shown,
    protected readonly make: MakeForm<V, R>,
  ) {
    host.addController(this);
  }

  /** The page came back: an old question is not asked again. */
  hostConnected(): void {
    this.begin();
  }

  /** How the part stands when its page opens. */
  protected abstract begin(): void;
}
