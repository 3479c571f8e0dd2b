import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { HouseholdView, MemberView, PersonView, RequestRow, RevealField } from "../../generated/types";
import { banner, button, chain, empty, facts, failureBanner, figure, icon, Load, maskedFact, Page, pairs, panel, prose, tag, type Content } from "../../parts";
import { go, href, openVisit } from "../../router";
import { session } from "../../state/session";
import { visits } from "../../state/visits";
import { agreed } from "../../text/ops";
import { accountText, gapText, maritalText, needText, personText as text, phoneText, roleText } from "../../text/persons";
import { holderText, stageText } from "../../text/requests";
import { historyPanel, readHistory, type HistoryFilter, type RecordLine } from "./person-history";
import { menu } from "./menu";
import { needIcons } from "./need-icons";
import { PersonDeeds } from "./person-deeds";
import { PersonPrivacyPart } from "../privacy/person-panel";
import { privacyText } from "../../text/privacy";
import { PrivateFacts } from "./private-facts";

interface Around {
  person: PersonView;
  household: HouseholdView | undefined;
  requests: RequestRow[];
  ended: RequestRow[];
}

/** Stages of the way, without the end. */
const way = (["papers", "signing", "research", "committee", "informing", "service"] as const).map((stage) => ({ stage, label: stageText[stage] }));

/** One visitor's page (صفحة المستفيد): who, what is minded, masked facts, household, what is open, all that happened. */
@customElement("person-page")
export class PersonPage extends Page {
  @state() private filter: HistoryFilter = "changes";
  @state() private allLines = false;
  private readonly around: Load<Around> = new Load(this, () => this.ask(), ["person", "household", "request"], (value) => {
    this.named(value.person);
    void this.lines.again();
  });
  private readonly lines = new Load<RecordLine[]>(this, async () => ({ value: await readHistory(this.records()), changes: [] }));
  private readonly today = new Load(this, () => desk.today({}));
  private readonly fence = new PrivateFacts(this, () => this.params.id ?? "", (options) => this.form(options));
  private readonly privacy = new PersonPrivacyPart(this, () => this.params.id ?? "", (options) => this.form(options));
  private readonly standing = new PersonDeeds(this, () => this.around.value?.person, (options) => this.form(options));

  protected override keys() {
    return [
      ...(session.may("open_request") ? [{ chord: "F4", label: text.newRequest, run: () => this.request() }] : []),
      ...(session.may("give_notice") ? [{ chord: "Ctrl+KeyI", label: privacyText.giveNotice, run: () => this.privacy.waits && this.privacy.give() }] : []),
    ];
  }

  protected override render(): TemplateResult {
    const { value, failure } = this.around;
    // Everybody who may open this screen may open a file; only a relative's is refused.
    if (failure?.code === "not_allowed") return html`<h1 tabindex="-1">${text.page}</h1>${banner({ kind: "know", icon: "lock", title: text.closedTitle, text: text.closedText })}`;
    return html`${value ? nothing : html`<h1 tabindex="-1">${text.page}</h1>`}${this.around.show((all) => this.page(all))}`;
  }

  /** Everything the page shows of its records, in one turn. What this role may not read stays away. */
  private async ask(): Promise<{ value: Around; changes: string[] }> {
    const { value: person } = await desk.getPerson({ person_id: this.params.id ?? "" });
    const household_id = person.household?.id;
    const list = (filter: "open" | "ended"): Promise<RequestRow[]> =>
      household_id === undefined || !session.may("list_requests") ? Promise.resolve([]) : desk.listRequests({ filter, household_id }).then((found) => found.value, () => []);
    const [household, requests, ended] = await Promise.all([
      household_id === undefined ? undefined : desk.getHousehold({ household_id }).then((found) => found.value, () => undefined),
      list("open"),
      list("ended"),
    ]);
    return { value: { person, household, requests, ended }, changes: [] };
  }

  /** The visit is called by whoever opened it; another member of the household does not rename it. */
  private named(person: PersonView): void {
    const subject = person.household?.id ?? person.id;
    const { visit } = this;
    const twin = visits.open.find((other) => other !== visit && other.subject === subject);
    if (twin && visit.label === "") {
      // Somebody who was about to be registered turned out to be served already: one visitor, one visit.
      openVisit(`/persons/${person.id}`, { subject });
      void visits.end(visit).then(({ forget }) => forget());
      return;
    }
    if (this.visit.label === "" || this.visit.subject !== subject) this.nameVisit(person.spoken, subject);
  }

  private records() {
    const { value } = this.around;
    if (!value) return [];
    return [
      { id: value.person.id, of: "" },
      ...(value.household ? [{ id: value.household.id, of: text.onHousehold, household: true as const }] : []),
      ...[...value.requests, ...value.ended].map(({ id, number }) => ({ id, of: text.onRequest(number) })),
    ];
  }

