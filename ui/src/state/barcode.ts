/** Milliseconds between two keys of a reader; nobody types three in a row so fast. */
const BURST = 50;
/** Shorter bursts are typing. */
const SHORTEST = 6;

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

  /** True while so many fast keys came that they cannot be typing. */
  get suspicious(): boolean {
    return this.text.length >= 3;
  }

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

/** Listens for a reader anywhere. What it sent is taken out of the field in focus and handed over as one text. While `listens` says no, its keys are typing like any other. */
export function watchReader(found: (text: string) => void, listens: () => boolean = () => true): void {
  const reader = new BurstReader();
  let held = "";
  let before: { field: HTMLInputElement | HTMLTextAreaElement; value: string } | undefined;
  let giveBack: ReturnType<typeof setTimeout> | undefined;
  let lastPlain = 0;

  const fieldOf = (target: EventTarget | null): HTMLInputElement | HTMLTextAreaElement | undefined =>
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;

  // Fast keys that were typing after all are put back.
  const release = (): void => {
    const field = before?.field;
    if (held && field?.isConnected) {
      field.setRangeText(held, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, "end");
      field.dispatchEvent(new InputEvent("input", { bubbles: true, data: held }));
    }
    held = "";
    before = undefined;
  };

  addEventListener(
    "keydown",
    (event) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !listens()) return;
      clearTimeout(giveBack);
      const wasSuspicious = reader.suspicious;
      const field = fieldOf(event.target);
      const value = field?.value ?? "";
      const read = reader.take({ code: event.code, key: event.key, at: event.timeStamp }, event.shiftKey);
      if (read !== undefined) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (before && before.field.isConnected && before.field.value !== before.value) {
          before.field.value = before.value;
          before.field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
        held = "";
        before = undefined;
        found(read);
        return;
      }
      if (!reader.suspicious) {
        if (wasSuspicious) release();
        if (event.key.length === 1 && field && before?.field !== field) before = { field, value };
        else if (!wasSuspicious && field && event.key.length === 1 && event.timeStamp - lastPlain > BURST) before = { field, value };
        lastPlain = event.timeStamp;
        return;
      }
      if (event.key.length === 1) {
        event.preventDefault();
        held += event.key;
        giveBack = setTimeout(release, BURST * 2);
      }
    },
    { capture: true },
  );
}
