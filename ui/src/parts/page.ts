import type { ReactiveControllerHost } from "lit";
import { keys, type Binding } from "../state/keys";
import { visits, type Visit } from "../state/visits";
import { Part } from "./element";
import { Form, type FormOptions } from "./form";

/** A screen. The shell gives it the parameters of its path and the visit it serves, and takes it away when the clerk goes elsewhere. */
export abstract class Page extends Part {
  /** What stood in the path: `params.id`. */
  params: Readonly<Record<string, string>> = {};
  /** Whom it serves; for screens outside visits the office's own store of forms. */
  visit: Visit = visits.office;
  private readonly forms: Form<object, unknown>[] = [];
  private freeKeys: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add("screen");
    for (const form of this.forms) form.attach(this as ReactiveControllerHost);
    this.freeKeys = keys.bind(this.keys());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const form of this.forms) form.detach(this as ReactiveControllerHost);
    this.freeKeys?.();
  }

  /** Keys of this screen, with words for F1. */
  protected keys(): readonly Binding[] {
    return [];
  }

  /** The form of this name in this visit: the same one, with everything typed, whenever the page comes back. */
  protected form<V extends object, R>(options: FormOptions<V, R>): Form<V, R> {
    const form = this.visit.keep(`form/${options.screen}`, () => new Form<V, R>(this.visit, options));
    form.sentBy(options);
    if (!this.forms.includes(form as unknown as Form<object, unknown>)) {
      this.forms.push(form as unknown as Form<object, unknown>);
      if (this.isConnected) form.attach(this as ReactiveControllerHost);
    }
    return form;
  }

  /** Names the visit in the bar, once the page knows whom it serves. */
  protected nameVisit(label: string, subject?: string): void {
    if (this.visit !== visits.office) visits.name(this.visit, label, subject);
  }
}
