import type { Op } from "../generated/types";
import { opText } from "./ops";

/** Words of taking a deed back. */
export const undoText = {
  done: (op: Op) => `تم: ${opText[op]}`,
  undone: (op: Op) => `تم التراجع عن: ${opText[op]}`,
  of: (op: string) => `تراجع عن: ${op}`,
  wasUndone: "تم التراجع عنه",
  undo: "تراجع",
} as const;
