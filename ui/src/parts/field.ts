import { html, nothing, type TemplateResult } from "lit";
import { icon } from "./icon";
import { partText } from "../text/parts";

/** Words around a field. */
export interface FieldWords {
  label: string;
  hint?: string;
  /** Said after the label; everything else is asked. */
  optional?: boolean | "ifAny";
}

/** What is drawn around a control. */
export interface FieldFrame extends FieldWords {
  id: string;
  error?: string | undefined;
  note?: { note?: string; warn?: boolean } | undefined;
  /** The control is a group of boxes: it is named by `aria-labelledby` instead of `for`. */
  group?: boolean;
  /** The note stands under the control instead of beside the label. */
  noteBelow?: boolean;
  control: TemplateResult;
}

/** Ids of hint, error and note that describe a control. */
export function describedBy(frame: Pick<FieldFrame, "id" | "hint" | "error" | "note">): string | undefined {
  const ids = [frame.hint && `${frame.id}-hint`, frame.error && `${frame.id}-error`, frame.note?.note && `${frame.id}-note`].filter(Boolean);
  return ids.length ? ids.join(" ") : undefined;
}

/** «(اختياري)» or «(إن وُجد)». */
export function optionalMark(optional: FieldWords["optional"]): TemplateResult | typeof nothing {
  return optional ? html` <span class="optional">${optional === "ifAny" ? partText.ifAny : partText.optional}</span>` : nothing;
}

/** The line of an error. */
export function errorLine(id: string, words: string | undefined): TemplateResult | typeof nothing {
  return words ? html`<p class="error" id=${`${id}-error`}>${icon("circle-alert")}<span>${words}</span></p>` : nothing;
}

/** Label, hint, error, field, in that order. */
export function frame(of: FieldFrame): TemplateResult {
  const name = of.group
    ? html`<span class="label" id=${`${of.id}-label`}>${of.label}${optionalMark(of.optional)}</span>`
    : html`<label for=${of.id}>${of.label}${optionalMark(of.optional)}</label>`;
  const note = of.note?.note ? html`<span class="note ${of.note.warn ? "warn" : "muted"}" id=${`${of.id}-note`} role="status">${of.note.warn ? icon("triangle-alert") : nothing}<span>${of.note.note}</span></span>` : nothing;
  return html`<div class="field">${of.noteBelow ? name : html`<div class="head">${name}${note}</div>`}
    ${of.hint ? html`<p class="hint" id=${`${of.id}-hint`}>${of.hint}</p>` : nothing}
    ${errorLine(of.id, of.error)}
    ${of.control}
    ${of.noteBelow ? note : nothing}
  </div>`;
}
