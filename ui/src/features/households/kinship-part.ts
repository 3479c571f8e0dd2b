import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { HouseholdView, KinshipKind, KinshipView, Nothing, PersonBrief } from "../../generated/types";
import { button, dialog, errorSummary, filterList, icon, PagePart, panel, type Form } from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { householdText as text, kinshipSentence, kinshipText } from "../../text/households";

interface Filling {
  from: string;
  kind: KinshipKind | "";
  to: string;
}

/** How members are related (القرابة بين الأفراد). */
export class KinshipPart extends PagePart<HouseholdView | undefined, Filling, Nothing> {
  private asking = false;

  protected override begin(): void {
    this.asking = false;
  }

  panel(view: HouseholdView): TemplateResult {
    const may = session.may("set_kinship");
    const who = new Map<string, PersonBrief>(view.members.map(({ person }) => [person.id, person]));
    const row = (one: KinshipView): TemplateResult | typeof nothing => {
      const [from, to] = [who.get(one.from), who.get(one.to)];
      if (!from || !to) return nothing;
      const words = kinshipSentence(from.spoken, one.kind, to.spoken, from.sex);
      return html`<li>${icon("users")}<div>${words}</div>${may ? html`<button class="button quiet low" type="button" aria-label=${text.kinshipRemoveOf(words)} @click=${() => void this.remove(one)}>${text.kinshipRemove}</button>` : nothing}</li>`;
    };
    return panel(
      { title: text.kinship, count: view.kinships.length },
      html`${view.kinships.length === 0 ? html`<p class="inside small muted">${text.kinshipNone}. ${text.kinshipNoneText}</p>` : html`<ul class="rows">${view.kinships.map(row)}</ul>`}
        ${may && view.members.length > 1 ? html`<p class="inside">${button({ label: text.kinshipAdd, icon: "plus", low: true, onClick: () => this.ask(true) })}</p>` : nothing}`,
    );
  }

  dialog(view: HouseholdView): TemplateResult {
    const form = this.form(view);
    const people = view.members.map(({ person }) => ({ value: person.id, label: person.name }));
    const kinds = (Object.keys(kinshipText) as KinshipKind[]).map((value) => ({ value, label: kinshipText[value] }));
    return dialog({
      open: this.asking,
      title: text.kinshipTitle,
      text: text.kinshipText,
      content: html`${errorSummary(form)}${filterList(form, "from", { label: text.kinshipFrom, options: people })}${filterList(form, "kind", { label: text.kinshipIs, options: kinds })}${filterList(form, "to", { label: text.kinshipTo, options: people.filter(({ value }) => value !== form.text("from")) })}`,
      confirm: text.kinshipConfirm,
      busy: form.sending,
      onConfirm: () => void this.confirm(view),
      onLeave: () => this.ask(false),
    });
  }

  private form(view: HouseholdView): Form<Filling, Nothing> {
    return this.make({
      screen: `kinship-${view.id}`,
      initial: () => ({ from: "", kind: "", to: "" }),
      send: ({ from, kind, to }, key) => desk.setKinship({ from, to, kind: kind || "other_kin_of", holds: true }, key),
    });
  }

  private ask(open: boolean): void {
    const view = this.shown();
    if (!open && view) void this.form(view).reset();
    this.asking = open;
    this.host.requestUpdate();
  }

  private async confirm(view: HouseholdView): Promise<void> {
    const form = this.form(view);
    const open = (["from", "kind", "to"] as const).filter((path) => form.text(path) === "");
    for (const path of open) form.refuse(path, "required");
    if (open.length > 0 || (await form.submit()) === undefined) return;
    void showDone(text.kinshipSaved);
    this.ask(false);
  }

  private async remove({ from, to, kind }: KinshipView): Promise<void> {
    await desk.setKinship({ from, to, kind, holds: false });
    await showDone(text.kinshipRemoved);
  }
}
