import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import { Load, panel, Part, prose, rows, tag } from "../../parts";
import { session } from "../../state/session";
import { replyText as text } from "../../text/replies";

/** How many are to be told today, on the first page; nothing while there is nobody. */
@customElement("reply-count")
export class ReplyCount extends Part {
  private readonly load = new Load(this, () => (session.may("replies_waiting") ? desk.repliesWaiting({}) : Promise.resolve({ value: undefined, changes: [] })), ["request", "reply", "sitting"]);

  protected override render(): TemplateResult | typeof nothing {
    return this.load.show((waiting) => {
      if (!waiting || waiting.untold === 0) return nothing;
      const late = waiting.late > 0 ? { end: tag(prose(text.homeLate(waiting.late)), { tone: "danger" as const, icon: "circle-alert" as const }) } : {};
      return panel({ title: text.title }, rows([{ icon: "phone", title: html`<a href="#/replies">${prose(text.home(waiting.today))}</a>`, ...late }]));
    });
  }
}
