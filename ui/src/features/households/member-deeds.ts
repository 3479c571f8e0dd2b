import { html, type TemplateResult } from "lit";
import type { Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { HouseholdRole, HouseholdView, MemberView } from "../../generated/types";
import { dateField, dialog, errorSummary, filterList, noDate, PagePart, tick, typedDate, type DateTyped, type Form } from "../../parts";
import { showDone } from "../../state/undo";
import { householdText as text } from "../../text/households";
import { roleText } from "../../text/persons";
import { finder, type Found } from "../persons/finder";

type Asked = { deed: "change" | "end"; person: string } | { deed: "add" | "link" };

interface Filling {
  who: Found | null;
  role: HouseholdRole | "";
  /** The relation of a linked prisoner. */
  relation: HouseholdRole | "";
  since: DateTyped;
  on: DateTyped;
  may_receive_money: boolean;
}

const roles: readonly HouseholdRole[] = ["head", "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "other"];

const empty = (): Filling => ({ who: null, role: "", relation: "", since: noDate(), on: noDate(), may_receive_money: false });

/** Who joins, leaves, or stands otherwise in a household; each asked in a dialog, with its date. */
export class MemberDeeds extends PagePart<HouseholdView | undefined, Filling, HouseholdView> {
  private asked: Asked | undefined;

  protected override begin(): void {
    this.asked = undefined;
  }

  add(): void {
    this.ask({ deed: "add" });
  }

  link(): void {
    this.ask({ deed: "link" });
  }

  end(person: string): void {
    this.ask({ deed: "end", person });
  }

  change(person: string): void {
    this.ask({ deed: "change", person });
    const member = this.member(person);
    if (member) this.form({ deed: "change", person }).fill({ ...empty(), role: member.role, may_receive_money: member.may_receive_money });
  }

  /** The open question, if there is one. */
  dialogs(view: HouseholdView): TemplateResult {
    const { asked } = this;
    const form = this.form(asked ?? { deed: "add" });
    const inside = view.members.map(({ person }) => person.id);
    const member = asked && "person" in asked ? this.member(asked.person) : undefined;
    const places = (who?: MemberView) => roles.map((value) => ({ value, label: roleText(value, who?.person.sex) }));
    const money = tick(form, "may_receive_money", { label: text.receive });
    const who = finder(form, "who", { label: text.who, hint: text.whoHint, wanted: "person", except: inside });
    const words =
      asked?.deed === "change"
        ? { title: text.changeTitle(member?.person.spoken ?? ""), text: text.changeText, confirm: text.changeConfirm, content: html`${filterList(form, "role", { label: text.role, options: places(member) })}${money}` }
        : asked?.deed === "end"
          ? { title: text.endTitle(member?.person.spoken ?? ""), text: text.endText, confirm: text.endConfirm, content: dateField(form, "on", { label: text.endOn, hint: text.endOnHint, optional: true }) }
          : asked?.deed === "link"
            ? { title: text.linkTitle, text: text.linkText, confirm: text.linkConfirm, content: html`${who}${filterList(form, "relation", { label: text.linkRelation, options: places() })}` }
            : { title: text.addTitle, text: text.addText, confirm: text.addConfirm, content: html`${who}${filterList(form, "role", { label: text.role, options: places() })}${dateField(form, "since", { label: text.since, hint: text.sinceHint, optional: true })}${money}` };
    return dialog({ open: asked !== undefined, ...words, content: html`${errorSummary(form)}${words.content}`, busy: form.sending, onConfirm: () => void this.confirm(), onLeave: () => this.leave() });
  }

  private member(id: string): MemberView | undefined {
    return this.shown()?.members.find(({ person }) => person.id === id);
  }

  private form(asked: Asked): Form<Filling, HouseholdView> {
    const household_id = this.shown()?.id ?? "";
    return this.make({
      screen: `member-${asked.deed}-${"person" in asked ? asked.person : household_id}`,
      initial: empty,
      send: (values, key) => this.send(asked, values, key),
    });
  }

  private send(asked: Asked, values: Filling, key: string): Promise<Outcome<HouseholdView>> {
    const { id: household_id = "", version = 0 } = this.shown() ?? {};
    const { may_receive_money } = values;
    const person_id = "person" in asked ? asked.person : (values.who?.id ?? "");
    if (asked.deed === "change") return desk.changeMembership({ household_id, version, person_id, role: values.role || "other", may_receive_money }, key);
    if (asked.deed === "end") return desk.endMembership({ household_id, version, person_id, on: typedDate(values.on) }, key);
    if (asked.deed === "link") return desk.linkPrisoner({ household_id, version, person_id, relation: values.relation || "other" }, key);
    return desk.addMember({ household_id, version, person_id, role: values.role || "other", since: typedDate(values.since), may_receive_money }, key);
  }

  private ask(asked: Asked): void {
    this.asked = asked;
    this.host.requestUpdate();
  }

  private leave(): void {
    if (this.asked) void this.form(this.asked).reset();
    this.asked = undefined;
    this.host.requestUpdate();
  }

  private async confirm(): Promise<void> {
    const { asked } = this;
    if (!asked) return;
    const form = this.form(asked);
    const missing = asked.deed === "add" ? (["who", "role"] as const) : asked.deed === "link" ? (["who", "relation"] as const) : [];
    const open = missing.filter((path) => !form.values[path]);
    for (const path of open) form.refuse(path, "required");
    if (open.length > 0) return;
    const done = await form.submit();
    if (!done) return;
    void showDone(asked.deed === "change" ? text.changed : asked.deed === "end" ? text.ended : asked.deed === "link" ? text.linked : text.added);
    this.leave();
  }
}
