import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { SetUpDone, SignedIn } from "../../generated/types";
import { banner, button, errorSummary, failureBanner, filterList, icon, linkAsButton, linkButton, mark, Page, passphraseField, prose, textField } from "../../parts";
import { IDLE_MINUTES } from "../../state/lock";
import { session } from "../../state/session";
import { sayRefusal } from "../../text/failures";
import { shellText } from "../../text/shell";
import { signInText as text } from "../../text/sign-in";
import { recoveryCode } from "../setup/recovery-code";
import { newPassphrase } from "./new-passphrase";
import { refusal, stopsTheStart } from "./refusal";

/** More names than these become a list that is filtered. */
const SHOWN = 5;

/** The door: who signs in, with which passphrase; the locked screen; a first passphrase; the way back in with the recovery code. */
@customElement("sign-in-page")
export class SignIn extends Page {
  @state() private failure: Failure | undefined;
  @state() private forgot = false;
  @state() private recovering = false;
  /** Until when whose tries rest, as a text for readers; nothing counts down. */
  @state() private waiting: ReadonlyMap<string, string> = new Map();
  @state() private waitOver = false;
  /** Signed in with a first passphrase; held only until one's own is chosen. */
  @state() private first: { signed: SignedIn; old: string } | undefined;
  /** Got in with the recovery code; the new one is shown. */
  @state() private recovered: SetUpDone | undefined;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  private readonly entering = () =>
    this.form({
      screen: "sign-in",
      draftless: true,
      secret: ["passphrase"],
      initial: () => ({ staff_id: session.view.names.length === 1 ? (session.view.names[0]?.id ?? "") : "", passphrase: "" }),
      send: async (v) => {
        const staff_id = session.view.away?.id ?? v.staff_id;
        if (staff_id === "") throw new Failure({ code: "required", fields: [{ code: "required", field: "staff_id", params: {} }] });
        if (v.passphrase === "") throw new Failure({ code: "required", fields: [{ code: "required", field: "passphrase", params: {} }] });
        return desk.signIn({ staff_id, passphrase: v.passphrase });
      },
    });

  private readonly choosing = () =>
    this.form({
      screen: "first-passphrase",
      draftless: true,
      secret: ["new"],
      initial: () => ({ new: "" }),
      send: (v) => desk.changePassphrase({ old: this.first?.old ?? "", new: v.new }),
    });

  private readonly recover = () =>
    this.form({
      screen: "recover",
      draftless: true,
      secret: ["code", "passphrase"],
      initial: () => ({ staff_id: session.view.names.length === 1 ? (session.view.names[0]?.id ?? "") : "", code: "", passphrase: "" }),
      send: async (v) => {
        if (v.staff_id === "") throw new Failure({ code: "required", fields: [{ code: "required", field: "staff_id", params: {} }] });
        return desk.recoverAccess(v);
      },
    });

  override connectedCallback(): void {
    super.connectedCallback();
    if (session.view.names.length === 0) void this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.first = undefined;
    this.recovered = undefined;
    for (const name of ["form/sign-in", "form/first-passphrase", "form/recover"]) this.visit.drop(name);
  }

  protected override render(): TemplateResult {
    const { away } = session.view;
    if (this.failure && stopsTheStart(this.failure)) return html`${this.head()}${refusal(this.failure, () => void this.ask())}${this.sealed()}`;
    if (this.recovered) return html`${this.head()}${this.newCode(this.recovered)}`;
    if (this.first) return html`${this.head(true)}${this.ownPassphrase()}`;
    if (this.recovering) return html`${this.head(true)}${this.byCode()}`;
    return html`${this.head(away !== null)}
      ${this.failure ? failureBanner(this.failure, () => void this.ask()) : nothing}
      ${session.view.keysWorn ? banner({ kind: "warn", title: text.keysWorn, text: text.keysWornText }) : nothing}
      ${session.view.newMachine && !away ? banner({ kind: "know", title: text.newMachine, text: text.newMachineText }) : nothing}
      ${away ? this.locked(away) : this.names()}
      ${away ? nothing : this.sealed()}`;
  }

  private head(narrow = false): TemplateResult {
    return html`<div class="line apart ${narrow ? "door-card" : ""}"><p class="brand nowrap">${mark()}<span>${shellText.product}</span></p><p class="muted">${session.view.charity}</p></div>`;
  }

