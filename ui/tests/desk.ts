// A desk that answers from memory, for tests of the window's own logic.
import { webcrypto } from "node:crypto";

// Node 18 has no global one.
if (!("crypto" in globalThis)) Object.defineProperty(globalThis, "crypto", { value: webcrypto });

type Deed = (input: never) => unknown;

/** Puts a desk in place; gives the list of deeds that were asked. */
export function desk(deeds: Record<string, Deed> = {}): { asked: { name: string; input: unknown }[]; kept: Map<string, { screen: string; tab: string; body: string; saved: string }> } {
  const asked: { name: string; input: unknown }[] = [];
  const kept = new Map<string, { screen: string; tab: string; body: string; saved: string }>();
  const own: Record<string, Deed> = {
    save_draft: (input: { screen: string; tab: string; body: string }) => {
      kept.set(`${input.tab}/${input.screen}`, { ...input, saved: "9:12" });
      return "9:12";
    },
    list_drafts: () => [...kept.values()],
    discard_draft: (input: { screen: string; tab: string }) => {
      kept.delete(`${input.tab}/${input.screen}`);
      return {};
    },
    ...deeds,
  };
  Object.assign(globalThis, {
    __TAURI_INTERNALS__: {
      invoke: async (_command: string, { name, input }: { name: string; input: unknown }) => {
        asked.push({ name, input });
        const deed = own[name];
        if (!deed) throw { code: "bad_call" };
        return { value: deed(input as never), changes: [] };
      },
    },
  });
  return { asked, kept };
}
