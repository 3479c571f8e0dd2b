import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import { Load, panel, Part, prose, rows, type RowOptions } from "../../parts";
import { href } from "../../router";
import { session } from "../../state/session";
import { replyText as text, verdictText } from "../../text/replies";

/** The reply to a request, in a few lines on the request's own page (لوحة التبليغ); nothing while nothing was decided. */
@customElement("reply-panel")
export class ReplyPanel extends Part {
  @property({ attribute: false }) request = "";
  private readonly load = new Load(this, () => (session.may("reply_brief") && this.request !== "" ? desk.replyBrief({ request_id: this.request }) : Promise.resolve({ value: null, changes: [] })), ["request", "reply", "paper"]);

  protected override render(): TemplateResult | typeof nothing {
    return this.load.show((brief) => {
      if (!brief) return nothing;
      const lines: RowOptions[] = [
        { icon: "landmark", title: prose(`${verdictText[brief.verdict]}، ${brief.decided_on.short_hijri}`) },
        { icon: "file-text", title: brief.letter ? prose(text.panelLetter(brief.letter)) : html`<span class="muted">${text.panelNoLetter}</span>` },
        {
          icon: brief.told ? "circle-check" : "phone",
          title: html`<a href=${href(`/replies/${this.request}`)}>${brief.told ? prose(text.panelTold(text.channels[brief.told.channel], brief.told.on.short_hijri)) : text.panelUntold}</a>`,
          ...(brief.tries > 0 ? { under: prose(text.tries(brief.tries)) } : {}),
        },
      ];
      return panel({ title: text.panel }, rows(lines, { tall: true }));
    });
  }
}