  private names(): TemplateResult {
    const form = this.entering();
    const { names } = session.view;
    if (names.length === 0) return html`<h1 class="hidden-label" tabindex="-1">${text.title}</h1>`;
    const error = form.error("staff_id");
    const id = form.id("staff_id");
    form.know("staff_id", text.name, true);
    const chosen = form.text("staff_id");
    return html`<form class="panel door-panel" novalidate @submit=${this.submit}>
      <div ?data-begin=${names.length > 1}>
        <h1 id="who" tabindex="-1">${text.choose}</h1>
        ${error ? html`<p class="error" id=${`${id}-error`} role="alert">${icon("circle-alert")}<span>${error}</span></p>` : nothing}
        ${names.length > SHOWN
          ? filterList(form, "staff_id", { label: text.name, options: names.map((one) => ({ value: one.id, label: one.name })) })
          : html`<div class="people" role="radiogroup" aria-labelledby="who" aria-describedby=${error ? `${id}-error` : nothing}>${names.map(
              (one, index) => html`<label class="choice"><input type="radio" name="staff" id=${index === 0 ? id : `${id}-${index}`} .checked=${chosen === one.id} @change=${() => this.pick(one.id)}><span>${one.name}</span>${one.must_change ? html`<small>${text.firstTime}</small>` : nothing}</label>`,
            )}</div>`}
      </div>
      <div class="column" ?data-begin=${names.length === 1}>${this.pass(chosen, { label: text.passphrase, hint: text.passphraseHint, deed: text.enter })}
        ${this.forgotten()}
      </div>
    </form>`;
  }

  private locked(away: { id: string; name: string; visits: number }): TemplateResult {
    return html`<form class="panel inside column door-card" novalidate data-begin @submit=${this.submit}>
      <div class="line">${icon("lock")}<h1 tabindex="-1">${text.locked}</h1></div>
      <p class="muted">${prose(text.waiting(away.visits))}</p>
      ${this.pass(away.id, { label: text.passphraseOf(away.name), hint: "", deed: text.goOn })}
      ${button({ label: text.another, kind: "quiet", onClick: () => void this.another() })}
    </form>`;
  }

  /** The passphrase and the one deed, or how long the tries rest. */
  private pass(staff: string, words: { label: string; hint: string; deed: string }): TemplateResult {
    const form = this.entering();
    const wait = this.waiting.get(staff);
    if (wait !== undefined) return html`<div id=${form.summaryId} tabindex="-1">${banner({ kind: "warn", icon: "lock", title: wait, text: text.shield, alert: true })}</div>`;
    return html`${form.failure && form.failure.fields.length === 0 ? failureBanner(form.failure) : nothing}
      ${this.waitOver ? html`<p class="small muted" role="status">${text.waitOver}</p>` : nothing}
      ${passphraseField(form, "passphrase", { label: words.label, hint: words.hint })}
      ${button({ label: words.deed, kind: "primary", key: "Enter", type: "submit", wide: true, busy: form.sending })}`;
  }

  private forgotten(): TemplateResult {
    return html`<div>${linkButton(text.forgot, () => (this.forgot = !this.forgot))}
      ${this.forgot ? html`<div class="stack small muted" role="status"><p>${text.forgotText}</p><p>${text.forgotManager} ${linkButton(text.byCode, () => this.turn(true))}</p></div>` : nothing}</div>`;
  }

  private sealed(): TemplateResult {
    return html`<div class="banner is-plain">${icon("folder-lock")}<div><strong>${text.sealed}</strong><div class="muted">${text.sealedText}</div></div>${linkAsButton("#/open-sealed", { label: text.openSealed, low: true })}</div>`;
  }

  private ownPassphrase(): TemplateResult {
    const form = this.choosing();
    return html`<form class="panel inside form door-card" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.keepOwn(); }}>
      <div><h1 tabindex="-1">${text.firstTitle}</h1><p class="muted">${text.firstText}</p></div>
      ${errorSummary(form)}
      ${newPassphrase(form, "new", { label: text.newPassphrase, names: [this.first?.signed.staff.name ?? ""] })}
      <div class="line">${button({ label: text.saveAndEnter, kind: "primary", type: "submit", key: "Enter", busy: form.sending })}${button({ label: text.back, kind: "quiet", onClick: () => void this.backOut() })}</div>
    </form>`;
  }

