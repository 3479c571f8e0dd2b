import { native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { PaperBrief } from "../../generated/types";
import { showToast } from "../../parts";
import { submissionText } from "../../text/signing";

/** Prints a kept paper, byte for byte as it was made; the desk journals it before. */
export async function printPaper(paper: Pick<PaperBrief, "id">, said: string): Promise<void> {
  const { value } = await desk.takePaper({ paper_id: paper.id, purpose: "print" });
  await native.printPdf(value.number, value.pdf);
  showToast(said);
}

/** Saves a copy of a kept paper by the system's dialog. */
export async function savePaper(paper: Pick<PaperBrief, "id">): Promise<void> {
  const { value } = await desk.takePaper({ paper_id: paper.id, purpose: "save" });
  if (await native.saveFile(value.number, "pdf", value.pdf)) showToast(submissionText.saved);
}
