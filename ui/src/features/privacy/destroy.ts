import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { Outcome } from "../../bridge";
import type { DestructionLine, Ground, PersonPrivacy, PersonView, PlanView } from "../../generated/types";
import { banner, button, choice, deeds, dialog, errorSummary, Load, Page, pairs, panel, passphraseField, prose, rows, showToast } from "../../parts";
import { go } from "../../router";
import { visits } from "../../state/visits";
import { privacyText as text } from "../../text/privacy";
import { RegisterPaper } from "./register-paper";

const nobody = <T>(): Promise<Outcome<T | undefined>> => Promise.resolve({ value: undefined, changes: [] });

/** The second look at what would go with a person, and the destruction itself (خطة الإتلاف). */
@customElement("destruction-plan")
export class DestructionPlan extends Page {
  @state() private wholeHousehold = false;
  @state() private asking = false;
  @state() private done: { line: DestructionLine; paper: RegisterPaper } | undefined;
  private scans: string[] = [];
  private readonly plan = new Load(this, () => this.planned());
  /** An open request to destroy these data is what this answers. */
  private readonly asked = new Load(this, () => (this.ofScans ? nobody<PersonPrivacy>() : desk.personPrivacy({ person_id: this.params.id ?? "" })));
  private readonly person = new Load(this, () => (this.ofScans ? nobody<PersonView>() : desk.getPerson({ person_id: this.params.id ?? "" })));

  private readonly destroying = () =>
    this.form({
      screen: "destroy-records",
      draftless: true,
      secret: ["manager_passphrase"],
      initial: () => ({ ground: "" as Ground | "", manager_passphrase: "" }),
      send: ({ ground, manager_passphrase }, key) =>
        desk.destroyRecords({ person_ids: this.going(), attachment_ids: this.scans, ground: ground || "purpose_ended", subject_request_id: ground === "subject_request" ? (this.request() ?? null) : null, seen: this.plan.value?.seen ?? "", manager_passphrase }, key),
    });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.visit.drop("form/destroy-records");
  }

  protected override render(): TemplateResult {
    if (this.done) return this.proof(this.done);
    return html`<div><h1 tabindex="-1">${text.planTitle}</h1><p class="muted">${text.planText}</p></div>
      ${this.plan.show((plan) => (plan ? this.look(plan) : this.ofScans ? html`<p class="muted">${text.planNothing}</p>` : nothing))}
      ${this.question()}
      ${deeds(html`${this.plan.value ? button({ label: text.destroyNow, kind: "primary", icon: "trash-2", onClick: () => (this.asking = true) }) : nothing}
        ${this.plan.value && !this.wholeHousehold && this.person.value?.household ? button({ label: text.planWhole, onClick: () => void this.whole() }) : nothing}
        ${button({ label: text.back, kind: "quiet", onClick: () => go("/settings/privacy/retention") })}`)}`;
  }

  /** All scans whose period has ended, instead of a person. */
  private get ofScans(): boolean {
    return this.params.id === "scans";
  }

  private async planned(): Promise<Outcome<PlanView | undefined>> {
    if (this.done) return nobody();
    if (!this.ofScans) return desk.planDestruction({ person_ids: [this.params.id ?? ""], attachment_ids: [], whole_household: this.wholeHousehold });
    this.scans = (await desk.listDue({})).value.scans.map(({ id }) => id);
    return this.scans.length === 0 ? nobody() : desk.planDestruction({ person_ids: [], attachment_ids: this.scans, whole_household: false });
  }

  private going(): string[] {
    return this.plan.value?.persons.map(({ id }) => id) ?? [];
  }

  private request(): string | undefined {
    return this.asked.value?.asked.find(({ kind, answered }) => kind === "destruction" && !answered)?.id;
  }

  private look(plan: PlanView): TemplateResult {
    return html`${plan.persons.length === 0 ? nothing : panel({ title: text.planPersons, count: plan.persons.length }, rows(plan.persons.map((one) => ({ icon: "user-round" as const, title: one.name, ...(one.file_number ? { under: prose(text.holdOn(one.file_number, true)) } : {}) }))))}
      ${panel({ title: text.planCounts, inside: true }, pairs([...plan.counts.map(({ kind, count }) => [text.kindsGone[kind], html`<bdi>${count}</bdi>`] as const), ...(plan.requests.length > 0 ? [[text.planRequests, prose(plan.requests.join("، "))] as const] : [])]))}
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

  /** Everybody who lives in the household goes with it, and the prisoner behind it. */
  private async whole(): Promise<void> {
    this.wholeHousehold = true;
    await this.plan.again();
  }

  /** An open visit of somebody who is gone ends: its tab would still name them, and its draft bring the name back. */
  private async endVisits(): Promise<void> {
    const gone = [...this.going(), this.person.value?.household?.id];
    for (const visit of visits.open.filter(({ subject, path }) => gone.some((id) => id !== undefined && (subject === id || path.includes(id))))) {
      const { forget } = await visits.end(visit);
      forget();
    }
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
    await this.endVisits();
    this.done = { line, paper: new RegisterPaper(async () => (await desk.destructionCertificate({ destruction_id: line.id })).value, () => undefined) };
    showToast(text.destroyed(line.number));
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus();
  }
}
