import { html, nothing, type TemplateResult } from "lit";
import type { Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { DeliveryView, InstalmentView, HandedToInput, ServiceView } from "../../generated/types";
import { choice, dateField, dialog, errorSummary, filterList, moneyField, noDate, numberField, textField, typedDate, type DateTyped, type Form, type FormOptions } from "../../parts";
import { serviceText as text } from "../../text/service";

/** What is asked about a service, one at a time. */
export type Asked = { deed: "give" | "move" | "skip"; instalment: InstalmentView } | { deed: "sign" | "back"; delivery: DeliveryView } | { deed: "close" };

/** The page that the dialogs stand on. */
export interface ServiceHost {
  form<V extends object, R>(options: FormOptions<V, R>): Form<V, R>;
  redraw(): void;
  /** A dialog did its deed. */
  took(service: ServiceView, said: string, asked: Asked): void;
}

/** The value of the choice that is no member of the household. */
const PROXY = "proxy";
/** More than these stand in a list that filters. */
const RADIOS_MAX = 5;

interface Filling {
  amount: string;
  due_on: DateTyped;
  reason: string;
  kept_in: string;
  given: { amount: string; count: string; given_on: DateTyped; recipient: { person_id: string; name: string; number: string; expires: DateTyped } };
}

const nothingYet = (): Filling => ({
  amount: "",
  due_on: noDate(),
  reason: "",
  kept_in: "",
  given: { amount: "", count: "", given_on: noDate(), recipient: { person_id: "", name: "", number: "", expires: noDate() } },
});

/** The questions of a service: each deed is asked in a dialog with what it needs. */
export class DeliveryDialogs {
  private asked: Asked | undefined;

  constructor(
    private readonly host: ServiceHost,
    private readonly service: () => ServiceView,
    private readonly today: () => DateTyped,
  ) {}

  ask(asked: Asked): void {
    this.asked = asked;
    if (asked.deed === "give") {
      const { left_amount, left_count } = asked.instalment;
      const { recipients } = this.service();
      const only = recipients.length === 1 ? (recipients[0]?.person_id ?? "") : "";
      const fresh = nothingYet();
      // What is usual is filled in: all that is left, today.
      this.form(asked).fill({ ...fresh, given: { ...fresh.given, amount: left_amount ?? "", count: left_count === null ? "" : String(left_count), given_on: this.today(), recipient: { ...fresh.given.recipient, person_id: only } } });
    }
    this.host.redraw();
  }

  leave(): void {
    this.asked = undefined;
    this.host.redraw();
  }

  draw(): TemplateResult {
    const { asked } = this;
    const form = asked ? this.form(asked) : undefined;
    const whole = (words: { title: string; text: string; confirm: string; content?: TemplateResult; wide?: boolean }): TemplateResult =>
      dialog({ open: true, ...words, content: form ? html`${errorSummary(form)}${words.content ?? nothing}` : html``, busy: form?.sending ?? false, onConfirm: () => void this.send(), onLeave: () => this.leave() });
    if (!asked || !form) return dialog({ open: false, title: "", text: "", onLeave: () => this.leave() });
    const reason = textField(form, "reason", { label: text.reason, width: "full", lines: 2 });
    switch (asked.deed) {
      case "give":
        return whole({ title: text.giveTitle(asked.instalment.place), text: text.giveText, confirm: text.giveConfirm, content: this.giving(form, asked.instalment), wide: true });
      case "move":
        return whole({ title: text.moveTitle(asked.instalment.place), text: text.moveText, confirm: text.move, content: html`${dateField(form, "due_on", { label: text.newDay })}${reason}` });
      case "skip":
        return whole({ title: text.skipTitle(asked.instalment.place), text: text.skipText, confirm: text.skip, content: reason });
      case "sign":
        return whole({ title: text.signTitle(asked.delivery.number), text: text.signText, confirm: text.signConfirm, content: textField(form, "kept_in", { label: text.keptIn, hint: text.keptInHint, width: "full" }) });
      case "back":
        return whole({ title: text.takeBackTitle(asked.delivery.number), text: text.takeBackText, confirm: text.takeBack, content: reason });
      case "close": {
        const { unsigned } = this.service();
        return whole({ title: text.closeTitle, text: unsigned > 0 ? `${text.closeAsk} ${text.closeUnsigned(unsigned)}` : text.closeAsk, confirm: text.close });
      }
    }
  }

  private giving(form: Form<Filling, ServiceView>, instalment: InstalmentView): TemplateResult {
    const { recipients } = this.service();
    const options = [...recipients.map((one) => ({ value: one.person_id, label: one.name, hint: instalment.amount === null ? "" : one.may_receive_money ? text.mayReceive : text.mayNot })), { value: PROXY, label: text.proxy, hint: "" }];
    const { left_amount, left_count, unit } = instalment;
    const to = { label: text.to, hint: instalment.amount === null ? "" : text.toHint };
    return html`<div class="fields">
        ${left_amount === null ? nothing : moneyField(form, "given.amount", { label: text.amountField, hint: text.amountHint(left_amount) })}
        ${left_count === null ? nothing : numberField(form, "given.count", { label: text.countField, hint: text.countHint(left_count, unit ?? "") })}
      </div>
      ${options.length > RADIOS_MAX ? filterList(form, "given.recipient.person_id", { ...to, options }) : choice(form, "given.recipient.person_id", { ...to, options })}
      ${form.text("given.recipient.person_id") === PROXY
        ? html`${textField(form, "given.recipient.name", { label: text.proxyName, width: "full" })}<div class="fields">${textField(form, "given.recipient.number", { label: text.proxyNumber, width: "w-10", ltr: true })}${dateField(form, "given.recipient.expires", { label: text.proxyExpires, optional: "ifAny" })}</div>`
        : nothing}
      ${dateField(form, "given.given_on", { label: text.givenOn })}`;
  }

  private form(asked: Asked): Form<Filling, ServiceView> {
    const about = "instalment" in asked ? String(asked.instalment.place) : "delivery" in asked ? asked.delivery.id : "";
    return this.host.form<Filling, ServiceView>({
      screen: `service-${asked.deed}-${this.service().request_id}-${about}`,
      initial: nothingYet,
      send: (typed, key) => this.deed(asked, typed, key),
    });
  }

  private deed(asked: Asked, typed: Filling, key: string): Promise<Outcome<ServiceView>> {
    const { request_id, version } = this.service();
    switch (asked.deed) {
      case "give":
        return desk.recordDelivery({ request_id, place: asked.instalment.place, given: { amount: typed.given.amount, count: typed.given.count, given_on: typedDate(typed.given.given_on), recipient: recipient(typed) } }, key);
      case "move":
        return desk.moveDelivery({ request_id, place: asked.instalment.place, due_on: typedDate(typed.due_on), reason: typed.reason }, key);
      case "skip":
        return desk.skipDelivery({ request_id, place: asked.instalment.place, reason: typed.reason }, key);
      case "sign":
        return desk.signReceipt({ delivery_id: asked.delivery.id, kept_in: typed.kept_in }, key);
      case "back":
        return desk.takeBackDelivery({ delivery_id: asked.delivery.id, reason: typed.reason }, key);
      case "close":
        return desk.closeRequest({ request_id, version }, key);
    }
  }

  private async send(): Promise<void> {
    const { asked } = this;
    if (!asked) return;
    const form = this.form(asked);
    if (asked.deed === "give" && form.values.given.recipient.person_id === "") {
      form.refuse("given.recipient.person_id", "required");
      return;
    }
    const done = await form.submit();
    if (!done) return;
    await form.reset();
    this.asked = undefined;
    const said = { give: text.giveConfirm, move: text.moveDone, skip: text.skipDone, sign: text.signDone, back: text.takeBackDone, close: text.closeDone }[asked.deed];
    this.host.took(done, said, asked);
  }
}

function recipient({ given }: Filling): HandedToInput {
  const { person_id, name, number, expires } = given.recipient;
  return person_id === PROXY ? { kind: "proxy", name, number, expires: typedDate(expires) } : { kind: "member", person_id };
}
