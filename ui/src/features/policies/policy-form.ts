import { html, type TemplateResult } from "lit";
import type { PolicyInput } from "../../generated/types";
import { dateField, noDate, textField, typedDate, type AnyForm, type DateTyped } from "../../parts";
import { policyText as text } from "../../text/policies";

/** A policy as it is typed. */
export interface PolicyTyped {
  policy: { title: string; body: string; review_on: DateTyped };
}

export const emptyPolicy = (): PolicyTyped => ({ policy: { title: "", body: "", review_on: noDate() } });

export const policyInput = ({ policy }: PolicyTyped): PolicyInput => ({ ...policy, review_on: typedDate(policy.review_on) });

/** Title, text and next review. */
export function policyFields(form: AnyForm): TemplateResult {
  return html`${textField(form, "policy.title", { label: text.name, hint: text.nameHint, width: "full" })}
    ${textField(form, "policy.body", { label: text.body, hint: text.bodyHint, lines: 12, width: "full" })}
    ${dateField(form, "policy.review_on", { label: text.review, hint: text.reviewHint, optional: true })}`;
}
