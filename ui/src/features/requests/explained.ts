import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { desk } from "../../generated/desk";
import { icon, prose } from "../../parts";
import { showDone } from "../../state/undo";
import { submissionText as text } from "../../text/signing";
import type { RequestHost } from "./open-request-file";

/** The tick that the committee and its time were explained (R12); said while reading back, and asked for at the latest before handing in. */
export function explainedTick(host: RequestHost): TemplateResult {
  const { view } = host;
  const set = async (explained: boolean): Promise<void> => {
    const answer = await host.act(() => desk.markExplained({ request_id: host.file.id, explained }));
    if (!answer) return;
    host.took(answer.value);
    await showDone();
  };
  const by = view.explained ? html`<br><span class="small muted">${prose(text.explainedBy(view.explained.by, `${view.explained.date.hijri}، ${view.explained.time}`))}</span>` : nothing;
  const words = text.explained(view.applicant.sex);
  if (!host.editable) return view.explained ? html`<p class="line nowrap-icon">${icon("circle-check", "done")}<span>${words}${by}</span></p>` : html``;
  return html`<label class="tick"><input type="checkbox" id="explained" .checked=${live(view.explained !== null)} @change=${(event: Event) => void set((event.target as HTMLInputElement).checked)}><span><strong>${words}</strong>${by}</span></label>`;
}
