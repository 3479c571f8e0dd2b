/** A kind of record that a deed can change («person», «household», «request»); pages that show one of them reload. */
export type Kind = string;

type Listener = (kinds: readonly Kind[]) => void;

const listeners = new Set<Listener>();

/** The bus between deeds and open pages. */
export const changes = {
  /** Listens to some kinds; returns the way to stop. */
  on(kinds: readonly Kind[], then: Listener): () => void {
    const listener: Listener = (changed) => {
      if (changed.some((kind) => kinds.includes(kind))) then(changed);
    };
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Tells everybody who listens. */
  announce(kinds: readonly Kind[]): void {
    for (const listener of [...listeners]) listener(kinds);
  },
};
