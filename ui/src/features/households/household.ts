import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { HouseholdView, MemberView } from "../../generated/types";
import { banner, button, empty, Load, Page, panel, prose, tag } from "../../parts";
import { go, href } from "../../router";
import { session } from "../../state/session";
import { householdText as text } from "../../text/households";
import { agreed } from "../../text/ops";
import { personText, roleText } from "../../text/persons";
import { historyPanel, readHistory, type HistoryFilter, type RecordLine } from "../persons/person-history";
import { fencedSection } from "../persons/fence";
import { AddressPart } from "./address-part";
import { KinshipPart } from "./kinship-part";
import { MemberDeeds } from "./member-deeds";

/** A household's page (ملف الأسرة): who lives together and since when, where, how they are related. */
@customElement("household-page")
export class HouseholdPage extends Page {
  @state() private fence = false;
  @state() private filter: HistoryFilter = "changes";
  @state() private allLines = false;
  private readonly household: Load<HouseholdView> = new Load(this, () => desk.getHousehold({ household_id: this.params.id ?? "" }), ["household", "person"], (view) => {
    if (this.visit.label === "" || this.visit.subject !== view.id) this.nameVisit(this.spoken(view), view.id);
    void this.lines.again();
  });
  private readonly lines = new Load<RecordLine[]>(this, async () => ({ value: this.household.value ? await readHistory([{ id: this.household.value.id, of: "", household: true }]) : [], changes: [] }));
  private readonly today = new Load(this, () => desk.today({}));
  private readonly members = new MemberDeeds(this, () => this.household.value, (options) => this.form(options));
  private readonly address = new AddressPart(this, () => this.household.value, (options) => this.form(options));
  private readonly kinship = new KinshipPart(this, () => this.household.value, (options) => this.form(options));

  protected override keys() {
    return [{ chord: "Escape", run: () => history.back() }];
  }

  protected override render(): TemplateResult {
    const { value, failure } = this.household;
    if (failure?.code === "not_allowed") return html`<h1 tabindex="-1">${text.page}</h1>${banner({ kind: "know", icon: "lock", title: personText.closedTitle, text: personText.closedText })}`;
    return html`<h1 tabindex="-1">${value ? prose(text.pageOf(value.file_number)) : text.page}</h1>${this.household.show((view) => this.page(view))}`;
  }

  /** Who the visit is called by: whoever leads the household, else its number. */
  private spoken(view: HouseholdView): string {
    return (view.members.find(({ role }) => role === "head") ?? view.members[0])?.person.spoken ?? text.pageOf(view.file_number);
  }

  private page(view: HouseholdView): TemplateResult {
    return html`<div class="split">
        <div class="column">${this.current(view)}${this.former(view)}
          ${historyPanel({ lines: this.lines.value, today: this.today.value?.date.iso ?? "", filter: this.filter, choose: (filter) => (this.filter = filter), all: this.allLines, more: () => (this.allLines = true) })}</div>
        <aside class="column" aria-label=${text.address}>${this.address.panel(view)}${this.kinship.panel(view)}${this.behind(view)}</aside>
      </div>
      ${this.members.dialogs(view)}${this.kinship.dialog(view)}`;
  }

  private current(view: HouseholdView): TemplateResult {
    const { may } = session;
    const deeds = html`<span class="line">${may("register_person") ? button({ label: text.addNew, icon: "user-plus", kind: "primary", onClick: () => go(`/households/${view.id}/add`) }) : nothing}${may("add_member") ? button({ label: text.addExisting, onClick: () => this.members.add() }) : nothing}</span>`;
    return panel(
      { title: text.members, count: view.members.length },
      html`${view.members.length === 0
          ? empty({ icon: "users", title: text.nobody, text: text.nobodyText })
          : html`<div class="scroll"><table><thead><tr><th scope="col">${text.member}</th><th scope="col">${text.role}</th><th scope="col">${text.age}</th><th scope="col">${text.since}</th><th scope="col">${text.money}</th><td></td></tr></thead><tbody>${view.members.map((member) => this.row(member))}</tbody></table></div>`}
        <div class="inside">${deeds}</div>`,
    );
  }

  private row({ person, role, since, may_receive_money, minor }: MemberView): TemplateResult {
    const { may } = session;
    return html`<tr><th scope="row"><a href=${href(`/persons/${person.id}`)}>${person.name}</a></th><td>${roleText(role, person.sex)}</td>
      <td class="nowrap">${person.age === null ? html`<span class="muted">${personText.none}</span>` : prose(personText.age(person.age))}${minor ? html` ${tag(text.minor)}` : nothing}</td>
      <td class="nowrap"><time datetime=${since.iso ?? ""} title=${since.both}>${prose(since.hijri.replace(/ هـ$/, ""))}</time></td><td class="nowrap">${may_receive_money ? agreed(person.sex, text.mayReceiveF, text.mayReceive) : html`<span class="muted">${agreed(person.sex, text.mayNotF, text.mayNot)}</span>`}</td>
      <td class="end nowrap">${may("change_membership") ? rowDeed(text.change, text.changeOf(person.spoken), () => this.members.change(person.id)) : nothing}${may("end_membership") ? rowDeed(text.end, text.endOf(person.spoken), () => this.members.end(person.id)) : nothing}</td></tr>`;
  }

  private former(view: HouseholdView): TemplateResult | typeof nothing {
    if (view.former_members.length === 0) return nothing;
    return panel(
      { title: text.former, count: view.former_members.length },
      html`<div class="scroll"><table><thead><tr><th scope="col">${text.member}</th><th scope="col">${text.role}</th><th scope="col">${text.since}</th><th scope="col">${text.until}</th></tr></thead>
        <tbody>${view.former_members.map(({ person, role, since, until }) => html`<tr><th scope="row">${person.name}</th><td>${roleText(role, person.sex)}</td><td class="nowrap">${prose(since.hijri)}</td><td class="nowrap">${until ? prose(until.hijri) : nothing}</td></tr>`)}</tbody></table></div>`,
    );
  }

  private behind(view: HouseholdView): TemplateResult | typeof nothing {
    const { may } = session;
    return fencedSection(this.fence, (open) => (this.fence = open), () => html`<p>${prose(text.behindCount(view.prisoners))}</p><p class="small muted">${text.behindHow}</p>
      <div class="line">${may("link_prisoner") ? button({ label: text.linkExisting, low: true, onClick: () => this.members.link() }) : nothing}${may("register_person") ? button({ label: text.linkNew, low: true, onClick: () => go(`/households/${view.id}/behind`) }) : nothing}</div>`);
  }
}

/** A short deed of a row whose name for readers says of whom. */
function rowDeed(label: string, name: string, run: () => void): TemplateResult {
  return html`<button class="button quiet low" type="button" aria-label=${name} @click=${run}>${label}</button>`;
}
