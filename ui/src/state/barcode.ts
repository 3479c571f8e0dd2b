/** Milliseconds between two keys of a reader. */
const BURST = 50;
/** Shorter bursts are typing: an ID, a mobile number or a date with its Enter is never taken for a reader. */
const SHORTEST = 11;

/** One key as a reader sends it. */
export interface Stroke {
  code: string;
  key: string;
  at: number;
}

/** The letter a key of a reader means, by its place, whatever layout is on. */
export function letterOf(code: string, shift = false): string | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code);
  if (digit) return digit[1];
  const letter = /^Key([A-Z])$/.exec(code);
  if (letter) return shift ? letter[1] : letter[1]?.toLowerCase();
  if (code === "Minus" || code === "NumpadSubtract") return "-";
  if (code === "Slash") return "/";
  if (code === "Period") return ".";
  if (code === "Semicolon" && shift) return ":";
  return undefined;
}

/** Collects keys and says when they were a reader: fast, long enough, ended by Enter. */
export class BurstReader {
  private text = "";
  private last = Number.NEGATIVE_INFINITY;

  /** Takes a key. Gives the text when this was the Enter after a burst. */
  take(stroke: Stroke, shift = false): string | undefined {
    const fast = stroke.at - this.last < BURST;
    this.last = stroke.at;
    if (stroke.key === "Enter") {
      const read = fast && this.text.length >= SHORTEST ? this.text : undefined;
      this.text = "";
      return read;
    }
    const letter = letterOf(stroke.code, shift);
    if (letter === undefined) {
      if (stroke.key !== "Shift") this.text = "";
      return undefined;
    }
    this.text = fast ? this.text + letter : letter;
    return undefined;
  }
}

/**
 * Listens for a reader anywhere. Its keys land in the field in focus like any others, so that nobody's fast typing is ever held up or lost;
 * once the Enter shows that it was a reader, the field gets back what it held before, and the text is handed over as one. While `listens`
 * says no, its keys are typing like any other.
 */
export function watchReader(found: (text: string) => void, listens: () => boolean = () => true): void {
  const reader = new BurstReader();
  let before: { field: HTMLInputElement | HTMLTextAreaElement; value: string } | undefined;
  let last = Number.NEGATIVE_INFINITY;

  addEventListener(
    "keydown",
    (event) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !listens()) return;
      const { target } = event;
      const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;
      if (event.timeStamp - last >= BURST) before = field && { field, value: field.value };
      last = event.timeStamp;
      const read = reader.take({ code: event.code, key: event.key, at: event.timeStamp }, event.shiftKey);
      if (read === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (before?.field.isConnected && before.field.value !== before.value) {
        before.field.value = before.value;
        before.field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      before = undefined;
      found(read);
    },
    { capture: true },
  );
}
