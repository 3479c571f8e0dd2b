import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure, native, type Places } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ForeignFile, OfficeSettings, SetUpDone } from "../../generated/types";
import { banner, button, choice, errorSummary, failureBanner, fileButton, foreignFile, mark, Page, steps, textField } from "../../parts";
import { session } from "../../state/session";
import { restoreText } from "../../text/backups";
import { shellText } from "../../text/shell";
import { officeText, setUpText as text } from "../../text/setup";
import { newPassphrase } from "../sign-in/new-passphrase";
import { officeFields, officeSettings, type OfficeTyped } from "./office-form";
import { recoveryCode, type RecoveryCode } from "./recovery-code";

const emptyOffice = (): OfficeTyped => ({ name_ar: "", name_latin: "", public_name: "", licence: "", city: "", signatory_name: "", signatory_title: "", reply_floor_days: "14", reply_target_days: "30" });

const sampleOffice = (): OfficeTyped => ({
  ...emptyOffice(),
  name_ar: text.sample.name,
  name_latin: text.sample.latin,
  public_name: text.sample.short,
  licence: text.sample.licence,
  city: text.sample.city,
  signatory_name: text.sample.signatory,
  signatory_title: text.sample.office,
});

/** The set-up of an office (الإعداد): what it is, the charity, its first manager, the recovery code. */
@customElement("set-up-office")
export class SetUp extends Page {
  @state() private step = 0;
  @state() private logo: ForeignFile | undefined;
  @state() private done: SetUpDone | undefined;
  @state() private checking = false;
  @state() private filling = false;
  @state() private fillFailed = false;
  /** Where the data can lie; null when there is nothing to choose. */
  @state() private places: Places | null = null;
  @state() private placeRefused: Failure | undefined;

