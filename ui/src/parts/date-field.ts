import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { Failure } from "../bridge";
import { partText } from "../text/parts";
import { sayRefusal } from "../text/failures";
import { segments } from "./choice";
import { plainDigits } from "./digits";
import { Part } from "./element";
import { frame, describedBy, type FieldWords } from "./field";
import { readers, type DateTyped } from "./readers";
import type { AnyForm } from "./text-fields";

/** An empty date. */
export const noDate = (calendar: DateTyped["calendar"] = "hijri"): DateTyped => ({ calendar, day: "", month: "", year: "" });

/** Nothing is typed in any box. */
export const isNoDate = (date: DateTyped): boolean => date.day === "" && date.month === "" && date.year === "";

/** As the desk takes it (`TypedDate`): numbers, null for what was left empty; null when nothing is typed. */
export function typedDate(date: DateTyped): { calendar: DateTyped["calendar"]; year: number; month: number | null; day: number | null } | null {
  if (isNoDate(date)) return null;
  // A slip such as day 300 still reaches the desk, which says what is wrong with it; a year that is not typed yet is 0.
  const number = (text: string, most: number): number | null => (/^\d+$/.test(plainDigits(text).trim()) ? Math.min(Number(plainDigits(text)), most) : null);
  return { calendar: date.calendar, year: number(date.year, 9999) ?? 0, month: number(date.month, 99), day: number(date.day, 99) };
}

type Box = "day" | "month" | "year";
const boxes: readonly Box[] = ["day", "month", "year"];

/** A date in either calendar (تاريخ): segments, then day, month, year. `/ - .` and space move on; nothing jumps by itself. */
@customElement("i-date")
export class DateField extends Part {
  @property({ attribute: false }) value: DateTyped = noDate();
  @property() override id = "";
  @property() label = "";
  @property() hint = "";
  @property({ attribute: false }) optional: FieldWords["optional"] = false;
  /** What the form says about it. */
  @property() error = "";
  /** Only the year may be known. */
  @property({ type: Boolean }) yearAlone = false;
  @state() private other = "";
  @state() private said = "";
  private asked = 0;
  private readFor = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  override updated(): void {
    // A value that came from a draft or a paper is read as well, once.
    if (this.readFor !== JSON.stringify(this.value) && !this.contains(document.activeElement)) void this.read();
  }

  protected override render(): TemplateResult {
    const error = this.error || undefined;
    // Beside a complaint the other calendar would only confuse.
    const note = { note: error ? "" : [this.said, this.other].filter(Boolean).join(" ") };
    const describes = describedBy({ id: this.id, hint: this.hint, error, note });
    const box = (name: Box): TemplateResult => html`<input class="input ${name === "year" ? "w-4" : name === "month" ? "w-3" : "w-2"}" id=${this.inner(name)} type="text" dir="auto" inputmode="numeric" autocomplete="off"
      aria-label=${partText[name]} aria-invalid=${error ? "true" : "false"} aria-describedby=${ifDefined(describes)} .value=${live(this.value[name])}
      @input=${(event: Event) => this.typed(name, event)} @keydown=${(event: KeyboardEvent) => this.key(name, event)} @paste=${(event: ClipboardEvent) => void this.pasted(event)} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>`;
    const slash = html`<span class="muted" aria-hidden="true">/</span>`;
    const control = html`<div class="line date-line" @focusout=${this.leftBox}>
      ${segments({
        name: `${this.inner("calendar")}`,
        label: `${partText.calendar}، ${this.label}`,
        options: [{ value: "hijri", label: partText.hijri }, { value: "gregorian", label: partText.gregorian }],
        chosen: this.value.calendar,
        choose: (calendar) => {
          this.give({ ...this.value, calendar });
          void this.read();
        },
      })}
      <div class="date" role="group" aria-labelledby=${`${this.id}-label`}>${box("day")}${slash}${box("month")}${slash}${box("year")}</div>
    </div>`;
    return frame({ id: this.id, label: this.label, hint: this.hint || undefined, optional: this.optional, error, note: note.note ? note : undefined, group: true, noteBelow: true, control });
  }

  override focus(): void {
    this.querySelector<HTMLInputElement>(`#${this.inner("day")}`)?.focus();
  }

  private inner(name: string): string {
    return `${this.id}-${name}`;
  }

