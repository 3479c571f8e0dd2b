import type { TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { MissingItem, RequestView } from "../../generated/types";
import { fromBase64, type Form, type FormOptions } from "../../parts";
import type { Kept } from "../../state/visits";

/** The four steps of a request, in the order of the papers on the table. */
export const stepNames = ["statement", "papers", "signing", "submission"] as const;
/** One step. */
export type StepName = (typeof stepNames)[number];

/** What a visit keeps of one open request beside its forms. Senders of forms outlast the page, so they read from here and never from it. */
export class OpenRequestFile implements Kept {
  /** As the desk last said it. */
  view: RequestView | undefined;
  step: StepName | undefined;
  /** Which paper is open in the checklist; "" when the clerk shut all. */
  paper: string | undefined;
  private readonly sheets = new Map<string, () => Promise<Uint8Array>>();

  constructor(readonly id: string) {}

  /** The version that was on the screen. */
  get version(): number {
    return this.view?.version ?? 0;
  }

  /** The bytes of a kept paper for its preview; the same function for the same paper, so that it is drawn and journalled once. */
  sheet(paperId: string): () => Promise<Uint8Array> {
    const found = this.sheets.get(paperId);
    if (found) return found;
    const bytes = async (): Promise<Uint8Array> => fromBase64((await desk.takePaper({ paper_id: paperId, purpose: "preview" })).value.pdf);
    this.sheets.set(paperId, bytes);
    return bytes;
  }

  destroy(): void {
    this.view = undefined;
    this.sheets.clear();
  }
}

/** What the steps need of the page they stand on. */
export interface RequestHost {
  readonly file: OpenRequestFile;
  readonly view: RequestView;
  /** Statement, papers and signing may be changed, by this request's state and this role. */
  readonly editable: boolean;
  form<V extends object, R>(options: FormOptions<V, R>): Form<V, R>;
  /** Takes over what a deed gave back. */
  took(view: RequestView): void;
  goStep(step: StepName, focus?: string): void;
  goMissing(item: MissingItem): void;
  /** Does a deed that has no form; a failure is said at the head of the page. */
  act<T>(deed: () => Promise<T>): Promise<T | undefined>;
  readonly busy: boolean;
  redraw(): void;
}

/** One step as the page draws it. */
export interface RequestStep {
  main(): TemplateResult;
  aside(): TemplateResult;
  deeds(): TemplateResult;
  /** `Ctrl Enter`. */
  finish(): void;
  /** `Ctrl P`. */
  print?(): void;
  /** `Ctrl S`. */
  save?(): void;
}
