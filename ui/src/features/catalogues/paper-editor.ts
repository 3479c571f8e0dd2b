import { html, nothing, type TemplateResult } from "lit";
import { choice, textField, tick, type AnyForm } from "../../parts";
import { catalogueText as text } from "../../text/catalogues";
import type { PaperTyped } from "./typed";

/** One kind of paper: what is noted from it, how old it may be, whether a copy may be kept. */
export function paperEditor(form: AnyForm, place: number, paper: PaperTyped): TemplateResult {
  const path = `papers.${place}`;
  return html`${textField(form, `${path}.name`, { label: text.name, width: "full" })}
    ${choice(form, `${path}.number`, { label: text.number, row: true, options: Object.entries(text.numbers).map(([value, label]) => ({ value, label })) })}
    ${tick(form, `${path}.needs_expiry`, { label: text.expiry })}
    ${textField(form, `${path}.max_age_months`, { label: text.age, hint: text.ageHint, width: "w-4", numeric: true, optional: true })}
    ${tick(form, `${path}.personal`, { label: text.personal, hint: text.personalHint })}
    ${tick(form, `${path}.is_identity`, { label: text.identity, hint: text.identityHint })}
    ${tick(form, `${path}.copy_allowed`, { label: text.copy })}
    ${paper.is_identity && paper.copy_allowed
      ? html`${textField(form, `${path}.copy_reason`, { label: text.copyReason, width: "full" })}${textField(form, `${path}.copy_destroy_after_months`, { label: text.destroyAfter, width: "w-4", numeric: true })}`
      : nothing}`;
}
