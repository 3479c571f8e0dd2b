import { html, nothing, type TemplateResult } from "lit";
import { figure } from "../../parts";
import { serviceText as text } from "../../text/service";

/** Money, units or both, as lists and pages say them. */
export interface SaidGiven {
  amount: string | null;
  count: number | null;
  unit: string | null;
}

/** «1,500.00 ريال و3 × سلة غذائية»; a dash for nothing. */
export function given({ amount, count, unit }: SaidGiven): TemplateResult {
  const money = amount === null ? nothing : html`${figure(amount)} ${text.riyal}`;
  const units = count === null ? nothing : html`${figure(count)} × <bdi>${unit ?? ""}</bdi>`;
  if (amount === null && count === null) return html`–`;
  return html`<span class="nowrap">${money}${amount !== null && count !== null ? text.and : nothing}${units}</span>`;
}