  private page({ person, household, requests }: Around): TemplateResult {
    const standing = this.standing;
    return html`${person.entered_in_error
        ? banner({ kind: "warn", icon: "ban", title: text.errorBanner, text: text.errorBannerText, ...(session.may("reinstate_person") ? { deed: { label: text.reinstate, run: () => void standing.reinstate() } } : {}) })
        : person.archived
          ? banner({ kind: "know", icon: "archive", title: text.archivedBanner, text: text.archivedBannerText, ...(session.may("unarchive_person") ? { deed: { label: text.unarchive, run: () => void standing.archive(false) } } : {}) })
          : nothing}
      ${this.privacy.banner()}
      ${standing.failure ? failureBanner(standing.failure, () => void this.around.again()) : nothing}
      ${this.head(person)}
      ${this.fence.panel()}
      <div class="split">
        <div class="column">${this.open(requests, person)}
          ${historyPanel({ lines: this.lines.value, today: this.today.value?.date.iso ?? "", sex: person.sex, filter: this.filter, choose: (filter) => (this.filter = filter), all: this.allLines, more: () => (this.allLines = true) })}</div>
        <aside class="column" aria-label=${text.asideLabel}>${this.gaps(person)}${this.family(person, household)}${this.contact(person)}${this.data(person)}${this.privacy.panel()}</aside>
      </div>
      ${this.fence.dialog()}${standing.dialog()}${this.privacy.dialog()}`;
  }

  private head(person: PersonView): TemplateResult {
    const may = session.may;
    const id = person.id;
    const idLabel = person.id_kind === "resident" ? text.idResident : person.id_kind === "citizen" ? text.idCitizen : text.idNone;
    const all: (readonly [string, Content])[] = [
      [idLabel, person.id_last3 === "" ? html`<span class="muted">${text.none}</span>` : this.masked(idLabel, `•••• ••• ${person.id_last3}`, person.id_last3, "national_id", 0)],
      ...person.phones.map((phone, index) => {
        const label = phoneText(phone.owner, person.sex);
        return [label, this.masked(label, `05• ••• ${phone.last4}`, phone.last4, "phones", index)] as const;
      }),
      ...person.accounts.map((account, index) => {
        const label = accountText(account.relation, person.sex);
        return [label, this.masked(label, `SA•• •••• ${account.last4}`, account.last4, "iban", index)] as const;
      }),
      ...(may("reveal") ? [[text.private, this.fence.button()] as const] : []),
    ];
    const active = !person.entered_in_error;
    const household = person.household;
    return html`<section class="panel inside column" aria-label=${text.page}>
      <div class="line apart person-head">
        <div>
          <h1 tabindex="-1">${person.name}</h1>
          <p class="line flags"><span class="muted">${household ? prose(text.fileTag(household.file_number)) : text.noFile}</span>
            ${tag(person.registration.complete ? text.complete : text.initial, { icon: person.registration.complete ? "circle-check" : "circle-dashed" })}
            ${person.living ? nothing : tag(agreed(person.sex, text.notLivingF, text.notLiving))}${person.minor ? tag(text.minorTag) : nothing}${person.archived ? tag(text.archivedTag, { icon: "archive" }) : nothing}${person.closed_to.length > 0 ? tag(text.closedTag, { icon: "lock" }) : nothing}
            ${this.privacy.waits ? tag(privacyText.noticeWaits, { icon: "circle-dashed" }) : nothing}
            ${person.needs.map((need) => tag(needText(need, person.sex), { icon: needIcons[need] }))}</p>
        </div>
        <p class="line">${active && household && may("open_request") ? button({ label: text.newRequest, kind: "primary", icon: "plus", key: "F4", onClick: () => this.request() }) : nothing}
          ${active && may("correct_person") ? button({ label: text.correct, onClick: () => go(`/persons/${id}/correct`) }) : nothing}
          ${active && household && may("register_person") ? button({ label: text.addDependant, onClick: () => go(`/households/${household.id}/add`) }) : nothing}
          ${menu(text.more, [...this.standing.items(person), ...this.privacy.items()])}</p>
      </div>
      ${facts(all)}
    </section>`;
  }

  private masked(what: string, masked: string, ending: string, field: RevealField, index: number): TemplateResult | string {
    if (!session.may("reveal")) return html`<bdi class="code">${masked}</bdi>`;
    return maskedFact({ what, masked, ending, reveal: async () => (await desk.reveal({ person_id: this.params.id ?? "", field, reason: "" })).value.values[index] ?? "" });
  }

