import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { Committee, CommitteeMemberView } from "../../generated/types";
import { banner, button, dateField, dialog, empty, errorSummary, filterList, linkAsButton, Load, noDate, numberField, Page, panel, prose, showToast, tag, textField, typedDate } from "../../parts";
import { session } from "../../state/session";
import { sittingText as text } from "../../text/sittings";
import { versionsPanel } from "../settings/versions";
import { asTyped } from "./plan";

type Asked = { deed: "save" | "end"; member: CommitteeMemberView | undefined };

/** The members of the committee and its quorum (أعضاء اللجنة والنصاب). */
@customElement("committee-members")
export class CommitteeMembers extends Page {
  @state() private asked: Asked | undefined;
  private readonly load = new Load(this, () => desk.listMembers({}), ["member", "setting"], (committee) => this.fill(committee));

  private readonly saving = () =>
    this.form({
      screen: `committee-member-${this.asked?.member?.id ?? "new"}`,
      initial: () => ({ member: { name: "", title: "", since: noDate() } }),
      send: ({ member }, key) => desk.saveMember({ of: this.of(), member: { ...member, since: typedDate(member.since) } }, key),
    });

  private readonly ending = () =>
    this.form({
      screen: "end-committee-member",
      draftless: true,
      initial: () => ({ until: noDate() }),
      send: ({ until }, key) => desk.endMember({ of: this.of() ?? { member_id: "", version: 0 }, until: typedDate(until) }, key),
    });

  private readonly ruling = () =>
    this.form({
      screen: "committee-rule",
      initial: () => ({ rule: { quorum: "", weekday: "", begins: "", place: "" }, approved_by: "" }),
      send: ({ rule, approved_by }, key) =>
        desk.saveCommitteeRule({ seen_version: this.load.value?.seen_version ?? 0, rule: { ...rule, weekday: rule.weekday === "" ? null : Number(rule.weekday) }, approved_by }, key),
    });

  protected override keys() {
    return session.may("save_committee_rule") ? [{ chord: "Ctrl+Enter", label: text.save, run: () => void this.rule() }] : [];
  }

  protected override render(): TemplateResult {
    return html`<div class="line apart"><h1 tabindex="-1">${text.committee}</h1>${linkAsButton("#/sittings", { label: text.toList, icon: "landmark" })}</div>
      ${this.load.show((committee) => this.draw(committee))}${this.dialogs()}`;
  }

  private draw(committee: Committee): TemplateResult {
    const add = session.may("save_member") ? button({ label: text.add, icon: "user-plus", low: true, onClick: () => this.ask("save", undefined) }) : undefined;
    return html`<div class="split wide-aside"><div class="column">
        ${panel({ title: text.members, count: committee.sitting, ...(add ? { more: add } : {}) }, committee.members.length === 0
          ? empty({ icon: "users", title: text.membersNone, text: text.membersNoneText })
          : html`<div class="scroll"><table><thead><tr><th scope="col">${text.member}</th><th scope="col">${text.memberTitle}</th><th scope="col">${text.since}</th><td></td></tr></thead>
            <tbody>${committee.members.map((member) => this.row(member))}</tbody></table></div>`)}
        </div><aside class="column" aria-label=${text.rule}>${this.ruleOf(committee)}${versionsPanel(committee.versions)}</aside></div>`;
  }

  private row(member: CommitteeMemberView): TemplateResult {
    const link = (deed: Asked["deed"], label: string, full: string) => html`<button class="link-button" type="button" aria-label=${full} @click=${() => this.ask(deed, member)}>${label}</button>`;
    return html`<tr><th scope="row"><strong>${member.name}</strong></th><td>${member.title}</td>
      <td>${prose(member.since.hijri)}${member.until ? html` ${tag(prose(text.left(member.until.short_hijri)))}` : nothing}</td>
      <td class="end"><span class="line nowrap-line">${session.may("save_member") ? link("save", text.edit, text.editOf(member.name)) : nothing}${session.may("end_member") && member.until === null ? link("end", text.end, text.endOf(member.name)) : nothing}</span></td></tr>`;
  }

