import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { AskedBy, SubjectKind } from "../../generated/types";
import { button, choice, dateField, deeds, errorSummary, Load, noDate, Page, showToast, textField, typedDate } from "../../parts";
import { go } from "../../router";
import { privacyText as text } from "../../text/privacy";

/** What somebody asks about their own data, taken down at the desk (طلب من صاحب البيانات). */
@customElement("ask-about-data")
export class AskAboutData extends Page {
  private readonly person = new Load(this, () => desk.getPerson({ person_id: this.params.id ?? "" }), ["person"]);

  private readonly filling = () =>
    this.form({
      screen: "ask-about-data",
      initial: () => ({ kind: "" as SubjectKind | "", wish: "", asked_by: "person" as AskedBy, identity_by: "", received: noDate() }),
      send: ({ kind, received, ...rest }, key) => desk.openSubjectRequest({ person_id: this.params.id ?? "", kind: kind || "access", ...rest, received: typedDate(received) }, key),
    });

  protected override keys() {
    return [{ chord: "Ctrl+Enter", label: text.askSave, run: () => void this.save() }];
  }

  protected override render(): TemplateResult {
    const form = this.filling();
    const kinds = (Object.keys(text.kinds) as SubjectKind[]).map((value) => ({ value, label: text.kinds[value], hint: text.kindHints[value] }));
    const who = (Object.keys(text.askedBys) as AskedBy[]).map((value) => ({ value, label: text.askedBys[value] }));
    return html`<div><h1 tabindex="-1">${text.askTitle}</h1><p class="muted">${text.askText(this.person.value?.spoken ?? "")}</p></div>
      ${errorSummary(form)}
      <form class="panel inside form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
        ${choice(form, "kind", { label: text.kind, options: kinds })}
        ${textField(form, "wish", { label: text.wish, hint: text.wishHint, lines: 3, width: "full" })}
        ${choice(form, "asked_by", { label: text.askedBy, options: who, row: true })}
        ${textField(form, "identity_by", { label: text.identityBy, hint: text.identityHint, width: "full" })}
        ${dateField(form, "received", { label: text.receivedOn, hint: text.receivedHint, optional: true })}
      </form>
      ${deeds(html`${button({ label: text.askSave, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() })}${button({ label: text.back, kind: "quiet", onClick: () => go(`/persons/${this.params.id ?? ""}`) })}`, form)}`;
  }

  private async save(): Promise<void> {
    const form = this.filling();
    if (form.values.kind === "") {
      form.refuse("kind", "required");
      return;
    }
    const saved = await form.submit();
    if (!saved) return;
    await form.reset();
    showToast(text.askSaved(saved.row.number));
    go(`/persons/${this.params.id ?? ""}`);
  }
}