  private open(requests: readonly RequestRow[], person: PersonView): TemplateResult {
    if (requests.length === 0) return panel({ title: text.requestsTitle }, empty({ icon: "file-text", title: text.requestNone, ...(person.household && session.may("open_request") ? { text: text.requestNoneText } : {}) }));
    return html`${requests.map((row) => {
      const now = way.findIndex(({ stage }) => stage === row.stage);
      const under = text.holderSince(row.holder === "desk" ? text.withYou : holderText[row.holder], row.since.short_hijri);
      return panel(
        {
          title: text.requestTitle(row.kind_name),
          id: `request-${row.id}`,
          more: html`<span class="line">${figure(row.number, true)}${row.missing ? tag(prose(text.requestLacks(row.missing)), { icon: "circle-alert", tone: "warn" }) : nothing}<a href=${href(`/requests/${row.id}`)}>${text.requestGo}</a></span>`,
          inside: true,
        },
        chain(text.requestWay, way.map(({ label }, index) => (index === now ? { label, under } : { label })), now < 0 ? way.length : now),
      );
    })}`;
  }

  private gaps(person: PersonView): TemplateResult | typeof nothing {
    const { registration } = person;
    if (registration.complete || person.entered_in_error) return nothing;
    const may = session.may("correct_person");
    const household = person.household?.id;
    const path = (gap: (typeof registration.gaps)[number]): string => (gap === "address" && household ? `/households/${household}` : `/persons/${person.id}/correct`);
    return panel(
      { title: text.gapsTitle, ...(registration.gaps.length > 0 ? { count: registration.gaps.length } : {}) },
      registration.gaps.length === 0
        ? html`<div class="inside column"><p>${text.gapsNone}</p>${session.may("complete_registration") ? html`<p>${button({ label: text.completeNow, icon: "circle-check", onClick: () => void this.standing.complete() })}</p>` : nothing}</div>`
        : html`<ul class="rows" aria-live="polite">${registration.gaps.map((gap) => html`<li>${icon("circle-dashed")}<div>${may ? html`<a href=${href(path(gap))}>${gapText[gap]}</a>` : gapText[gap]}</div></li>`)}</ul>`,
    );
  }

  private family(person: PersonView, household: HouseholdView | undefined): TemplateResult | typeof nothing {
    if (!household) return nothing;
    return panel(
      { title: text.householdTitle, count: household.members.length, more: html`<a href=${href(`/households/${household.id}`)}>${text.householdEdit}</a>` },
      html`<ul class="rows">${household.members.map((member) => this.member(member, person.id))}
        ${household.prisoners > 0 ? html`<li>${icon("lock")}<div class="muted">${prose(text.privateMembers(household.prisoners))}</div></li>` : nothing}</ul>`,
    );
  }

  private member({ person, role, may_receive_money }: MemberView, here: string): TemplateResult {
    const under = [roleText(role, person.sex), person.age === null ? "" : text.age(person.age), may_receive_money ? agreed(person.sex, text.receivesF, text.receives) : ""].filter(Boolean).join("، ");
    const name = person.id === here ? html`<strong aria-current="true">${person.spoken}</strong>` : html`<a href=${href(`/persons/${person.id}`)}>${person.spoken}</a>`;
    return html`<li class=${person.id === here ? "is-chosen" : ""}>${icon("user-round")}<div>${name}<br><span class="small muted">${prose(under)}</span></div></li>`;
  }

  /** What is worth knowing before one calls; the numbers themselves stand above. */
  private contact(person: PersonView): TemplateResult | typeof nothing {
    const lines = person.phones.filter((phone) => phone.best_time !== "" || phone.unknown_range);
    if (person.phones.length > 0 && lines.length === 0) return nothing;
    return panel(
      { title: text.contactTitle, inside: true },
      person.phones.length === 0
        ? html`<p class="muted">${text.noPhone}</p>`
        : html`<ul class="column">${lines.map((phone) => html`<li>${prose(text.phoneAt(phone.owner, phone.last4))}${phone.best_time ? html` ${prose(phone.best_time)}` : nothing} ${phone.unknown_range ? tag(text.unknownRange, { icon: "circle-alert", tone: "warn" }) : nothing}</li>`)}</ul>`,
    );
  }

  private data(person: PersonView): TemplateResult {
    const all: (readonly [string, Content])[] = [
      [text.birth, person.birth ? prose(person.birth.both) : text.none],
      ...(person.age === null ? [] : [[text.ageLabel, prose(text.age(person.age))] as const]),
      [text.nationality, person.nationality || text.none],
      ...(person.marital ? [[text.marital, maritalText(person.marital, person.sex)] as const] : []),
      ...person.other_documents.map((one) => [one.kind, html`<bdi class="code">•••• ${one.last3}</bdi>`] as const),
      ...(person.registration.by && person.registration.on ? [[text.complete, prose(text.completeBy(person.registration.by, person.registration.on.short_hijri))] as const] : []),
    ];
    return panel({ title: text.facts, inside: true }, pairs(all));
  }

  private request(): void {
    const person = this.around.value?.person;
    if (person?.household && !person.entered_in_error) go(`/requests/new/${person.household.id}/${person.id}`);
  }
}
