import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { PaperRow, RequestView } from "../../generated/types";
import {
  banner, button, choice, dateField, failureBanner, ibanField, idField, linkButton, noDate, pairs, prose, textField, tick, typedDate, type DateTyped, type Form,
} from "../../parts";
import { showDone } from "../../state/undo";
import { paperText as text } from "../../text/requests";
import type { RequestHost } from "./open-request-file";
import type { Scans } from "./scans";

/** One paper as its form holds it. */
export interface SightingForm {
  mode: "seen" | "mismatch" | "not_applicable";
  seen: boolean;
  /** One of the accounts on file by its last digits, or {@link OTHER}. */
  account: string;
  number: string;
  issued: DateTyped;
  expires: DateTyped;
  note: string;
  reason: string;
}

/** The account on the paper is none of those on file. */
const OTHER = "other";

const empty = (): SightingForm => ({ mode: "seen", seen: false, account: "", number: "", issued: noDate(), expires: noDate(), note: "", reason: "" });

/** The form of one paper of one request. */
export function sightingForm(host: RequestHost, row: PaperRow): Form<SightingForm, RequestView> {
  const { file } = host;
  const request_id = file.id;
  const { paper } = row;
  return host.form<SightingForm, RequestView>({
    screen: `paper-${paper}-${file.id}`,
    initial: empty,
    send: (values, key) => {
      if (values.mode === "mismatch") return desk.markMismatch({ request_id, paper, note: values.note }, key);
      if (values.mode === "not_applicable") return desk.markNotApplicable({ request_id, paper, reason: values.reason }, key);
      const known = file.view?.checklist.find((one) => one.paper === paper)?.on_file ?? [];
      const number = row.number_shape === "national_id" ? (known[0] ?? values.number) : known.includes(values.account) ? values.account : values.number;
      return desk.sightPaper({ request_id, paper, number, issued: typedDate(values.issued), expires: typedDate(values.expires) }, key);
    },
  });
}

/** Whether a paper needs nothing more. */
export const isSettled = (row: PaperRow): boolean => row.standing === "seen" || row.standing === "reused" || row.standing === "not_applicable";

/** What was noted of a paper, with the way to take it back. */
function noted(host: RequestHost, row: PaperRow): TemplateResult | typeof nothing {
  const { sighting } = row;
  if (!sighting) return nothing;
  const clear = async (): Promise<void> => {
    const done = await host.act(() => desk.clearSighting({ request_id: host.file.id, sighting_id: sighting.id }));
    if (!done) return;
    host.took(done.value);
    await showDone(text.cleared);
  };
  return html`${pairs([
      ...(sighting.number ? [[text.number_, html`<bdi class="code">${sighting.number}</bdi>`] as const] : []),
      ...(sighting.issued ? [[text.issued, prose(sighting.issued.both)] as const] : []),
      ...(sighting.expires ? [[text.expires, prose(sighting.expires.both)] as const] : []),
      ...(row.note ? [[row.standing === "mismatch" ? text.mismatchNote : text.notApplicableReason, row.note] as const] : []),
    ])}
    <p class="small muted">${prose(text.seenBy(sighting.seen.by, `${sighting.seen.date.hijri}، ${sighting.seen.time}`))}</p>
    ${host.editable ? html`<p>${button({ label: text.clear, low: true, busy: host.busy, onClick: () => void clear() })}</p>` : nothing}`;
}

/** A paper that was seen for an earlier request and still holds: taken over by one press. */
function offered(host: RequestHost, row: PaperRow, done: () => void): TemplateResult | typeof nothing {
  const earlier = row.reusable;
  if (!earlier || !host.editable) return nothing;
  const reuse = async (): Promise<void> => {
    const answer = await host.act(() => desk.reuseSighting({ request_id: host.file.id, sighting_id: earlier.sighting_id }));
    if (!answer) return;
    host.took(answer.value);
    done();
    await showDone();
  };
  return banner({
    title: text.reusableTitle,
    text: prose(text.reusable(earlier.request_number, earlier.seen_on.hijri, earlier.until?.hijri ?? "")),
    deed: { label: text.reuse, run: () => void reuse() },
  });
}

