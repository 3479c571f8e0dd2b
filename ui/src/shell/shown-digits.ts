import type { Digits } from "../generated/types";

/** What stays as it is: keys as they are printed on the keyboard, text being typed, and what is marked as a sample of one kind of digits. */
const asTyped = "kbd, script, style, textarea, .as-typed";

/** Attributes that are read or heard. */
const spoken = ["title", "aria-label", "aria-description", "aria-valuetext", "placeholder", "alt"] as const;

// A number or code with its own marks and single spaces inside: `1,980.00`, `2026-000318`, `055 000 0012`, `SA03 8000`.
const runs = /[\p{Nd}A-Za-z](?:(?:[.,٫٬:/-]+| )?[\p{Nd}A-Za-z])*/gu;
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const amount = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$|^\d+\.\d{2}$/;
const foreign = /[\d\u06f0-\u06f9]/;
const eastern = /[\u0660-\u0669\u06f0-\u06f9]/;

const toEastern = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const toWestern = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/(?<=\d)٬(?=\d{3})/g, ",").replace(/(?<=\d)٫(?=\d)/g, ".");

/** A text with its figures in the office's digits. A code with Latin letters in it (an IBAN, a hash) keeps 0-9, as on paper. */
export function drawDigits(text: string, digits: Digits): string {
  if (digits === "western") return eastern.test(text) ? text.replace(runs, (run) => (eastern.test(run) ? toWestern(run) : run)) : text;
  if (!foreign.test(text)) return text;
  return text.replace(runs, (run) => {
    if (/[A-Za-z]/.test(run)) return run;
    const plain = toWestern(run);
    return toEastern(amount.test(plain) ? plain.replaceAll(",", "٬").replace(".", "٫") : plain);
  });
}

/** Draws every figure of a document in the office's digits (أرقام المكتب), whatever screen or part shows it, now and later; nothing else in the window knows of them. What is typed, sent and copied stays 0-9. */
export class ShownDigits {
  private digits: Digits = "western";
  /** What the window itself put there, so that another choice can begin from it. */
  private readonly texts = new WeakMap<Text, { given: string; drawn: string }>();
  private readonly attributes = new WeakMap<Element, Map<string, { given: string; drawn: string }>>();
  private readonly watch = new MutationObserver((records) => this.changed(records));

  constructor(private readonly root: HTMLElement) {
    this.watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...spoken] });
    root.ownerDocument.addEventListener("copy", this.copied);
  }

  /** Takes the office's choice; what is on the screen follows at once. */
  show(digits: Digits): void {
    if (digits === this.digits) return;
    this.digits = digits;
    // The sheets turn a code's groups back into reading order: ٠-٩ beside a hyphen or a space run from the right.
    this.root.ownerDocument.documentElement.dataset.digits = digits;
    this.all(this.root);
  }

  private changed(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === "characterData") this.text(record.target as Text);
      else if (record.type === "attributes") this.attribute(record.target as Element, record.attributeName ?? "");
      else for (const node of record.addedNodes) this.all(node);
    }
    // What was drawn just now is no news.
    this.watch.takeRecords();
  }

  private all(node: Node): void {
    if (node.nodeType === 3) return this.text(node as Text);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const walk = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at: Node | null = element; at; at = walk.nextNode()) {
      if (at.nodeType === 3) this.text(at as Text);
      else for (const name of spoken) if ((at as Element).hasAttribute(name)) this.attribute(at as Element, name);
    }
  }

  private text(node: Text): void {
    const before = this.texts.get(node);
    const given = before?.drawn === node.data ? before.given : node.data;
    const drawn = drawDigits(given, this.digits);
    if (drawn === node.data || node.parentElement?.closest(asTyped)) return;
    this.texts.set(node, { given, drawn });
    node.data = drawn;
  }

  private attribute(element: Element, name: string): void {
    const now = element.getAttribute(name);
    if (now === null || element.closest(asTyped)) return;
    const kept = this.attributes.get(element) ?? new Map<string, { given: string; drawn: string }>();
    const before = kept.get(name);
    const given = before?.drawn === now ? before.given : now;
    const drawn = drawDigits(given, this.digits);
    if (drawn === now) return;
    kept.set(name, { given, drawn });
    this.attributes.set(element, kept);
    element.setAttribute(name, drawn);
  }

  /** What is copied from the screen goes out with 0-9, as it is on file. A field's own text goes as it was typed. */
  private readonly copied = (event: ClipboardEvent): void => {
    const chosen = this.root.ownerDocument.getSelection()?.toString() ?? "";
    if (!event.clipboardData || chosen === "" || (event.target instanceof Element && event.target.closest("input, textarea"))) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", toWestern(chosen.replace(directionMarks, "")));
  };
}
