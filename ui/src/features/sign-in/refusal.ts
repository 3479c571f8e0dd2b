import { html, nothing, type TemplateResult } from "lit";
import { native, type Failure } from "../../bridge";
import { button, failureBanner, icon, linkAsButton } from "../../parts";
import { refusalText as text, refusalWords } from "../../text/refusals";

/** True when the failure concerns the office as a whole, so that nothing else on the page is of use. */
export function stopsTheStart(failure: Failure): boolean {
  return failure.code in refusalWords;
}

/** Why the office cannot be opened: what happened, whether the data are safe, what to do now. */
export function refusal(failure: Failure, retry: () => void): TemplateResult {
  const words = refusalWords[failure.code];
  if (!words) return html`<h1 tabindex="-1">${text.unknown}</h1>${failureBanner(failure, retry)}`;
  const { params } = failure;
  return html`<section class="panel refusal" role="alert">
    <div class="line nowrap-line">${icon("shield-alert", "danger")}<h1 tabindex="-1" data-begin>${words.title}</h1></div>
    <div><h2>${text.happened}</h2><p>${words.happened(params)}</p>${params.folder ? html`<p class="small muted">${text.folder}: <bdi class="path">${params.folder}</bdi></p>` : nothing}</div>
    <div><h2>${text.safe}</h2><p>${words.safe}</p></div>
    <div><h2>${text.now}</h2><ol class="numbered">${words.now(params).map((line) => html`<li>${line}</li>`)}</ol></div>
    <div class="line">${words.restore ? linkAsButton("#/restore", { label: text.restore, kind: "primary" }) : nothing}${words.restart ? button({ label: text.quit, kind: "primary", onClick: () => void native.quit() }) : button({ label: text.retry, kind: words.restore ? "plain" : "primary", icon: "refresh-cw", onClick: retry })}${words.restart ? nothing : button({ label: text.quit, kind: "quiet", onClick: () => void native.quit() })}</div>
  </section>`;
}
