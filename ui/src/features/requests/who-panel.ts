import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { Capacity, RequestView } from "../../generated/types";
import { banner, button, choice, dateField, errorSummary, figure, noDate, pairs, panel, prose, textField, typedDate, type Content, type DateTyped, type Form } from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { capacityText, openText, requestText, statementText as text } from "../../text/requests";
import type { RequestHost } from "./open-request-file";

/** The capacity as the form holds it; its paths are those of the desk's refusals. */
export interface CapacityForm {
  capacity: { capacity: Capacity | ""; paper: { number: string; expires: DateTyped } };
}

/** Capacities for another person, in the order they are offered. */
export const forAnother: readonly Capacity[] = ["spouse", "parent", "guardian", "proxy", "other_relative"];

/** The fields of a capacity for somebody else; a guardian and a proxy show a paper. */
export function capacityFields(form: Form<any, any>): TemplateResult {
  const chosen = form.text("capacity.capacity");
  return html`${choice(form, "capacity.capacity", { label: openText.capacity, hint: openText.capacityHint, row: true, options: forAnother.map((value) => ({ value, label: capacityText[value] })) })}
    ${chosen === "guardian" || chosen === "proxy"
      ? html`<div class="fields">${textField(form, "capacity.paper.number", { label: openText.paper, ltr: true, width: "w-10" })}${dateField(form, "capacity.paper.expires", { label: openText.expires, optional: "ifAny" })}</div>`
      : nothing}`;
}

function capacityForm(host: RequestHost): Form<CapacityForm, RequestView> {
  const { file } = host;
  return host.form<CapacityForm, RequestView>({
    screen: `capacity-${file.id}`,
    initial: () => ({ capacity: { capacity: "", paper: { number: "", expires: noDate() } } }),
    send: ({ capacity }, key) =>
      desk.setCapacity({ request_id: file.id, version: file.version, capacity: { capacity: capacity.capacity || "other_relative", paper: { number: capacity.paper.number, expires: typedDate(capacity.paper.expires) } } }, key),
  });
}

const opened = new WeakSet<object>();

export function openCapacity(host: RequestHost): void {
  const { capacity } = host.view;
  const typed = capacity.expires_typed;
  const expires = typed ? { calendar: typed.calendar, day: String(typed.day ?? ""), month: String(typed.month ?? ""), year: String(typed.year) } : noDate();
  capacityForm(host).fill({ capacity: { capacity: capacity.capacity === "own" ? "" : capacity.capacity, paper: { number: capacity.number ?? "", expires } } });
  opened.add(host.file);
  host.redraw();
}

async function save(host: RequestHost): Promise<void> {
  const view = await capacityForm(host).submit();
  if (!view) return;
  opened.delete(host.file);
  host.took(view);
  await showDone();
}

function capacityShown(view: RequestView): Content {
  const { capacity } = view;
  const words = capacityText[capacity.capacity];
  if (!capacity.needs_paper) return words;
  if (capacity.number === null) return html`${words} <span class="warn small">${text.capacityNone}</span>`;
  const until = capacity.expires ? html`، ${text.until("")}${prose(capacity.expires.hijri || capacity.expires.gregorian)}` : nothing;
  return html`${words}، ${figure(capacity.number, true)}${until}${capacity.holds ? nothing : html` <span class="danger small">${text.capacityGone}</span>`}`;
}

/** Who asks for whom, and by what right. */
export function whoPanel(host: RequestHost): TemplateResult {
  const { view, file } = host;
  const self = view.applicant.id === view.beneficiary.id;
  const change = host.editable && !self && session.may("set_capacity");
  const editing = change && opened.has(file);
  const form = editing ? capacityForm(host) : undefined;
  return panel(
    { title: text.who, inside: true },
    html`<div class="column">${pairs([
        [text.kind, view.kind_name],
        [requestText.applicant(view.applicant.sex), html`${view.applicant.name}${self ? html` <span class="muted">${capacityText.own}</span>` : nothing}`],
        ...(self ? [] : ([[requestText.beneficiary, view.beneficiary.name], [text.capacity, capacityShown(view)]] as const)),
        [text.opened, html`${prose(view.opened.date.hijri)}، ${view.opened.by}`],
        ...(view.despite_open === null ? [] : ([[text.despite, view.despite_open]] as const)),
      ])}
      ${!change ? nothing : form
        ? html`${errorSummary(form)}<form class="form" id="capacity-form" novalidate @submit=${(event: Event) => { event.preventDefault(); void save(host); }}>${capacityFields(form)}<p class="line">${button({ label: text.saveCapacity, type: "submit", low: true, busy: form.sending })}</p></form>`
        : html`<p>${button({ label: text.changeCapacity, low: true, id: "capacity-open", onClick: () => openCapacity(host) })}</p>`}
      ${view.capacity.needs_paper && view.capacity.number !== null && !view.capacity.holds ? banner({ kind: "warn", title: text.capacityGone }) : nothing}</div>`,
  );
}
