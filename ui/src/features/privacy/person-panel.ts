import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { Failure, native, type Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ConsentHow, ConsentTextView, PersonPrivacy } from "../../generated/types";
import { banner, button, choice, dialog, errorSummary, failureBanner, icon, Load, panel, prose, showToast, textField, type Form, type FormOptions } from "../../parts";
import { go, href } from "../../router";
import { session } from "../../state/session";
import { privacyText as text } from "../../text/privacy";
import { clockTag } from "./requests";

/** A deed of a person's menu. */
interface Item {
  label: string;
  run: () => void;
}

type Asking = { what: "restrict" | "lift" | "use" | "hold" } | { what: "consent" | "withdraw"; of: ConsentTextView };

interface Filling {
  how: ConsentHow;
  kept_in: string;
  reason: string;
}

type MakeForm = (options: FormOptions<Filling, unknown>) => Form<Filling, unknown>;

/** What a person was told, agreed to and asked, on their page: the notice in one key, each consent alone. */
export class PersonPrivacyPart {
  private asking: Asking | undefined;
  private failure: Failure | undefined;
  private readonly load: Load<PersonPrivacy>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly person: () => string,
    private readonly make: MakeForm,
  ) {
    this.load = new Load(host, () => desk.personPrivacy({ person_id: this.person() }), ["person", "subject_request", "legal_hold"]);
  }

  /** Whether the notice waits to be given: then its key works. */
  get waits(): boolean {
    const view = this.load.value;
    return view !== undefined && session.may("give_notice") && (view.notice === null || view.notice_outdated);
  }

  /** The rarer deeds, for the page's menu. */
  items(): Item[] {
    const view = this.load.value;
    const { may } = session;
    if (!view) return [];
    return [
      ...(may("open_subject_request") ? [{ label: text.ask, run: () => go(`/persons/${this.person()}/ask`) }] : []),
      ...(may("restrict_person") && !view.restriction ? [{ label: text.restrict, run: () => this.ask({ what: "restrict" }) }] : []),
      ...(may("place_hold") && !view.on_hold ? [{ label: text.holdPlace, run: () => this.ask({ what: "hold" }) }] : []),
      ...(may("plan_destruction") && !view.on_hold ? [{ label: text.destroy, run: () => go(`/settings/privacy/destroy/${this.person()}`) }] : []),
    ];
  }

  /** What stands at the head of the page while the file is restricted. */
  banner(): TemplateResult | typeof nothing {
    const now = this.load.value?.restriction;
    if (!now) return nothing;
    const words = prose(text.restrictedSince(now.since.both, now.by, now.reason));
    return html`${banner({ kind: "warn", icon: "lock", title: text.restricted, text: now.in_use ? html`${words}<br>${text.restrictedInUse}` : words, ...(!now.in_use && session.may("use_restricted") ? { deed: { label: text.use, run: () => this.ask({ what: "use" }) } } : {}) })}
      ${session.may("lift_restriction") ? html`<div class="line">${button({ label: text.lift, low: true, onClick: () => this.ask({ what: "lift" }) })}</div>` : nothing}`;
  }

  panel(): TemplateResult {
    return this.load.show((view) => panel({ title: text.panel, inside: true }, html`<div class="column">${this.failure ? failureBanner(this.failure) : nothing}${this.notice(view)}${this.consents(view)}${this.asked(view)}${view.on_hold ? html`<p class="line">${icon("lock")}${text.onHold}</p>` : nothing}</div>`));
  }

  private notice(view: PersonPrivacy): TemplateResult {
    const may = session.may("give_notice");
    const { notice } = view;
    return html`<p class="line">${icon(notice && !view.notice_outdated ? "circle-check" : "circle-dashed")}<span>${notice ? prose(text.noticeGiven(notice.date.short_hijri, notice.how)) : text.noticeNone}</span></p>
      ${view.notice_outdated ? html`<p class="small muted">${text.noticeOld}</p>` : nothing}
      ${this.waits ? html`<p class="line">${button({ label: text.giveNotice, key: "Ctrl I", onClick: () => this.give() })}${may ? button({ label: text.readNotice, kind: "quiet", low: true, onClick: () => go(`/persons/${this.person()}/notice`) }) : nothing}</p>` : nothing}
      <p>${button({ label: text.printNotice, icon: "printer", kind: "quiet", low: true, onClick: () => void this.print() })}</p>`;
  }

  private consents(view: PersonPrivacy): TemplateResult {
    const may = session.may("give_consent");
    return html`<h3>${text.consents}</h3><p class="small muted">${text.consentsHint}</p>
      <ul class="column">${view.consents.map((one) => html`<li class="line apart"><span><strong>${one.title}</strong><br><span class="small muted">${one.given ? prose([text.consentGiven(one.given.date.short_hijri, one.given.how), one.given.kept_in ? text.consentKept(one.given.kept_in) : ""].filter(Boolean).join("، ")) : one.withdrawn ? prose(text.consentWithdrawn(one.withdrawn.short_hijri)) : text.consentNone}</span></span>
        ${!may ? nothing : one.given ? button({ label: text.withdraw, kind: "quiet", low: true, onClick: () => this.ask({ what: "withdraw", of: one }) }) : button({ label: text.record_, low: true, onClick: () => this.ask({ what: "consent", of: one }) })}</li>`)}</ul>`;
  }

  private asked(view: PersonPrivacy): TemplateResult | typeof nothing {
    if (view.asked.length === 0) return nothing;
    return html`<h3>${text.askedTitle}</h3><ul class="column">${view.asked.map((one) => html`<li class="line apart"><a href=${href(`/settings/privacy/requests/${one.id}`)}>${text.kinds[one.kind]} <bdi class="code">${one.number}</bdi></a>${one.answered ? html`<span class="small muted">${text.answered}</span>` : clockTag(one)}</li>`)}</ul>`;
  }

  /** The question before a deed that asks for words. */
  dialog(): TemplateResult {
    const { asking } = this;
    const form = this.form();
    const reason = html`${errorSummary(form)}${textField(form, "reason", { label: text.reason, width: "full", lines: 2 })}`;
    const hows = (Object.keys(text.hows) as ConsentHow[]).map((value) => ({ value, label: text.hows[value] }));
    const words = ((): { title: string; text: string; confirm: string; content: TemplateResult } => {
      switch (asking?.what) {
        case "consent":
          return { title: text.recordConsent(asking.of.title), text: text.consentRead, confirm: text.record_, content: html`<p class="statement">${asking.of.text}</p>${errorSummary(form)}${choice(form, "how", { label: text.how, options: hows, row: true })}${form.values.how === "signed_paper" ? textField(form, "kept_in", { label: text.keptIn, hint: text.keptInHint, width: "full" }) : nothing}` };
        case "withdraw":
          return { title: text.withdrawTitle(asking.of.title), text: asking.of.withdrawal, confirm: text.withdraw, content: errorSummary(form) as TemplateResult };
        case "lift":
          return { title: text.liftTitle, text: text.liftText, confirm: text.lift, content: reason };
        case "use":
          return { title: text.useTitle, text: text.useText, confirm: text.use, content: reason };
        case "hold":
          return { title: text.holdTitle, text: text.holdText, confirm: text.holdPlace, content: reason };
        default:
          return { title: text.restrictTitle, text: text.restrictText, confirm: text.restrict, content: reason };
      }
    })();
    return dialog({ open: asking !== undefined, ...words, busy: form.sending, onConfirm: () => void this.confirm(), onLeave: () => this.leave() });
  }

  /** Handed over: one key in the first visit. */
  give(): void {
    void this.try(() => desk.giveNotice({ person_id: this.person(), how: "printed" }), text.noticeDone);
  }

  private form(): Form<Filling, unknown> {
    const person_id = this.person();
    return this.make({
      screen: `privacy-${person_id}`,
      initial: () => ({ how: "spoken", kept_in: "", reason: "" }),
      send: ({ how, kept_in, reason }, key): Promise<Outcome<unknown>> => {
        const { asking } = this;
        switch (asking?.what) {
          case "consent":
            return desk.giveConsent({ person_id, purpose: asking.of.purpose, how, kept_in }, key);
          case "withdraw":
            return desk.withdrawConsent({ consent_id: asking.of.given?.id ?? "" }, key);
          case "lift":
            return desk.liftRestriction({ person_id, reason }, key);
          case "use":
            return desk.useRestricted({ person_id, reason }, key);
          case "hold":
            return desk.placeHold({ person_id, household_id: null, reason }, key);
          default:
            return desk.restrictPerson({ person_id, reason, subject_request_id: null }, key);
        }
      },
    });
  }

  private ask(asking: Asking): void {
    this.asking = asking;
    this.host.requestUpdate();
  }

  private leave(): void {
    this.asking = undefined;
    void this.form().reset();
    this.host.requestUpdate();
  }

  private async confirm(): Promise<void> {
    const said = { consent: text.consentSaved, withdraw: text.withdrawn, lift: text.lifted, use: text.used, hold: text.holdDone, restrict: text.restrictDone }[this.asking?.what ?? "restrict"];
    const done = await this.form().submit();
    if (done === undefined) return;
    this.leave();
    showToast(said);
    void this.load.again();
  }

  private async print(): Promise<void> {
    await this.try(async () => {
      const { number, pdf } = (await desk.printPrivacyNotice({})).value;
      await native.printPdf(number, pdf);
    }, text.printed);
  }

  private async try(deed: () => Promise<unknown>, said?: string): Promise<void> {
    this.failure = undefined;
    try {
      await deed();
      if (said) showToast(said);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
    this.host.requestUpdate();
  }
}
