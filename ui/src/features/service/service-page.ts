import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { DeliveryView, InstalmentState, InstalmentView, PaperBrief, ServiceView } from "../../generated/types";
import { banner, button, deeds, empty, facts, failureBanner, figure, fromBase64, linkButton, Load, noDate, Page, panel, paperPreview, prose, showToast, tag, type Content, type DateTyped } from "../../parts";
import { go } from "../../router";
import { session } from "../../state/session";
import { serviceText as text } from "../../text/service";
import { printPaper, savePaper } from "../requests/paper-deeds";
import { DeliveryDialogs, type Asked } from "./delivery-dialogs";
import { given } from "./given";

const marks: Record<InstalmentState, Parameters<typeof tag>[1]> = {
  coming: {},
  due_today: { icon: "clock", tone: "warn" },
  overdue: { icon: "circle-alert", tone: "danger" },
  delivered: { icon: "circle-check" },
  ended: { icon: "ban" },
};

/** The service of one request (خدمة الطلب): its instalments, what was handed over with receipts, and its end (R16). */
@customElement("service-page")
export class ServicePage extends Page {
  @state() private failure: Failure | undefined;
  @state() private busy = false;
  /** A delivery that was recorded a moment ago and has no receipt yet. */
  @state() private fresh: string | undefined;
  @state() private paper: { brief: Pick<PaperBrief, "id" | "number">; bytes: () => Promise<Uint8Array> } | undefined;
  private readonly load = new Load(this, () => desk.getService({ request_id: this.params.id ?? "" }), ["request"]);
  private readonly now = new Load(this, () => desk.today({}));
  private readonly dialogs = new DeliveryDialogs(
    {
      form: (options) => this.form(options),
      redraw: () => this.requestUpdate(),
      took: (service, said, asked) => this.took(service, said, asked),
    },
    () => this.service,
    () => this.today(),
  );

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.begin, run: () => this.first() },
      { chord: "Ctrl+KeyP", label: text.printPaper, run: () => this.paper && this.act(() => printPaper(this.paper!.brief, text.printed)) },
      { chord: "Escape", run: () => (this.paper ? (this.paper = undefined) : go("/service")) },
    ];
  }

  protected override render(): TemplateResult {
    return html`${this.load.value ? nothing : html`<h1 tabindex="-1">${text.pageTitle}</h1>`}${this.load.show((service) => this.page(service))}`;
  }

  private get service(): ServiceView {
    return this.load.value as ServiceView;
  }

  private page(service: ServiceView): TemplateResult {
    const served = service.instalments.length > 0;
    return html`<div><h1 tabindex="-1">${text.heading(service.kind_name, service.applicant.name)}</h1><p class="muted">${prose(text.under(service.number, service.file_number))}</p></div>
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.stands(service)}
      ${this.paper ? paperPreview(text.receipt, this.paper.bytes) : nothing}
      ${service.granted ? this.grant(service) : nothing}
      ${served ? this.instalments(service) : nothing}
      ${served ? this.deliveries(service) : nothing}
      ${this.dialogs.draw()}
      ${this.deeds(service)}`;
  }

  private stands(service: ServiceView): TemplateResult | typeof nothing {
    const fresh = this.fresh === undefined ? undefined : all(service).find((one) => one.id === this.fresh && one.receipt === null);
    if (fresh && session.may("print_receipt")) return banner({ icon: "printer", title: text.gave(fresh.number), text: text.nowReceiptText, alert: true, deed: { label: text.print, run: () => this.issue(fresh) } });
    if (service.state === "closed") return banner({ kind: "plain", icon: "circle-check", title: text.closedTitle, text: text.closedText });
    if (service.may_begin) return banner({ icon: "clock", title: text.waits, text: text.waitsText });
    if (service.state !== "being_served") return banner({ kind: "plain", title: text.notYet, text: text.notYetText });
    return nothing;
  }

  private grant({ granted, instalments, left }: ServiceView): TemplateResult {
    if (!granted) return html``;
    const about: (readonly [string, Content])[] = [
      [granted.times > 1 ? text.each : text.amount, given(granted)],
      ...(granted.times > 1 ? [[text.times, prose(text.timesOf(granted.times))] as const] : []),
      [text.start, prose(granted.from.hijri)],
      ...(instalments.length > 0 ? [[text.left, prose(text.leftOf(left))] as const] : []),
    ];
    return panel({ title: text.granted, inside: true, more: html`<span class="small muted">${prose(text.decided(granted.decided_on.hijri))}</span>` }, html`${facts(about)}${granted.times > 1 ? html`<p class="small muted">${text.monthly}</p>` : nothing}`);
  }

  private instalments({ instalments, state }: ServiceView): TemplateResult {
    const open = state === "being_served";
    return panel({ title: text.instalments, count: instalments.length }, html`<div class="scroll"><table>
      <thead><tr><th scope="col">${text.place}</th><th scope="col">${text.due}</th><th scope="col">${text.amount}</th><th scope="col">${text.left}</th><th scope="col">${text.state}</th>${open ? html`<th scope="col" class="end">${text.deeds}</th>` : nothing}</tr></thead>
      <tbody>${instalments.map((one) => this.instalment(one, open))}</tbody></table></div>`);
  }

  private instalment(one: InstalmentView, open: boolean): TemplateResult {
    const over = one.state === "delivered" || one.state === "ended";
    const why = one.ended !== null ? text.endedWhy(one.ended, one.ended_by ?? "") : one.moved !== null && !over ? text.moved(one.moved) : "";
    const left = one.state === "delivered" ? html`–` : given({ amount: one.left_amount, count: one.left_count, unit: one.unit });
    const press = (deed: "give" | "move" | "skip", label: string, right: string) => (session.may(right) ? linkButton(label, () => this.dialogs.ask({ deed, instalment: one })) : nothing);
    return html`<tr><th scope="row">${figure(one.place)}</th><td class="nowrap">${prose(one.due.hijri)}<br><span class="small muted">${prose(one.due.gregorian)}</span></td><td>${given(one)}</td><td>${left}</td>
      <td>${tag(text.states[one.state], marks[one.state])}${why ? html`<br><span class="small muted" dir="auto">${why}</span>` : nothing}</td>
      ${open ? html`<td class="end"><span class="line">${over ? nothing : html`${press("give", text.give, "record_delivery")}${press("move", text.move, "move_delivery")}${press("skip", text.skip, "skip_delivery")}`}</span></td>` : nothing}</tr>`;
  }

  private deliveries(service: ServiceView): TemplateResult {
    const found = all(service);
    return panel({ title: text.deliveries, count: found.length }, found.length === 0 ? empty({ icon: "hand-coins", title: text.noDeliveries, text: text.noDeliveriesText }) : html`<div class="scroll"><table>
      <thead><tr><th scope="col">${text.receiptNumber}</th><th scope="col">${text.givenOn}</th><th scope="col">${text.what}</th><th scope="col">${text.recipient}</th><th scope="col">${text.giver}</th><th scope="col">${text.receipt}</th><th scope="col" class="end">${text.deeds}</th></tr></thead>
      <tbody>${found.map((one) => this.delivery(one))}</tbody></table></div>`);
  }

  private delivery(one: DeliveryView): TemplateResult {
    const state = one.taken_back !== null ? tag(text.takenBack(one.taken_back), { icon: "ban" }) : one.kept_in !== null ? tag(text.signed(one.kept_in), { icon: "circle-check" }) : one.receipt !== null ? tag(text.unsigned, { icon: "signature", tone: "warn" }) : tag(text.noReceipt, { icon: "circle-alert", tone: "warn" });
    const open = one.taken_back === null && one.kept_in === null;
    return html`<tr><th scope="row">${figure(one.number, true)}</th><td class="nowrap">${one.given_on.short_hijri}</td><td>${given(one)}</td><td dir="auto">${one.recipient}${one.mandate === null ? nothing : html`<br><span class="small muted">${prose(text.byProxy(one.mandate))}</span>`}</td><td>${one.by}</td><td>${state}</td>
      <td class="end"><span class="line">${one.receipt !== null ? linkButton(text.show, () => this.showPaper({ id: one.receipt ?? "", number: one.number })) : open && session.may("print_receipt") ? linkButton(text.print, () => this.issue(one)) : nothing}
        ${open && one.receipt !== null && session.may("sign_receipt") ? linkButton(text.sign, () => this.dialogs.ask({ deed: "sign", delivery: one })) : nothing}
        ${open && this.service.state === "being_served" && session.may("take_back_delivery") ? linkButton(text.takeBack, () => this.dialogs.ask({ deed: "back", delivery: one })) : nothing}</span></td></tr>`;
  }

  private deeds(service: ServiceView): TemplateResult {
    const { paper } = this;
    const next = this.nextDue(service);
    const primary = paper
      ? html`${button({ label: text.printPaper, icon: "printer", kind: "primary", key: "Ctrl P", onClick: () => this.act(() => printPaper(paper.brief, text.printed)) })}${button({ label: text.savePaper, icon: "download", onClick: () => this.act(() => savePaper(paper.brief)) })}`
      : service.may_begin && session.may("begin_service")
        ? button({ label: text.begin, kind: "primary", icon: "hand-coins", key: "Ctrl Enter", busy: this.busy, onClick: () => this.begin() })
        : service.may_close && session.may("close_request")
          ? button({ label: text.close, kind: "primary", icon: "check", key: "Ctrl Enter", onClick: () => this.dialogs.ask({ deed: "close" }) })
          : next && session.may("record_delivery")
            ? button({ label: text.giveTitle(next.place), kind: "primary", icon: "hand-coins", key: "Ctrl Enter", onClick: () => this.dialogs.ask({ deed: "give", instalment: next }) })
            : nothing;
    return deeds(html`${primary}${button({ label: text.toCourse, kind: "quiet", onClick: () => go(`/requests/${service.request_id}/course`) })}${button({ label: text.back, kind: "quiet", onClick: () => go("/service") })}`);
  }

  /** The oldest instalment that is still to be given. */
  private nextDue(service: ServiceView): InstalmentView | undefined {
    return service.state === "being_served" ? service.instalments.find((one) => one.state === "overdue" || one.state === "due_today") : undefined;
  }

  /** What the primary button does. */
  private first(): void {
    const service = this.load.value;
    if (!service || this.paper) return;
    const next = this.nextDue(service);
    if (service.may_begin) this.begin();
    else if (service.may_close) this.dialogs.ask({ deed: "close" });
    else if (next) this.dialogs.ask({ deed: "give", instalment: next });
  }

  private begin(): void {
    const { request_id, version } = this.service;
    this.act(async () => {
      await desk.beginService({ request_id, version }, crypto.randomUUID());
      showToast(text.began);
    });
  }

  private issue(one: DeliveryView): void {
    this.act(async () => {
      const { value } = await desk.printReceipt({ delivery_id: one.id }, crypto.randomUUID());
      this.fresh = undefined;
      this.showPaper(value);
    });
  }

  private showPaper(brief: Pick<PaperBrief, "id" | "number">): void {
    this.paper = { brief, bytes: async () => fromBase64((await desk.takePaper({ paper_id: brief.id, purpose: "preview" })).value.pdf) };
    // It was asked for further down: whoever asked for it sees it.
    void this.updateComplete.then(() => this.querySelector("i-paper")?.scrollIntoView({ block: "start" }));
  }

  private took(service: ServiceView, said: string, asked: Asked): void {
    const known = new Set(all(this.service).map((one) => one.id));
    this.load.value = service;
    this.fresh = asked.deed === "give" ? all(service).find((one) => !known.has(one.id))?.id : this.fresh;
    this.paper = undefined;
    if (asked.deed !== "give") showToast(said);
    this.requestUpdate();
  }

  /** Today in the boxes of a date field. */
  private today(): DateTyped {
    const [year, month, day] = (this.now.value?.date.iso ?? "").split("-");
    return year && month && day ? { ...noDate("gregorian"), year, month: String(Number(month)), day: String(Number(day)) } : noDate();
  }

  private act(deed: () => Promise<void>): void {
    this.failure = undefined;
    this.busy = true;
    deed()
      .catch((thrown: unknown) => (this.failure = thrown instanceof Failure ? thrown : new Failure({})))
      .finally(() => (this.busy = false));
  }
}

/** All deliveries, in the order of their instalments. */
function all(service: ServiceView): DeliveryView[] {
  return service.instalments.flatMap((one) => one.deliveries);
}