  private give(value: DateTyped): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent<DateTyped>("date-input", { detail: value, bubbles: true }));
  }

  private typed(name: Box, event: Event): void {
    this.said = "";
    this.other = "";
    this.give({ ...this.value, [name]: plainDigits((event.target as HTMLInputElement).value) });
  }

  private go(from: Box, step: 1 | -1): boolean {
    const next = boxes[boxes.indexOf(from) + step];
    if (!next) return false;
    this.querySelector<HTMLInputElement>(`#${this.inner(next)}`)?.focus();
    return true;
  }

  private key(name: Box, event: KeyboardEvent): void {
    const input = event.target as HTMLInputElement;
    const parts = event.key === "/" || event.key === "-" || event.key === "." || event.key === " " || event.key === "\u060c";
    if (parts) {
      // A month's name has a space in it: «جمادى الآخرة».
      if (event.key === " " && name === "month" && /^\D+$/.test(input.value.trim()) && !/\s/.test(input.value)) return;
      event.preventDefault();
      if (input.value.trim() !== "") this.go(name, 1);
    } else if (event.key === "Backspace" && input.value === "") {
      if (this.go(name, -1)) event.preventDefault();
    }
  }

  private async pasted(event: ClipboardEvent): Promise<void> {
    const text = plainDigits(event.clipboardData?.getData("text") ?? "").trim();
    if (/^\d{0,4}$/.test(text)) return;
    event.preventDefault();
    const turn = (this.asked += 1);
    try {
      const read = await readers.pasted(text, this.value.calendar);
      if (turn !== this.asked) return;
      this.give(read.typed);
      this.show(read.other, read.switched, read.typed);
    } catch (thrown) {
      if (thrown instanceof Failure) this.complain(thrown);
    }
  }

  private leftBox(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    void this.read();
    this.dispatchEvent(new CustomEvent("date-left", { bubbles: true }));
  }

  /** Asks the desk for the other calendar, when the boxes that are needed are filled. */
  private async read(): Promise<void> {
    const value = this.value;
    this.readFor = JSON.stringify(value);
    const whole = value.year !== "" && ((value.month !== "" && value.day !== "") || (this.yearAlone && value.month === "" && value.day === ""));
    if (!whole) {
      // An emptied date has no other calendar.
      this.other = "";
      this.said = "";
      return;
    }
    const turn = (this.asked += 1);
    try {
      const read = await readers.date(value);
      if (turn !== this.asked || value !== this.value) return;
      this.readFor = JSON.stringify(read.typed);
      if (JSON.stringify(read.typed) !== JSON.stringify(value)) this.give(read.typed);
      this.show(read.other, read.switched, read.typed);
    } catch (thrown) {
      if (thrown instanceof Failure && turn === this.asked) this.complain(thrown);
    }
  }

  private show(other: string, switched: boolean, typed: DateTyped): void {
    this.other = other;
    this.said = !switched ? "" : typed.calendar === "hijri" ? partText.switchedToHijri : partText.switchedToGregorian;
    this.readFor = JSON.stringify(typed);
  }

  private complain(failure: Failure): void {
    this.other = "";
    if (failure.code === "bad_call" || failure.code === "unexpected" || failure.code === "not_signed_in") return;
    const reason = failure.fields[0] ?? failure;
    this.dispatchEvent(new CustomEvent("date-refused", { detail: { code: reason.code, params: reason.params, words: sayRefusal(reason.code, reason.params) }, bubbles: true }));
  }
}

/** Words of a date field. */
export interface DateOptions extends FieldWords {
  yearAlone?: boolean;
}

/** A date field bound to a form; its value is a {@link DateTyped}. */
export function dateField(form: AnyForm, path: string, options: DateOptions): TemplateResult {
  form.know(path, options.label);
  const value = form.get(path) as DateTyped | undefined;
  return html`<i-date id=${form.id(path)} .value=${value && typeof value === "object" ? value : noDate()} .label=${options.label} .hint=${options.hint ?? ""} .optional=${options.optional ?? false} .yearAlone=${options.yearAlone ?? false} .error=${form.error(path, true) ?? ""}
    @date-input=${(event: CustomEvent<DateTyped>) => form.set(path, event.detail)} @date-left=${() => void form.left(path)}
    @date-refused=${(event: CustomEvent<{ code: Parameters<AnyForm["refuse"]>[1]; params: Parameters<AnyForm["refuse"]>[2] }>) => form.refuse(path, event.detail.code, event.detail.params)}></i-date>`;
}
