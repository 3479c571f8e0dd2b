import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { RequestAppeals } from "../../generated/types";
import { button, choice, dateField, deeds, empty, errorSummary, Load, noDate, Page, prose, showToast, textField, typedDate } from "../../parts";
import { go } from "../../router";
import { appealsText as text } from "../../text/appeals";

/** An appeal taken down at the desk, in the words of whoever brings it (تسجيل تظلم). */
@customElement("receive-appeal")
export class ReceiveAppeal extends Page {
  private readonly about = new Load(this, () => desk.requestAppeals({ request_id: this.params.id ?? "" }), ["request"], (about) => this.arrived(about));
  private readonly now = new Load(this, () => desk.today({}));

  private readonly filling = () =>
    this.form({
      screen: `receive-appeal-${this.params.id ?? ""}`,
      initial: () => ({ decision_id: "", brought_by: "", text: "", received_on: noDate() }),
      send: ({ received_on, ...rest }, key) => desk.receiveAppeal({ ...rest, received_on: typedDate(received_on) ?? this.today() }, key),
    });

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.save, run: () => void this.save() },
      { chord: "Escape", run: () => this.back() },
    ];
  }

  protected override render(): TemplateResult {
    return html`<div><h1 tabindex="-1">${text.receive}</h1>${this.about.value ? html`<p class="muted">${prose(text.receiveUnder(this.about.value.request_number, this.about.value.applicant))}</p>` : ""}</div>
      ${this.about.show((about) => this.page(about))}`;
  }

  private page(about: RequestAppeals): TemplateResult {
    const back = button({ label: text.back, kind: "quiet", onClick: () => this.back() });
    if (about.decisions.length === 0) return html`${empty({ icon: "landmark", title: text.noDecision, text: text.noDecisionText })}${deeds(back)}`;
    const form = this.filling();
    const options = about.decisions.map((one) => ({ value: one.decision_id, label: text.decisionOf(one.verdict, one.decided_on.short_hijri), hint: one.open ? text.openAlready : one.reason_told }));
    return html`${errorSummary(form)}
      <form class="panel inside form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
        ${choice(form, "decision_id", { label: text.against, options })}
        ${textField(form, "brought_by", { label: text.broughtBy, hint: text.broughtByHint, width: "full" })}
        ${textField(form, "text", { label: text.words, hint: text.wordsHint, lines: 6, width: "full" })}
        ${dateField(form, "received_on", { label: text.receivedOn, optional: true })}
      </form>
      ${deeds(html`${button({ label: text.save, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() })}${back}`, form)}`;
  }

  /** What is usual is filled in: the newest decision, brought by the applicant. */
  private arrived(about: RequestAppeals): void {
    this.filling().fill({ decision_id: about.decisions.find((one) => !one.open)?.decision_id ?? "", brought_by: about.applicant, text: "", received_on: noDate() });
  }

  private today(): ReturnType<typeof typedDate> {
    const [year, month, day] = (this.now.value?.date.iso ?? "").split("-").map(Number);
    return year && month && day ? { calendar: "gregorian", year, month, day } : null;
  }

  private async save(): Promise<void> {
    const form = this.filling();
    if (form.values.decision_id === "") {
      form.refuse("decision_id", "required");
      return;
    }
    const saved = await form.submit();
    if (!saved) return;
    await form.reset();
    showToast(text.saved(saved.row.number));
    go(`/appeals/${saved.row.id}`);
  }

  private back(): void {
    go(`/requests/${this.params.id ?? ""}/course`);
  }
}
