import { Failure } from "../bridge";
import { desk } from "../generated/desk";
import { showRefusal, showToast } from "../parts/toast";
import { undoText } from "../text/undo";
import { session } from "./session";

/**
 * Says that a deed of the desk was done, and offers the way back while the desk does (التراجع). Without words of its own the deed is said by
 * its name.
 */
export async function showDone(words?: string): Promise<void> {
  const offer = session.may("last_undoable") ? ((await desk.lastUndoable({}).catch(() => undefined))?.value ?? undefined) : undefined;
  const said = words ?? (offer && undoText.done(offer.op));
  if (said) showToast(said, offer && ((): void => void takeBack(offer.seq)));
}

/** Takes back one's own last deed, known by its place in the journal; why it is not possible is said in the same place. */
export async function takeBack(seq: number): Promise<void> {
  try {
    const { value } = await desk.undoLast({ seq }, crypto.randomUUID());
    showToast(undoText.undone(value.op));
  } catch (thrown) {
    showRefusal((thrown instanceof Failure ? thrown : new Failure({})).words);
  }
}
