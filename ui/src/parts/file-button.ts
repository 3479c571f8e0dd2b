import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { icon, type IconName } from "./icon";

/** What a file button takes. */
export interface FileButtonOptions {
  /** The verb: «اختيار الملف». */
  label: string;
  /** Endings and kinds that the system's dialog offers first. */
  accept?: string;
  id?: string;
  icon?: IconName;
  several?: boolean;
  describedBy?: string | undefined;
  onFiles: (files: File[]) => void;
}

/** Chooses files of this machine (اختيار ملف). The web view's own control speaks the machine's language, so it stays out of sight behind our button. */
export function fileButton(options: FileButtonOptions): TemplateResult {
  const press = (event: Event): void => {
    (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLInputElement>("input[type=file]")?.click();
  };
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was mended.
    input.value = "";
    if (files.length) options.onFiles(files);
  };
  return html`<span class="file-button"><input type="file" hidden tabindex="-1" accept=${ifDefined(options.accept)} ?multiple=${options.several ?? false} @change=${chosen}><button class="button" type="button" id=${ifDefined(options.id)} aria-describedby=${ifDefined(options.describedBy)} @click=${press}>${icon(options.icon ?? "upload")}<span>${options.label}</span></button></span>`;
}