function number(form: Form<SightingForm, RequestView>, row: PaperRow): TemplateResult | typeof nothing {
  const label = text.number(row);
  // What the file already holds is compared with the original, not typed again.
  if (row.number_shape === "none") return nothing;
  if (row.number_shape === "national_id") return row.on_file.length ? nothing : idField(form, "number", { label });
  if (row.number_shape === "iban") {
    const typed = ibanField(form, "number", { label, hint: text.ibanHint });
    if (row.on_file.length === 0) return typed;
    const options = [...row.on_file.map((ending) => ({ value: ending, label: text.account(ending) })), { value: OTHER, label: text.otherAccount }];
    return html`${choice(form, "account", { label: text.whichAccount, options, row: true })}${form.values.account === OTHER ? typed : nothing}`;
  }
  return textField(form, "number", { label, ltr: true, width: "w-10" });
}

/** Enter ticks, then goes from box to box; on the last one it saves. */
function moveOn(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.key !== "Enter" || !(target instanceof HTMLInputElement)) return;
  const boxes = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>("input[type=text], input[type=checkbox]")];
  if (target.type === "checkbox" && !target.checked) target.click();
  const next = boxes.slice(boxes.indexOf(target) + 1).find((box) => box.type === "text" && box.value === "");
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** What stands inside an open paper: how it was found, or the fields to note it. */
export function sightingFields(host: RequestHost, row: PaperRow, scans: Scans, done: () => void): TemplateResult {
  const settled = isSettled(row);
  const shots = row.may_be_scanned ? scans.of(row.paper, host.editable) : html`<p class="small muted">${text.noScan}</p>`;
  if (settled || !host.editable) return html`${noted(host, row)}${shots}`;
  const form = sightingForm(host, row);
  const { mode } = form.values;
  const save = async (): Promise<void> => {
    if (mode === "seen" && !form.values.seen) {
      form.refuse("seen", "required");
      document.getElementById(form.id("seen"))?.focus();
      return;
    }
    if (mode === "seen" && row.number_shape === "iban" && row.on_file.length > 0 && !form.values.account) {
      form.refuse("account", "required");
      document.getElementById(form.id("account"))?.focus();
      return;
    }
    const view = await form.submit();
    if (!view) {
      document.querySelector<HTMLElement>(".sighting [aria-invalid=true]")?.focus();
      return;
    }
    void form.reset();
    host.took(view);
    void showDone(mode === "mismatch" ? text.savedMismatch(row.name) : mode === "not_applicable" ? text.savedNotApplicable(row.name) : text.saved(row.name));
    done();
  };
  const turn = (to: SightingForm["mode"]): void => {
    form.set("mode", to);
    requestAnimationFrame(() => document.getElementById(form.id(to === "seen" ? "seen" : to === "mismatch" ? "note" : "reason"))?.focus());
  };
  const whole = form.failure && form.failure.fields.length === 0 ? failureBanner(form.failure) : nothing;
  const fields =
    mode === "mismatch"
      ? html`${textField(form, "note", { label: text.mismatchNote, hint: text.mismatchHint, lines: 2, width: "full" })}
          <p class="line">${button({ label: text.saveMismatch, type: "submit", low: true, busy: form.sending })}${linkButton(text.back, () => turn("seen"))}</p>`
      : mode === "not_applicable"
        ? html`${textField(form, "reason", { label: text.notApplicableReason, width: "full" })}
            <p class="line">${button({ label: text.saveNotApplicable, type: "submit", low: true, busy: form.sending })}${linkButton(text.back, () => turn("seen"))}</p>`
        : html`${tick(form, "seen", { label: row.number_shape === "national_id" && row.on_file[0] ? text.seenAsFile(row.on_file[0]) : text.seen })}
            <div class="fields">${number(form, row)}${row.max_months === null ? nothing : dateField(form, "issued", { label: text.issued, hint: text.issuedHint(row.max_months) })}${row.needs_expiry ? dateField(form, "expires", { label: text.expires }) : nothing}</div>
            <p class="line">${button({ label: text.save, icon: "check", type: "submit", low: true, busy: form.sending })}${button({ label: text.mismatch, icon: "triangle-alert", low: true, onClick: () => turn("mismatch") })}${button({ label: text.notApplicable, kind: "quiet", low: true, onClick: () => turn("not_applicable") })}</p>`;
  return html`${row.standing === "missing" ? nothing : noted(host, row)}${offered(host, row, done)}${whole}
    <form class="form" novalidate @keydown=${moveOn} @submit=${(event: Event) => { event.preventDefault(); void save(); }}>${fields}</form>${shots}`;
}
