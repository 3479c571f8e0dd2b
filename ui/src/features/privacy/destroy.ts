import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { DestructionLine, Ground, PlanView } from "../../generated/types";
import { banner, button, choice, deeds, dialog, errorSummary, Load, Page, pairs, panel, passphraseField, prose, rows, showToast } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";
import { RegisterPaper } from "./register-paper";

/** The second look at what would go with a person, and the destruction itself (خطة الإتلاف). */
@customElement("destruction-plan")
export class DestructionPlan extends Page {
  @state() private persons: string[] = [];
  @state() private asking = false;
  @state() private done: { line: DestructionLine; paper: RegisterPaper } | undefined;
  private readonly plan = new Load(this, () => (this.done ? Promise.resolve({ value: undefined as PlanView | undefined, changes: [] }) : desk.planDestruction({ person_ids: this.going(), attachment_ids: [] })));
  /** An open request to destroy these data is what this answers. */
  private readonly asked = new Load(this, () => desk.personPrivacy({ person_id: this.params.id ?? "" }));
  private readonly person = new Load(this, () => desk.getPerson({ person_id: this.params.id ?? "" }));

  private readonly destroying = () =>
    this.form({
      screen: "destroy-records",
      draftless: true,
      secret: ["manager_passphrase"],
      initial: () => ({ ground: "" as Ground | "", manager_passphrase: "" }),
      send: ({ ground, manager_passphrase }, key) =>
        desk.destroyRecords({ person_ids: this.going(), attachment_ids: [], ground: ground || "purpose_ended", subject_request_id: ground === "subject_request" ? (this.request() ?? null) : null, seen: this.plan.value?.seen ?? "", manager_passphrase }, key),
    });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.visit.drop("form/destroy-records");
  }

  protected override render(): TemplateResult {
    if (this.done) return this.proof(this.done);
    return html`<div><h1 tabindex="-1">${text.planTitle}</h1><p class="muted">${text.planText}</p></div>
      ${this.plan.show((plan) => (plan ? this.look(plan) : nothing))}
      ${this.question()}
      ${deeds(html`${this.plan.value ? button({ label: text.destroyNow, kind: "primary", icon: "trash-2", onClick: () => (this.asking = true) }) : nothing}
        ${this.plan.value && this.persons.length === 0 && this.person.value?.household && this.person.value.household.members > 1 && session.may("get_household") ? button({ label: text.planWhole, onClick: () => void this.whole() }) : nothing}
        ${button({ label: text.back, kind: "quiet", onClick: () => go("/settings/privacy/retention") })}`)}`;
  }

  private going(): string[] {
    return this.persons.length > 0 ? this.persons : [this.params.id ?? ""];
  }

  private request(): string | undefined {
    return this.asked.value?.asked.find(({ kind, answered }) => kind === "destruction" && !answered)?.id;
  }

  private look(plan: PlanView): TemplateResult {
    return html`${panel({ title: text.planPersons, count: plan.persons.length }, rows(plan.persons.map((one) => ({ icon: "user-round" as const, title: one.name, ...(one.file_number ? { under: prose(text.holdOn(one.file_number, true)) } : {}) }))))}
      ${panel({ title: text.planCounts, inside: true }, html`${pairs(plan.counts.map(({ kind, count }) => [text.kindsGone[kind], html`<bdi>${count}</bdi>`] as const))}
        ${plan.requests.length > 0 ? pairs([[text.planRequests, prose(plan.requests.join("، "))]]) : nothing}`)}
      ${plan.others.length > 0 ? banner({ kind: "warn", title: text.planOthers, text: prose(plan.others.join("، ")) }) : nothing}`;
  }

  private question(): TemplateResult {
    const form = this.destroying();
    const grounds = (Object.keys(text.grounds) as Ground[]).filter((ground) => ground !== "subject_request" || this.request() !== undefined).map((value) => ({ value, label: text.grounds[value] }));
    return dialog({
      open: this.asking,
      title: text.destroyTitle,
      text: text.destroyText,
      content: html`${errorSummary(form)}${choice(form, "ground", { label: text.ground, options: grounds })}${passphraseField(form, "manager_passphrase", { label: text.managerPassphrase })}`,
      confirm: text.destroyNow,
      busy: form.sending,
      onConfirm: () => void this.destroy(),
      onLeave: () => {
        this.asking = false;
        void form.reset();
      },
    });
  }

  private proof({ line, paper }: { line: DestructionLine; paper: RegisterPaper }): TemplateResult {
    return html`<h1 tabindex="-1">${prose(text.certificateTitle(line.number))}</h1>
      ${line.left_in.length > 0 ? banner({ kind: "warn", title: text.leftIn, text: text.leftInText }) : banner({ kind: "know", icon: "shield-check", title: text.reachedTitle, text: text.reachedText })}
      ${paper.preview(text.certificate)}
      ${deeds(html`${paper.deeds()}${button({ label: text.back, kind: "quiet", onClick: () => go("/settings/privacy/retention") })}`)}`;
  }

  /** Everybody who lives in the household goes with it. */
  private async whole(): Promise<void> {
    const household_id = this.person.value?.household?.id;
    if (!household_id) return;
    const { value } = await desk.getHousehold({ household_id });
    this.persons = value.members.map(({ person }) => person.id);
    await this.plan.again();
  }

  private async destroy(): Promise<void> {
    const form = this.destroying();
    if (form.values.ground === "") {
      form.refuse("ground", "required");
      return;
    }
    const line = await form.submit();
    if (!line) {
      // Something was added since: it is looked at again.
      if (form.failure?.code === "stale") await this.plan.again();
      return;
    }
    await form.reset();
    this.asking = false;
    this.done = { line, paper: new RegisterPaper(async () => (await desk.destructionCertificate({ destruction_id: line.id })).value, () => undefined) };
    showToast(text.destroyed(line.number));
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
