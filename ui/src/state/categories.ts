import type { Category } from "../generated/types";
import { categoryText, type ShippedCategory } from "../text/person-codes";
import { session } from "./session";

const shipped = Object.keys(categoryText) as ShippedCategory[];
const isShipped = (code: Category): code is ShippedCategory => (shipped as string[]).includes(code);

/** A category in words: the program's, or the office's own. */
export function categoryLabel(code: Category): string {
  return isShipped(code) ? categoryText[code] : (session.view.categories.find((choice) => choice.code === code)?.label ?? code);
}

/** The categories that a form offers; one that is not offered any more only where it is chosen already. */
export function categoryChoices(chosen: string): { value: Category; label: string }[] {
  const offered = (code: Category): boolean => code === chosen || (session.view.categories.find((choice) => choice.code === code)?.offered ?? true);
  const own = session.view.categories.map(({ code }) => code).filter((code) => !isShipped(code));
  // "Something else" stays the last.
  return [...shipped.slice(0, -1), ...own, ...shipped.slice(-1)].filter(offered).map((value) => ({ value, label: categoryLabel(value) }));
}
