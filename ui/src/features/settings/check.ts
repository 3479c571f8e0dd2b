import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { Verified } from "../../generated/types";
import { banner, button, copyDetails, details, failureBanner, Load, Page, panel } from "../../parts";
import { session } from "../../state/session";
import { settingsText as text } from "../../text/settings";
import { settingsHead } from "./sections";

/** What to tell whoever helps (فحص البرنامج), and for its keepers the check of the whole record. */
@customElement("program-check")
export class ProgramCheck extends Page {
  @state() private busy = false;
  @state() private found: Verified | undefined;
  @state() private failure: Failure | undefined;
  private readonly told = new Load<string>(this, async () => ({ value: await details(), changes: [] }));

  protected override render(): TemplateResult {
    return html`${settingsHead("/settings/check")}
      ${session.may("verify_office") ? panel({ title: text.record, inside: true }, this.record()) : nothing}
      ${panel({ title: text.details, inside: true }, this.told.show((words) => html`<div class="column"><p class="muted measure">${text.detailsText}</p>
        <p>${button({ label: text.detailsCopy, icon: "copy", kind: "primary", onClick: () => void copyDetails(undefined, words) })}</p>
        <pre class="told as-typed" dir="ltr" lang="en" tabindex="0" role="group" aria-label=${text.details}>${words}</pre></div>`))}`;
  }

  private record(): TemplateResult {
    const { found } = this;
    return html`<div class="column"><p class="muted measure">${text.recordText}</p>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${found ? banner(found.sound ? { icon: "circle-check", title: text.recordSound, alert: true } : { kind: "danger", title: text.recordBroken, text: text.recordBrokenText, alert: true }) : nothing}
      <p>${button({ label: text.recordCheck, icon: "shield-check", busy: this.busy, onClick: () => void this.verify() })}</p></div>`;
  }

  private async verify(): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    this.found = undefined;
    try {
      this.found = (await desk.verifyOffice({})).value;
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
    this.busy = false;
  }
}
