import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { RequestView, WithdrawalKind } from "../../generated/types";
import { button, choice, dialog, errorSummary, textField, type Form } from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { withdrawText as text } from "../../text/requests";
import type { RequestHost } from "./open-request-file";

interface WithdrawForm {
  kind: WithdrawalKind | "";
  reason: string;
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
      content: html`${errorSummary(form)}${choice(form, "kind", { label: text.kind, options: kinds, row: true })}${textField(form, "reason", { label: text.reason, width: "full" })}`,
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
      initial: () => ({ kind: "", reason: "" }),
      send: ({ kind, reason }, key) => desk.withdrawRequest({ request_id: file.id, version: file.version, kind: kind || "by_applicant", reason }, key),
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