  private readonly filled = () =>
    this.form({
      screen: "set-up",
      draftless: true,
      secret: ["passphrase"],
      initial: () => ({ kind: "ours", place: "own", settings: emptyOffice(), manager_name: "", passphrase: "" }),
      send: (v, key) => desk.setUpOffice({ settings: this.settings(v), logo: this.logo ?? null, manager_name: v.manager_name, passphrase: v.passphrase }, key),
    });

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.next, run: () => void this.onward() },
      { chord: "Ctrl+KeyP", run: () => void this.querySelector<RecoveryCode>("recovery-code")?.print() },
    ];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.askPlaces();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.done = undefined;
    this.visit.drop("form/set-up");
  }

  protected override render(): TemplateResult {
    return html`<p class="brand nowrap">${mark()}<span>${shellText.product}</span></p>
      ${this.step === 0 ? nothing : steps(text.stepsLabel, text.steps.map((label) => ({ label })), this.step)}
      <section class="panel inside">${this.done ? this.code(this.done) : [this.welcome, this.charity, this.manager][this.step]?.call(this)}</section>
      ${this.step === 0 ? html`<div class="line muted small"><span>${text.sealed}</span><a href="#/open-sealed">${text.openSealed}</a></div><div class="line muted small"><span>${restoreText.atDoor}</span><a href="#/restore">${restoreText.atDoorLink}</a></div>` : nothing}`;
  }

  private welcome(): TemplateResult {
    const form = this.filled();
    return html`<form class="form" novalidate @submit=${this.submit}>
      <div><h1 tabindex="-1">${text.welcome}</h1><p class="muted">${text.welcomeText}</p></div>
      ${choice(form, "kind", { label: text.kind, options: [
        { value: "ours", label: text.kinds.ours, hint: text.kinds.oursHint },
        { value: "training", label: text.kinds.training, hint: text.kinds.trainingHint },
      ] })}
      ${this.places
        ? html`${choice(form, "place", { label: text.place, options: [
            { value: "own", label: text.places.own, hint: text.places.ownHint },
            { value: "shared", label: text.places.shared, hint: text.places.sharedHint },
          ] })}
          <p class="small muted"><bdi class="path">${form.values.place === "shared" ? this.places.shared : this.places.own}</bdi></p>`
        : nothing}
      ${this.placeRefused ? failureBanner(this.placeRefused) : nothing}
      <div class="line">${button({ label: text.begin, kind: "primary", type: "submit", key: "Ctrl Enter", busy: this.checking })}</div>
    </form>`;
  }

  private async askPlaces(): Promise<void> {
    this.places = await native.places().catch(() => null);
    if (this.places) this.filled().set("place", this.places.is_shared ? "shared" : "own");
  }

  /** Takes the chosen place, before anything is made there; true when the set-up goes on. An office that lies there already is shown at the door. */
  private async takePlace(): Promise<boolean> {
    const shared = this.filled().values.place === "shared";
    if (!this.places || this.places.is_shared === shared) return true;
    this.checking = true;
    this.placeRefused = undefined;
    try {
      await native.choosePlace(shared);
      this.places = { ...this.places, is_shared: shared };
      await session.refresh();
      return session.view.stage === "no_office";
    } catch (thrown) {
      this.placeRefused = thrown instanceof Failure ? thrown : new Failure({});
      return false;
    } finally {
      this.checking = false;
    }
  }

  private charity(): TemplateResult {
    const form = this.filled();
    return html`<form class="form" novalidate @submit=${this.submit}>
      <div><h1 tabindex="-1">${text.charity}</h1><p class="muted">${text.charityText}</p></div>
      ${errorSummary(form)}
      ${officeFields(form, "settings", this.logoField())}
      <div class="line">${button({ label: text.next, kind: "primary", type: "submit", key: "Ctrl Enter", busy: this.checking })}${button({ label: text.back, kind: "quiet", onClick: () => this.go(0) })}</div>
    </form>`;
  }

  private logoField(): TemplateResult {
    const form = this.filled();
    form.know("logo", officeText.logo, true);
    const id = form.id("logo");
    const error = form.error("logo");
    return html`<div class="field"><span class="label">${officeText.logo} <span class="optional">${officeText.optional}</span></span><p class="hint" id=${`${id}-hint`}>${officeText.logoHint}</p>
      ${error ? html`<p class="error" id=${`${id}-error`}>${error}</p>` : nothing}
      <div class="line">${fileButton({ label: officeText.chooseLogo, id, accept: ".png,.jpg,.jpeg,.svg", describedBy: error ? `${id}-error` : `${id}-hint`, onFiles: (files) => void this.take(files) })}${this.logo
        ? html`<bdi>${this.logo.name}</bdi>${button({ label: officeText.remove, kind: "quiet", low: true, icon: "x", onClick: () => (this.logo = undefined) })}`
        : nothing}</div></div>`;
  }

  private manager(): TemplateResult {
    const form = this.filled();
    const { values } = form;
    return html`<form class="form" novalidate @submit=${this.submit}>
      <div><h1 tabindex="-1">${text.manager}</h1><p class="muted">${text.managerText}</p></div>
      ${errorSummary(form)}
      ${textField(form, "manager_name", { label: text.managerName, hint: text.managerNameHint, width: "w-24" })}
      ${newPassphrase(form, "passphrase", { label: text.passphrase, hint: text.passphraseHint, names: [values.manager_name, values.settings.name_ar, values.settings.public_name] })}
      <div class="line">${button({ label: text.make, kind: "primary", type: "submit", key: "Ctrl Enter", busy: form.sending })}${button({ label: text.back, kind: "quiet", onClick: () => this.go(1) })}<span class="muted small" role="status">${form.sending ? text.making : ""}</span></div>
    </form>`;
  }

  private code(done: SetUpDone): TemplateResult {
    return html`${this.filling ? html`<p class="muted" role="status">${text.filling}</p>` : nothing}${this.fillFailed ? banner({ kind: "warn", title: text.fillFailed }) : nothing}
      ${recoveryCode(done.recovery_code, done.recovery_paper, () => this.enter(done))}`;
  }

  private settings(v: { kind: string; settings: OfficeTyped }): OfficeSettings {
    return officeSettings(v.settings, { digits: "western", number_year: "gregorian", training: v.kind === "training" });
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.onward();
  };

  private async onward(): Promise<void> {
    if (this.done) return this.querySelector<RecoveryCode>("recovery-code")?.goOn();
    if (this.step === 0) return this.begin();
    if (this.step === 1) return this.check();
    const done = await this.filled().submit();
    if (!done) {
      // What the charity's step has is shown there.
      if (this.filled().failure?.fields.some(({ field }) => field.startsWith("settings.") || field === "logo")) {
        this.go(1);
        await this.updateComplete;
        document.getElementById(this.filled().summaryId)?.focus();
      }
      return;
    }
    this.done = done;
    this.go(3);
    if (done.signed_in.allowed.includes("fill_training_office") && done.signed_in.training) await this.fill();
  }

  private async begin(): Promise<void> {
    if (this.checking || !(await this.takePlace())) return;
    const form = this.filled();
    const training = form.values.kind === "training";
    const { settings } = form.values;
    // A training office is filled in with a made-up charity; going back to one's own takes that away again.
    if (training && settings.name_ar === "") form.set("settings", sampleOffice());
    else if (!training && settings.name_ar === text.sample.name) form.set("settings", emptyOffice());
    this.go(1);
  }

  /** The charity's facts are judged before the manager is named, so that nothing is refused two steps later. */
  private async check(): Promise<void> {
    if (this.checking) return;
    const form = this.filled();
    this.checking = true;
    try {
      await desk.checkSettings(this.settings(form.values));
      this.go(2);
    } catch (thrown) {
      const failure = thrown instanceof Failure ? thrown : new Failure({});
      const fields = failure.fields.map((one) => ({ ...one, field: `settings.${one.field}` }));
      for (const one of fields) form.refuse(one.field, one.code, one.params);
      form.failure = new Failure({ code: failure.code, params: failure.params, fields, incident: failure.incident ?? null });
      this.requestUpdate();
      await this.updateComplete;
      document.getElementById(form.summaryId)?.focus();
    } finally {
      this.checking = false;
    }
  }

  private async fill(): Promise<void> {
    this.filling = true;
    this.fillFailed = await desk.fillTrainingOffice({}).then(() => false, () => true);
    this.filling = false;
  }

  private async take(files: File[]): Promise<void> {
    const [file] = files;
    if (file) this.logo = await foreignFile(file);
    // A new file takes the complaint about the old one away.
    this.filled().set("logo", "");
  }

  private enter(done: SetUpDone): void {
    session.enter(done.signed_in);
  }

  private go(step: number): void {
    this.step = step;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>("h1")?.focus();
      this.closest("main")?.scrollTo(0, 0);
    });
  }
}