  private ruleOf(committee: Committee): TemplateResult {
    const { rule } = committee;
    if (!session.may("save_committee_rule")) {
      const said = rule ? [`${text.quorum}: ${rule.quorum}`, rule.weekday === null ? "" : (text.days[rule.weekday] ?? ""), rule.begins, rule.place].filter(Boolean).join("، ") : text.ruleNone;
      return panel({ title: text.rule, inside: true }, html`<div class="column"><p>${prose(said)}</p><p class="hint">${text.ruleByManager}</p></div>`);
    }
    const form = this.ruling();
    const days = [{ value: "", label: text.noWeekday }, ...text.days.map((label, day) => ({ value: String(day), label }))];
    return panel({ title: text.rule, inside: true }, html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.rule(); }}>
      ${rule ? nothing : banner({ kind: "warn", title: text.ruleNone })}
      <p class="hint">${prose(text.ruleText(committee.sitting))}</p>${errorSummary(form)}
      ${numberField(form, "rule.quorum", { label: text.quorum })}
      ${filterList(form, "rule.weekday", { label: text.weekday, options: days, optional: true })}
      ${textField(form, "rule.begins", { label: text.begins, hint: text.beginsHint, width: "w-4", ltr: true, optional: true })}
      ${textField(form, "rule.place", { label: text.place, width: "full", optional: true })}
      ${textField(form, "approved_by", { label: text.approvedBy, width: "full" })}
      <p class="line">${button({ label: text.save, kind: "primary", type: "submit", key: "Ctrl Enter", busy: form.sending })}</p></form>`);
  }

  private dialogs(): TemplateResult {
    const [save, end] = [this.saving(), this.ending()];
    const { asked } = this;
    const leave = (): void => {
      this.asked = undefined;
    };
    return html`${dialog({
        open: asked?.deed === "save",
        title: asked?.member ? text.editOf(asked.member.name) : text.add,
        text: "",
        content: html`${errorSummary(save)}${textField(save, "member.name", { label: text.member, width: "full" })}${textField(save, "member.title", { label: text.memberTitle, hint: text.memberTitleHint, width: "full", optional: true })}${dateField(save, "member.since", { label: text.since, hint: text.sinceHint, optional: true })}`,
        confirm: text.save,
        busy: save.sending,
        onConfirm: () => void this.save(),
        onLeave: leave,
      })}
      ${dialog({
        open: asked?.deed === "end",
        title: text.endOf(asked?.member?.name ?? ""),
        text: text.endText,
        content: html`${errorSummary(end)}${dateField(end, "until", { label: text.until, hint: text.untilHint, optional: true })}`,
        confirm: text.end,
        busy: end.sending,
        onConfirm: () => void this.end(),
        onLeave: leave,
      })}`;
  }

  private of(): { member_id: string; version: number } | null {
    const member = this.asked?.member;
    return member ? { member_id: member.id, version: member.version } : null;
  }

  private fill({ rule }: Committee): void {
    if (rule && session.may("save_committee_rule")) this.ruling().fill({ rule: { ...rule, weekday: rule.weekday === null ? "" : String(rule.weekday) }, approved_by: "" });
  }

  private ask(deed: Asked["deed"], member: CommitteeMemberView | undefined): void {
    this.asked = { deed, member };
    if (deed === "save" && member) this.saving().fill({ member: { name: member.name, title: member.title, since: asTyped(member.since_typed) } });
  }

  private async save(): Promise<void> {
    const form = this.saving();
    if (!(await form.submit())) return;
    await form.reset();
    this.asked = undefined;
    showToast(text.memberSaved);
  }

  private async end(): Promise<void> {
    if (!(await this.ending().submit())) return;
    await this.ending().reset();
    this.asked = undefined;
    showToast(text.memberEnded);
  }

  private async rule(): Promise<void> {
    const form = this.ruling();
    const saved = await form.submit();
    if (!saved) return;
    await form.reset();
    this.fill(saved);
    showToast(text.ruleSaved);
  }
}
