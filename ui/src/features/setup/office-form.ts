import { html, nothing, type TemplateResult } from "lit";
import type { OfficeSettings } from "../../generated/types";
import { numberField, plainDigits, textField, type AnyForm } from "../../parts";
import { officeText as text } from "../../text/setup";

/** The office's facts as they are typed. */
export interface OfficeTyped {
  name_ar: string;
  name_latin: string;
  public_name: string;
  licence: string;
  city: string;
  signatory_name: string;
  signatory_title: string;
  reply_floor_days: string;
  reply_target_days: string;
}

/** The facts as the desk takes them. What is no whole number becomes 0, which the desk refuses with the bounds. */
export function officeSettings(typed: OfficeTyped, rest: Pick<OfficeSettings, "digits" | "number_year" | "training">): OfficeSettings {
  const days = (value: string): number => {
    const plain = plainDigits(value.trim());
    return /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
  };
  return { ...typed, reply_floor_days: days(typed.reply_floor_days), reply_target_days: days(typed.reply_target_days), ...rest };
}

/** The fields of the office's facts, under `at`. */
export function officeFields(form: AnyForm, at: string, between: TemplateResult | typeof nothing = nothing): TemplateResult {
  const path = (name: keyof OfficeTyped): string => (at === "" ? name : `${at}.${name}`);
  return html`${textField(form, path("name_ar"), { label: text.nameAr, hint: text.nameArHint, width: "full" })}
    ${textField(form, path("public_name"), { label: text.publicName, hint: text.publicNameHint, optional: true, width: "full" })}
    ${textField(form, path("name_latin"), { label: text.nameLatin, optional: true, ltr: true, width: "full" })}
    <div class="fields">${textField(form, path("licence"), { label: text.licence, width: "w-10", ltr: true })}${textField(form, path("city"), { label: text.city, width: "w-10" })}</div>
    ${between}
    <div class="fields">${textField(form, path("signatory_name"), { label: text.signatoryName, width: "w-24" })}${textField(form, path("signatory_title"), { label: text.signatoryTitle, width: "w-24" })}</div>
    <div class="fields">${numberField(form, path("reply_floor_days"), { label: text.floor, hint: text.floorHint, unit: text.days })}${numberField(form, path("reply_target_days"), { label: text.target, hint: text.targetHint, unit: text.days })}</div>`;
}
