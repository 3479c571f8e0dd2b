import type { Failure } from "../bridge";
import { desk } from "../generated/desk";
import { partText } from "../text/parts";
import { showToast } from "./toast";

/** Puts a text where it can be pasted from, also one that is still on its way; false when the web view does not let us. */
async function copy(text: Promise<string>): Promise<boolean> {
  try {
    // Asked for at once, within the press of the button: a web view gives its clipboard to nobody later.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then((words) => new Blob([words], { type: "text/plain" })) })]);
    return true;
  } catch {
    return copyField(await text);
  }
}

/** For a web view without that clipboard: a field that nobody sees is selected and copied. */
function copyField(text: string): boolean {
  const active = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "hidden-label";
  field.value = text;
  (active?.closest("dialog") ?? document.body).append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (active instanceof HTMLElement) active.focus();
  return done;
}

/** What to tell whoever helps (التفاصيل): the incident and code first, then what the program says of itself. No name, no number of anybody, nothing typed. */
export async function details(failure?: Failure): Promise<string> {
  const head = failure ? [`code: ${failure.code}`, ...(failure.incident ? [`incident: ${failure.incident}`] : [])] : [];
  // The very thing that failed may keep the program from telling more.
  const told = await desk.doctor({}).then(({ value }) => value.text, () => "doctor: no answer");
  return [...head, `window: ${navigator.userAgent}`, told].join("\n");
}

/** Copies the details and says so; `told` are those that are on the screen already. */
export async function copyDetails(failure?: Failure, told?: string): Promise<void> {
  if (await copy(told === undefined ? details(failure) : Promise.resolve(told))) showToast(partText.detailsCopied);
}
