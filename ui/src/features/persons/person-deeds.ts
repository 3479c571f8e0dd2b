import { html, type TemplateResult } from "lit";
import { Failure, type Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { PersonView, StaffMember } from "../../generated/types";
import { dialog, errorSummary, filterList, PagePart, textField, type Form } from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { personText as text } from "../../text/persons";
import type { MenuItem } from "./menu";

type Asked = "error" | "mark" | "unmark";

interface Filling {
  staff: string;
  reason: string;
}

/** How a person's record stands: archive, entered in error, a relative of staff. What can be taken back is not asked about. */
export class PersonDeeds extends PagePart<PersonView | undefined, Filling, unknown> {
  /** Why the last deed was not done. */
  failure: Failure | undefined;
  private asked: Asked | undefined;
  private staff: StaffMember[] = [];

  protected override begin(): void {
    this.failure = undefined;
  }

  /** The rarer deeds this role may do on this record. */
  items(view: PersonView): MenuItem[] {
    const { may } = session;
    const all: (MenuItem & { may: boolean })[] = [
      { label: text.archive, may: may("archive_person") && !view.archived && !view.entered_in_error, run: () => void this.archive(true) },
      { label: text.inError, may: may("enter_person_in_error") && !view.entered_in_error, run: () => this.ask("error") },
      { label: text.markRelative, may: may("mark_relative_of_staff"), run: () => this.ask("mark") },
      { label: text.unmarkRelative, may: may("mark_relative_of_staff") && session.holdsAny(["manager"]) && view.closed_to.length > 0, run: () => this.ask("unmark") },
    ];
    return all.filter((item) => item.may);
  }

  async complete(): Promise<void> {
    await this.run((of) => desk.completeRegistration(of), text.completed);
  }

  async archive(away: boolean): Promise<void> {
    await this.run(away ? desk.archivePerson : desk.unarchivePerson, away ? text.archived : text.unarchived);
  }

  async reinstate(): Promise<void> {
    await this.run(desk.reinstatePerson, text.reinstated);
  }

  /** The question before a deed that needs a reason. */
  dialog(): TemplateResult {
    const { asked } = this;
    const form = this.form();
    const view = this.shown();
    const closed = view?.closed_to ?? [];
    const people = this.staff.filter(({ id, active }) => (asked === "unmark" ? closed.includes(id) : active && !closed.includes(id)));
    const words = asked === "error" ? { title: text.errorTitle, text: text.errorText, confirm: text.inError } : asked === "mark" ? { title: text.markTitle, text: text.markText, confirm: text.markConfirm } : { title: text.unmarkTitle, text: text.unmarkText, confirm: text.unmarkConfirm };
    return dialog({
      open: asked !== undefined,
      ...words,
      content: html`${errorSummary(form)}${asked === "error" ? html`` : filterList(form, "staff", { label: text.whichStaff, options: people.map(({ id, name }) => ({ value: id, label: name })) })}
        ${textField(form, "reason", { label: asked === "mark" ? text.kinship : text.reason, width: "full" })}`,
      busy: form.sending,
      onConfirm: () => void this.confirm(),
      onLeave: () => this.leave(),
    });
  }

  private form(): Form<Filling, unknown> {
    const id = this.shown()?.id ?? "";
    return this.make({
      screen: `standing-${id}`,
      initial: () => ({ staff: "", reason: "" }),
      send: ({ staff, reason }, key): Promise<Outcome<unknown>> => {
        const version = this.shown()?.version ?? 0;
        if (this.asked === "error") return desk.enterPersonInError({ person_id: id, version, reason }, key);
        return desk.markRelativeOfStaff({ person_id: id, staff_id: staff, closed: this.asked === "mark", reason }, key);
      },
    });
  }

  private ask(asked: Asked): void {
    this.asked = asked;
    this.host.requestUpdate();
    if (asked === "error") return;
    void desk.listStaff({}).then(({ value }) => {
      this.staff = value;
      this.host.requestUpdate();
    }, () => undefined);
  }

  private leave(): void {
    this.asked = undefined;
    void this.form().reset();
    this.host.requestUpdate();
  }

  private async confirm(): Promise<void> {
    const form = this.form();
    const { asked } = this;
    if (asked !== "error" && form.text("staff") === "") {
      form.refuse("staff", "required");
      return;
    }
    const done = await form.submit();
    if (done === undefined) return;
    this.leave();
    await showDone(asked === "error" ? text.enteredInError : asked === "mark" ? text.marked : text.unmarked);
  }

  private async run(deed: (of: { person_id: string; version: number }) => Promise<Outcome<PersonView>>, said: string): Promise<void> {
    const view = this.shown();
    if (!view) return;
    this.failure = undefined;
    try {
      await deed({ person_id: view.id, version: view.version });
      await showDone(said);
    } catch (thrown) {
      this.failure = thrown instanceof Failure ? thrown : new Failure({});
    }
    this.host.requestUpdate();
  }
}
