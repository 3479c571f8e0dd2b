import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { native } from "../../bridge";
import { desk } from "../../generated/desk";
import type { NoticeTextView } from "../../generated/types";
import { button, deeds, failureBanner, Load, Page, panel, prose, showToast } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";

/** The privacy notice, read aloud to somebody who does not read, or printed (إشعار الخصوصية). */
@customElement("privacy-notice")
export class PrivacyNotice extends Page {
  @state() private failure: unknown;
  private readonly notice = new Load(this, () => desk.privacyNotice({}));

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.noticeReadDone, run: () => this.done() },
      { chord: "Ctrl+KeyP", label: text.printNotice, run: () => this.print() },
    ];
  }

  protected override render(): TemplateResult {
    return html`<div><h1 tabindex="-1">${text.noticeTitle}</h1><p class="muted">${text.noticeReadTitle}</p></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.notice.show((view) => this.words(view))}
      ${deeds(html`${session.may("give_notice") ? button({ label: text.noticeReadDone, kind: "primary", key: "Ctrl Enter", onClick: () => this.done() }) : nothing}
        ${button({ label: text.printNotice, icon: "printer", key: "Ctrl P", onClick: () => this.print() })}
        ${button({ label: text.back, kind: "quiet", onClick: () => this.back() })}`)}`;
  }

  private words(view: NoticeTextView): TemplateResult {
    return html`${view.intro.map((line) => html`<p class="statement">${prose(line)}</p>`)}
      ${view.parts.map((part) => panel({ title: part.title, inside: true }, html`<ul class="column">${part.points.map((point) => html`<li>${prose(point)}</li>`)}</ul>`))}
      <p class="small muted">${prose(view.version)}</p>`;
  }

  private done(): void {
    void this.try(async () => {
      await desk.giveNotice({ person_id: this.params.id ?? "", how: "read_aloud" });
      showToast(text.noticeDone);
      this.back();
    });
  }

  private print(): void {
    void this.try(async () => {
      const { number, pdf } = (await desk.printPrivacyNotice({})).value;
      await native.printPdf(number, pdf);
      showToast(text.printed);
    });
  }

  private back(): void {
    go(`/persons/${this.params.id ?? ""}`);
  }

  private async try(deed: () => Promise<void>): Promise<void> {
    this.failure = undefined;
    try {
      await deed();
    } catch (thrown) {
      this.failure = thrown;
    }
  }
}
