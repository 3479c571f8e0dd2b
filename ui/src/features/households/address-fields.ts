import { html, type TemplateResult } from "lit";
import type { AddressInput } from "../../generated/types";
import { textField, type AnyForm } from "../../parts";
import { householdText as text } from "../../text/households";

const national = ["short", "building", "postal", "additional", "unit"] as const;

/** Where a household lives (العنوان): the way there in words, the district; the national address folded until it is asked for. */
export function addressFields(form: AnyForm, at: string): TemplateResult {
  const address = form.get(at) as AddressInput;
  const known = national.some((part) => address[part] !== "" || form.error(`${at}.${part}`) !== undefined);
  return html`${textField(form, `${at}.described`, { label: text.described, hint: text.describedHint, optional: "ifAny", width: "full", lines: 2 })}
    <div class="fields">${textField(form, `${at}.city`, { label: text.city, width: "w-10" })}${textField(form, `${at}.district`, { label: text.district, width: "w-10" })}${textField(form, `${at}.street`, { label: text.street, optional: "ifAny", width: "w-10" })}</div>
    <details class="fold" ?open=${known}><summary>${text.nationalOpen}</summary>
      <div class="fields">${textField(form, `${at}.short`, { label: text.short, hint: text.shortHint, ltr: true, width: "w-10" })}${textField(form, `${at}.building`, { label: text.building, ltr: true, numeric: true, width: "w-4" })}${textField(form, `${at}.postal`, { label: text.postal, ltr: true, numeric: true, width: "w-4" })}${textField(form, `${at}.additional`, { label: text.additional, ltr: true, numeric: true, width: "w-4" })}${textField(form, `${at}.unit`, { label: text.unit, ltr: true, width: "w-4" })}</div>
    </details>`;
}
