import { html, nothing, type TemplateResult } from "lit";
import { icon, prose } from "../parts";
import { session } from "../state/session";
import { shellText } from "../text/shell";

/** The status bar: age of the last verified copy, the date, help. Never errors. */
export function status(today: string, onHelp: (() => void) | undefined): TemplateResult {
  const { backup } = session.view;
  return html`<footer class="status" aria-label=${shellText.status}>
    ${backup === undefined ? nothing : html`<span class=${backup === null || backup.late ? "danger" : ""}>${icon(backup === null || backup.late ? "circle-alert" : "shield-check")}${backup === null ? shellText.noBackup : prose(shellText.backup(backup.words))}</span>`}
    <span class="push">${prose(today)}</span>
    ${onHelp ? html`<button class="status-button" type="button" @click=${onHelp}><kbd>F1</kbd> ${shellText.keys}</button>` : nothing}
  </footer>`;
}