  private byCode(): TemplateResult {
    const form = this.recover();
    return html`<form class="panel inside form door-card" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.getIn(); }}>
      <div><h1 tabindex="-1">${text.recoverTitle}</h1><p class="muted">${text.recoverText}</p></div>
      ${errorSummary(form)}
      ${filterList(form, "staff_id", { label: text.forManager, options: session.view.names.map((one) => ({ value: one.id, label: one.name })) })}
      ${textField(form, "code", { label: text.code, hint: text.codeHint, lines: 3, numeric: true, ltr: true })}
      ${newPassphrase(form, "passphrase", { label: text.newPassphrase })}
      <div class="line">${button({ label: text.enter, kind: "primary", type: "submit", busy: form.sending })}${button({ label: text.back, kind: "quiet", onClick: () => this.turn(false) })}</div>
    </form>`;
  }

  private newCode(done: SetUpDone): TemplateResult {
    return html`<section class="panel inside">${recoveryCode(done.recovery_code, done.recovery_paper, () => session.enter(done.signed_in))}</section>`;
  }

  private pick(id: string): void {
    this.waitOver = false;
    this.entering().set("staff_id", id);
  }

  private turn(recovering: boolean): void {
    this.recovering = recovering;
    this.visit.drop("form/recover");
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("h1")?.focus());
  }

  private another(): void {
    session.forgetAway();
    this.visit.drop("form/sign-in");
    this.requestUpdate();
    void this.updateComplete.then(() => this.begun());
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.entering();
    const staff = session.view.away?.id ?? form.values.staff_id;
    if (this.waiting.has(staff) || form.sending) return;
    const old = form.values.passphrase;
    const signed = await form.submit();
    if (signed) {
      await form.reset();
      if (signed.must_change) this.begin(signed, old);
      else session.enter(signed);
      return;
    }
    const { failure } = form;
    if (!failure || failure.code === "required") return this.focusOn(form.error("staff_id") ? form.id("staff_id") : form.id("passphrase"));
    if (failure.code === "throttled") return this.rest(staff, failure);
    if (failure.code === "wrong_passphrase") {
      form.set("passphrase", "");
      form.refuse("passphrase", failure.code, failure.params);
      form.failure = new Failure({ code: failure.code, fields: [{ code: failure.code, field: "passphrase", params: failure.params }] });
      return this.focusOn(form.id("passphrase"));
    }
    if (!stopsTheStart(failure)) return;
    this.failure = failure;
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus();
  };

  /** Too many tries: how long it rests is said once, and the field comes back when it is over. */
  private rest(staff: string, failure: Failure): void {
    this.waiting = new Map([...this.waiting, [staff, sayRefusal("throttled", failure.params)]]);
    void this.entering().reset({ staff_id: this.entering().values.staff_id, passphrase: "" });
    const timer = setTimeout(() => {
      this.waiting = new Map([...this.waiting].filter(([id]) => id !== staff));
      this.waitOver = true;
      this.timers.delete(timer);
    }, Number(failure.params.seconds ?? 1) * 1000);
    this.timers.add(timer);
    this.focusOn(this.entering().summaryId);
  }

  /** Signed in with a first passphrase: one's own comes before anything else; an unattended desk shuts again. */
  private begin(signed: SignedIn, old: string): void {
    this.first = { signed, old };
    const timer = setTimeout(() => void this.backOut(), IDLE_MINUTES * 60_000);
    this.timers.add(timer);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("h1")?.focus());
  }

  private async keepOwn(): Promise<void> {
    const { first } = this;
    if (!first || (await this.choosing().submit()) === undefined) return;
    session.enter({ ...first.signed, must_change: false });
  }

  private async backOut(): Promise<void> {
    this.first = undefined;
    this.visit.drop("form/first-passphrase");
    await desk.lock({}).catch(() => undefined);
    await this.ask();
  }

  private async getIn(): Promise<void> {
    const done = await this.recover().submit();
    if (!done) return;
    this.recovered = done;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("h1")?.focus());
  }

  private begun(): void {
    (this.querySelector<HTMLElement>("[data-begin] input") ?? this.querySelector<HTMLElement>("h1"))?.focus();
  }

  private focusOn(id: string): void {
    void this.updateComplete.then(() => document.getElementById(id)?.focus());
  }

  /** Asks who can sign in, or why nobody can. */
  private async ask(): Promise<void> {
    this.failure = undefined;
    try {
      const { value } = await desk.officeStatus({});
      // A session that only waits for its own passphrase is shut again: it is asked for anew.
      if (value.signed_in?.must_change) await desk.lock({});
      await session.refresh();
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
    this.requestUpdate();
    await this.updateComplete;
    this.begun();
  }
}
