/** A key as it is bound: modifiers in the order Ctrl, Alt, Shift, then an event.code (KeyK, Digit1) or an event.key (F8, Enter). */
export type Chord = string;

/** What a key does now and how the help of F1 calls it. */
export interface Binding {
  chord: Chord;
  /** Words for the help; left out for keys that need none. */
  label?: string;
  run: () => void;
}

const byKey = /^(F\d{1,2}|Enter|Escape|Arrow\w+|Home|End|Tab|PageUp|PageDown|Delete|Backspace)$/;

/** Letters and digits by place, so that they work under an Arabic and a Latin layout alike. */
export function chordOf(event: Pick<KeyboardEvent, "ctrlKey" | "altKey" | "shiftKey" | "metaKey" | "code" | "key">): Chord {
  const name = byKey.test(event.key) ? event.key : event.code.replace(/^Numpad(\d)$/, "Digit$1").replace(/^NumpadEnter$/, "Enter");
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${name}`;
}

/** How a chord is printed on the control it belongs to: «Ctrl K». */
export function printed(chord: Chord): string {
  return chord.replaceAll("+", " ").replace(/Key([A-Z])$/, "$1").replace(/Digit(\d)$/, "$1").replace("Escape", "Esc");
}

// Keys the web view would take for itself: reloading, its own search, printing, saving, going back.
const swallowed = new Set<Chord>([
  "F3", "F5", "F7", "Ctrl+F5", "Shift+F5", "Ctrl+KeyR", "Ctrl+Shift+KeyR", "Ctrl+KeyF", "Ctrl+KeyG", "Ctrl+KeyP", "Ctrl+KeyS", "Ctrl+KeyU", "Ctrl+KeyO", "Ctrl+KeyJ",
  "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+Home", "Ctrl+KeyH", "Ctrl+KeyD",
]);

const stack: Binding[] = [];

/** What the keys do. Bound later wins, so that a dialog stands above its page. */
export const keys = {
  /** Binds keys; returns the way to take them back. */
  bind(bindings: readonly Binding[]): () => void {
    stack.push(...bindings);
    return () => {
      for (const binding of bindings) {
        const place = stack.lastIndexOf(binding);
        if (place >= 0) stack.splice(place, 1);
      }
    };
  },
  /** The keys of the present screen that have words, newest first, each chord once. */
  named(): Binding[] {
    const seen = new Set<Chord>();
    return [...stack].reverse().filter((binding) => binding.label !== undefined && !seen.has(binding.chord) && seen.add(binding.chord));
  },
  /** Runs what is bound to this event; true when something was. */
  handle(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    const chord = chordOf(event);
    // In a field, Ctrl Z is the undoing of typing.
    if (chord === "Ctrl+KeyZ" && isTyping(event.target)) return false;
    for (let place = stack.length - 1; place >= 0; place -= 1) {
      const binding = stack[place];
      if (binding?.chord !== chord) continue;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) binding.run();
      return true;
    }
    if (swallowed.has(chord)) event.preventDefault();
    return false;
  },
};

/** True when the key goes into a field where something is being written. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("input:not([type=checkbox], [type=radio]), textarea") || target.isContentEditable);
}

/** Starts listening; called once. */
export function watchKeys(): void {
  addEventListener("keydown", (event) => {
    // Under an open dialog the page's keys rest; only the lock always works, and the web view's own keys stay swallowed.
    const under = document.querySelector("dialog[open]") !== null;
    if (under && chordOf(event) !== "Ctrl+KeyL") {
      if (swallowed.has(chordOf(event)) || /^F\d/.test(event.key)) event.preventDefault();
      return;
    }
    keys.handle(event);
  });
}
