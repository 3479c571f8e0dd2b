import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { RequestView, WithdrawalKind } from "../../generated/types";
import { banner, button, choice, dialog, errorSummary, textField, type Form } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { withdrawText as text } from "../../text/requests";
import type { RequestHost } from "./open-request-file";

interface WithdrawForm {
  kind: WithdrawalKind | "";
  reason: string;
  instead: string;
}

/** Ending a request by withdrawal (سحب الطلب): it cannot be taken back, so it is asked. */
export class Withdrawal {
  private open = false;

  constructor(private readonly host: RequestHost) {}

  button(): TemplateResult | typeof nothing {
    const { view } = this.host;
    if (!session.may("withdraw_request") || view.state === "withdrawn" || view.state === "closed") return nothing;
    return html`<p>${button({ label: text.title, kind: "quiet", low: true, onClick: () => this.show(true) })}</p>`;
  }

  dialog(): TemplateResult {
    const { form } = this;
    const kinds = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));
    return dialog({
      open: this.open,
      title: text.title,
      text: text.text,
      content: html`${errorSummary(form)}${choice(form, "kind", { label: text.kind, options: kinds, row: true })}
        ${form.values.kind === "duplicate" ? textField(form, "instead", { label: text.instead, hint: text.insteadHint, width: "w-10", ltr: true, numeric: true }) : nothing}
        ${form.values.kind === "death" ? banner({ kind: "plain", title: text.death, deed: { label: text.toPerson, run: () => go(`/persons/${this.host.view.beneficiary.id}/correct`) } }) : nothing}${textField(form, "reason", { label: text.reason, width: "full" })}`,
      confirm: text.confirm,
      busy: form.sending,
      onConfirm: () => void this.withdraw(),
      onLeave: () => this.show(false),
    });
  }

  private get form(): Form<WithdrawForm, RequestView> {
    const { file } = this.host;
    return this.host.form<WithdrawForm, RequestView>({
      screen: `withdraw-${file.id}`,
      initial: () => ({ kind: "", reason: "", instead: "" }),
      send: ({ kind, reason, instead }, key) => desk.withdrawRequest({ request_id: file.id, version: file.version, kind: kind || "by_applicant", reason, instead: kind === "duplicate" ? instead : null }, key),
    });
  }

  private show(open: boolean): void {
    this.open = open;
    this.host.redraw();
  }

  private async withdraw(): Promise<void> {
    const { form } = this;
    if (form.values.kind === "") {
      form.refuse("kind", "required");
      return;
    }
    const view = await form.submit();
    if (!view) return;
    this.open = false;
    this.host.took(view);
    void showDone(text.done);
  }
}
