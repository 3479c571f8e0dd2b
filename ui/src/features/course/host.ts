import type { CourseView } from "../../generated/types";
import type { Form, FormOptions } from "../../parts";

/** What the panels of a request's course need from their page. */
export interface CourseHost {
  readonly view: CourseView;
  readonly busy: boolean;
  form<V extends object, R>(options: FormOptions<V, R>): Form<V, R>;
  /** Does something that has no form of its own; a refusal is shown at the head of the page. */
  act<T>(deed: () => Promise<T>): Promise<T | undefined>;
  took(view: CourseView): void;
  redraw(): void;
}
