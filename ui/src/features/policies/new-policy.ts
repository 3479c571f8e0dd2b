import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import { button, deeds, errorSummary, Page, showToast } from "../../parts";
import { go } from "../../router";
import { policyText as text } from "../../text/policies";
import { emptyPolicy, policyFields, policyInput } from "./policy-form";

/** A new policy text. */
@customElement("new-policy")
export class NewPolicy extends Page {
  private readonly filling = () =>
    this.form({ screen: "new-policy", initial: emptyPolicy, send: (typed, key) => desk.savePolicy({ of: null, policy: policyInput(typed) }, key) });

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: text.save, run: () => void this.save() }];
  }

  protected override render(): TemplateResult {
    const form = this.filling();
    return html`<h1 tabindex="-1">${text.new}</h1>
      ${errorSummary(form)}
      <form class="panel inside form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>${policyFields(form)}</form>
      ${deeds(button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() }), form)}`;
  }

  private async save(): Promise<void> {
    const form = this.filling();
    const saved = await form.submit();
    if (!saved) return;
    await form.reset();
    showToast(text.saved);
    go(`/settings/policies/${saved.line.id}`);
  }
}
