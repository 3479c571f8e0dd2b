import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { PolicyView } from "../../generated/types";
import { banner, button, deeds, dialog, errorSummary, failureBanner, Load, noDate, Page, panel, prose, rows, showToast } from "../../parts";
import { session } from "../../state/session";
import { policyText as text } from "../../text/policies";
import { partText } from "../../text/parts";
import { emptyPolicy, policyFields, policyInput, type PolicyTyped } from "./policy-form";

/** As its editor begins. */
function typed({ line, body }: PolicyView): PolicyTyped {
  const review = line.review_on?.iso?.split("-") ?? [];
  const [year = "", month = "", day = ""] = review;
  return { policy: { title: line.title, body, review_on: year === "" ? noDate() : { calendar: "gregorian", year, month, day } } };
}

/** One policy text: to be read and confirmed; the manager changes it and sees who has read it. */
@customElement("policy-page")
export class PolicyPage extends Page {
  @state() private editing = false;
  @state() private withdrawing = false;
  @state() private failure: unknown;
  private readonly shown = new Load(this, () => desk.getPolicy({ policy_id: this.params.id ?? "" }), ["policy", "staff"]);

  private readonly filling = () =>
    this.form({
      screen: `policy-${this.params.id ?? ""}`,
      initial: emptyPolicy,
      send: (values, key) => desk.savePolicy({ of: this.seen(), policy: policyInput(values) }, key),
    });

  protected override render(): TemplateResult {
    return html`${this.shown.failure && !this.shown.value ? html`<h1 tabindex="-1">${text.title}</h1>` : nothing}${this.shown.show((view) => (this.editing ? this.editor() : this.page(view)))}`;
  }

  private seen() {
    return { policy_id: this.params.id ?? "", version: this.shown.value?.line.version ?? 0 };
  }

  private page(view: PolicyView): TemplateResult {
    const { line } = view;
    const may = session.may("save_policy");
    const about = [text.version(line.version), text.savedOn(line.saved_on.hijri), ...(line.review_on ? [text.reviewOn(line.review_on.hijri)] : [])];
    return html`<div class="column"><h1 tabindex="-1">${line.title}</h1><p class="muted">${prose(about.join("، "))}</p></div>
      ${this.failure ? failureBanner(this.failure, () => void this.shown.again()) : nothing}
      ${line.withdrawn ? banner({ kind: "know", icon: "archive", title: text.withdrawn }) : nothing}
      <div class="split">
        <div class="column">${panel({ title: text.body, inside: true }, html`<p class="statement" dir="auto">${view.body}</p>`)}
          ${may && view.before !== null ? panel({ title: text.before, inside: true }, html`<p class="muted statement" dir="auto">${view.before}</p>`) : nothing}</div>
        <aside class="column" aria-label=${text.readers}>
          ${panel({ title: text.readers, count: view.readers.length }, view.readers.length === 0 ? html`<p class="inside muted">${text.nobody}</p>` : rows(view.readers.map(({ name, on }) => ({ icon: "check" as const, title: name, under: prose(on.hijri) }))))}
          ${line.withdrawn ? nothing : panel({ title: text.waiting, count: view.waiting.length }, view.waiting.length === 0 ? html`<p class="inside muted">${text.all}</p>` : rows(view.waiting.map((name) => ({ icon: "clock" as const, title: name }))))}
        </aside>
      </div>
      ${deeds(html`${line.read_by_me ? nothing : button({ label: text.confirm, kind: "primary", icon: "check", onClick: () => void this.confirm() })}
        ${may && !line.withdrawn ? html`${button({ label: text.edit, onClick: () => this.edit(view) })}${button({ label: text.withdraw, kind: "quiet", onClick: () => (this.withdrawing = true) })}` : nothing}`)}
      ${dialog({ open: this.withdrawing, title: text.withdrawTitle, text: text.withdrawText, confirm: text.withdraw, onConfirm: () => void this.withdraw(), onLeave: () => (this.withdrawing = false) })}`;
  }

  private editor(): TemplateResult {
    const form = this.filling();
    return html`<h1 tabindex="-1">${text.edit}</h1>
      ${errorSummary(form)}
      <form class="panel inside form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>${policyFields(form)}<p class="hint">${text.versionHint}</p></form>
      ${deeds(html`${button({ label: text.saveVersion, kind: "primary", busy: form.sending, onClick: () => void this.save() })}${button({ label: partText.back, kind: "quiet", onClick: () => (this.editing = false) })}`, form)}`;
  }

  private edit(view: PolicyView): void {
    this.filling().fill(typed(view));
    this.editing = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("h1")?.focus());
  }

  private async save(): Promise<void> {
    const form = this.filling();
    if ((await form.submit()) === undefined) return;
    await form.reset();
    this.editing = false;
    this.done(text.saved);
  }

  private async confirm(): Promise<void> {
    await this.try(() => desk.confirmPolicy(this.seen()), text.confirmed);
  }

  private async withdraw(): Promise<void> {
    this.withdrawing = false;
    await this.try(() => desk.withdrawPolicy(this.seen()), text.withdrawnDone);
  }

  private async try(deed: () => Promise<unknown>, words: string): Promise<void> {
    try {
      await deed();
      this.failure = undefined;
      this.done(words);
    } catch (thrown) {
      this.failure = thrown;
    }
  }

  private done(words: string): void {
    showToast(words);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("h1")?.focus());
  }
}
