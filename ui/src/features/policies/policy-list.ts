import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { PolicyLine } from "../../generated/types";
import { empty, linkAsButton, Load, Page, panel, prose, rows, tag } from "../../parts";
import { href } from "../../router";
import { session } from "../../state/session";
import { policyText as text } from "../../text/policies";
import { settingsHead } from "../settings/sections";

/** The register of policy texts (اللوائح والسياسات), what one has not read yet first. */
@customElement("policy-list")
export class PolicyList extends Page {
  private readonly all = new Load(this, () => desk.listPolicies({}), ["policy", "staff"]);

  protected override render(): TemplateResult {
    const add = session.may("save_policy") ? linkAsButton(href("/settings/policies/new"), { label: text.new, icon: "plus", kind: "primary" }) : nothing;
    return html`${settingsHead("/settings/policies")}
      ${this.all.show((all) => html`${panel(
        { title: text.title, count: all.length },
        all.length === 0 ? empty({ icon: "book-open", title: text.none, text: text.noneText }) : rows(all.map((line) => this.row(line)), { tall: true }),
      )}<div class="line">${add}</div>`)}`;
  }

  private row(line: PolicyLine) {
    const under = [text.version(line.version), text.savedOn(line.saved_on.hijri), ...(line.review_on ? [text.reviewOn(line.review_on.hijri)] : [])];
    return {
      icon: "book-open" as const,
      title: html`<a href=${href(`/settings/policies/${line.id}`)}>${line.title}</a>`,
      under: prose(under.join("، ")),
      end: this.standing(line),
    };
  }

  private standing(line: PolicyLine): TemplateResult {
    if (line.withdrawn) return tag(text.withdrawn);
    const marks = [
      ...(line.read_by_me ? [] : [tag(text.toRead, { icon: "eye", tone: "accent" })]),
      ...(session.may("save_policy") && line.review_due ? [tag(text.reviewDue, { icon: "clock", tone: "warn" })] : []),
      ...(session.may("save_policy") && line.unread > 0 ? [tag(prose(text.unread(line.unread)))] : []),
    ];
    return html`<span class="line">${marks}</span>`;
  }
}
