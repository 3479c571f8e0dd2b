import { html, type TemplateResult } from "lit";
import { native } from "../../bridge";
import type { PaperBytes } from "../../generated/types";
import { button, fromBase64, paperPreview, showToast } from "../../parts";
import { privacyText as text } from "../../text/privacy";

/** A paper of a register on the screen, with its two deeds. The bytes are asked once, for looking, printing and saving alike. */
export class RegisterPaper {
  private asked: Promise<PaperBytes> | undefined;
  /** The same function for as long as this lives, so that the preview asks once. */
  readonly bytes = async (): Promise<Uint8Array> => fromBase64((await this.paper()).pdf);

  constructor(
    private readonly ask: () => Promise<PaperBytes>,
    private readonly failed: (thrown: unknown) => void,
  ) {}

  preview(what: string): TemplateResult {
    return paperPreview(what, this.bytes);
  }

  deeds(primary = true): TemplateResult {
    return html`${button({ label: text.print, icon: "printer", key: "Ctrl P", ...(primary ? { kind: "primary" as const } : {}), onClick: () => this.print() })}${button({ label: text.saveCopy, icon: "download", key: "Ctrl S", onClick: () => this.save() })}`;
  }

  print(): void {
    void this.run(async ({ number, pdf }) => {
      await native.printPdf(number, pdf);
      return text.printed;
    });
  }

  save(): void {
    void this.run(async ({ number, pdf }) => ((await native.saveFile(number, "pdf", pdf)) ? text.saved : undefined));
  }

  private paper(): Promise<PaperBytes> {
    this.asked ??= this.ask();
    return this.asked;
  }

  private async run(deed: (paper: PaperBytes) => Promise<string | undefined>): Promise<void> {
    try {
      const said = await deed(await this.paper());
      if (said) showToast(said);
    } catch (thrown) {
      this.asked = undefined;
      this.failed(thrown);
    }
  }
}
