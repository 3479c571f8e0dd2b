import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { desk } from "../../generated/desk";
import type { Decision, HearingView } from "../../generated/types";
import { button, choice, dateField, errorSummary, frame, moneyField, noDate, numberField, textField, typedDate, type DateTyped, type Form, type FormOptions } from "../../parts";
import { errorLine } from "../../parts/field";
import { hearingText as text, verdictText } from "../../text/sittings";

/** A decision as the form holds it; its paths are those of the desk's refusals. */
export interface Deciding {
  decision: {
    verdict: Decision | "";
    granted: { amount: string; quantity: string; unit: string; times: string; from: DateTyped };
    deferred_until: DateTyped;
    returned: { name: string; note: string }[];
    reason_told: string;
    reason_internal: string;
    votes: { in_favour: string; against: string; abstained: string };
  };
}

/** The form for the decision on a case: what is typed for it waits when one looks at another. */
export function decisionForm(view: HearingView, make: (options: FormOptions<Deciding, HearingView>) => Form<Deciding, HearingView>): Form<Deciding, HearingView> {
  return make({
    screen: `decide-${view.request.id}`,
    initial: () => ({
      decision: {
        verdict: "",
        granted: { amount: "", quantity: "", unit: "", times: "", from: noDate() },
        deferred_until: noDate(),
        returned: [],
        reason_told: "",
        reason_internal: "",
        votes: { in_favour: "", against: "", abstained: "" },
      },
    }),
    send: ({ decision }, key) => {
      // A paper of the request's own keeps its code, so that the desk finds it again.
      const returned = decision.returned.map(({ name, note }) => ({ name, note, code: view.request.checklist.find((row) => row.name === name.trim())?.paper ?? null }));
      return desk.decide(
        {
          case: { sitting_id: view.sitting_id, request_id: view.request.id },
          version: view.request.version,
          decision: { ...decision, verdict: decision.verdict || null, granted: { ...decision.granted, from: typedDate(decision.granted.from) }, deferred_until: typedDate(decision.deferred_until), returned },
        },
        key,
      );
    },
  });
}

/** Fields of the chosen verdict only. */
export function decisionFields(form: Form<Deciding, HearingView>, view: HearingView, record: () => void): TemplateResult {
  const { verdict } = form.values.decision;
  const verdicts = (Object.keys(verdictText) as Decision[]).map((value) => ({ value, label: verdictText[value] }));
  return html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); record(); }}>
    ${errorSummary(form)}
    <div @change=${() => forgive(form)}>${choice(form, "decision.verdict", { label: text.verdict, row: true, options: verdicts })}</div>
    ${verdict === "approved" ? granted(form) : nothing}
    ${verdict === "deferred" ? dateField(form, "decision.deferred_until", { label: text.until, hint: text.untilHint }) : nothing}
    ${verdict === "returned" ? items(form) : nothing}
    ${verdict === "" ? nothing : html`
      ${textField(form, "decision.reason_told", { label: text.told, hint: text.toldHint, lines: 3, width: "full", ...(verdict === "refused" ? {} : { optional: true as const }) })}
      ${textField(form, "decision.reason_internal", { label: text.internal, hint: text.internalHint, lines: 2, width: "full", optional: true })}
      ${votes(form, view)}`}
    <p class="line">${button({ label: text.record, kind: "primary", type: "submit", key: "Ctrl Enter", busy: form.sending })}</p></form>`;
}

/** Another verdict asks for other things: what was wrong with the first one's is no longer said. */
function forgive(form: Form<Deciding, HearingView>): void {
  for (const path of ["granted", "deferred_until", "returned", "reason_told"]) form.set(`decision.${path}`, form.get(`decision.${path}`));
}

function granted(form: Form<Deciding, HearingView>): TemplateResult {
  return html`${moneyField(form, "decision.granted.amount", { label: text.amount, optional: "ifAny" })}
    <div class="fields">${numberField(form, "decision.granted.quantity", { label: text.quantity, optional: "ifAny" })}${textField(form, "decision.granted.unit", { label: text.unit, hint: text.unitHint, optional: "ifAny", width: "w-10" })}</div>
    ${numberField(form, "decision.granted.times", { label: text.times, hint: text.timesHint, optional: true })}
    ${dateField(form, "decision.granted.from", { label: text.from, hint: text.fromHint, optional: true })}`;
}

/** What is sent back for, each with its name and what is wanted; a first one stands ready. */
function items(form: Form<Deciding, HearingView>): TemplateResult {
  const all = form.values.decision.returned.length > 0 ? form.values.decision.returned : [{ name: "", note: "" }];
  const put = (next: Deciding["decision"]["returned"]): void => form.set("decision.returned", next);
  const type = (place: number, field: "name" | "note") => (event: Event): void => put(all.map((one, other) => (other === place ? { ...one, [field]: (event.target as HTMLInputElement).value } : one)));
  form.know("decision.returned", text.items);
  const whole = form.error("decision.returned");
  const box = (place: number, field: "name" | "note", label: string, value: string): TemplateResult => {
    const at = `decision.returned.${place}.${field}`;
    form.know(at, label);
    const [id, error] = [form.id(at), form.error(at)];
    const control = html`<input class="input" id=${id} type="text" dir="auto" autocomplete="off" .value=${live(value)} aria-invalid=${error ? "true" : "false"} aria-describedby=${ifDefined(error ? `${id}-error` : undefined)} @input=${type(place, field)} @blur=${() => void form.left(at)}>`;
    return frame({ id, label, hint: undefined, optional: field === "note", error, control });
  };
  return html`<fieldset class="column" id=${form.id("decision.returned")} tabindex="-1"><legend>${text.items}</legend><p class="hint">${text.itemsHint}</p>
    ${errorLine(form.id("decision.returned"), whole)}
    ${all.map((one, place) => html`${box(place, "name", text.itemOf(place + 1), one.name)}${box(place, "note", text.itemNoteOf(place + 1), one.note)}
      ${all.length > 1 ? html`<p><button class="link-button" type="button" @click=${() => put(all.filter((_, other) => other !== place))}>${text.removeItem(place + 1)}</button></p>` : nothing}`)}
    <p>${button({ label: text.addItem, icon: "plus", low: true, onClick: () => put([...all, { name: "", note: "" }]) })}</p></fieldset>`;
}

function votes(form: Form<Deciding, HearingView>, view: HearingView): TemplateResult {
  return html`<fieldset class="column"><legend>${text.votes}</legend><p class="hint">${text.votesHint(view.voters)}</p>
    <div class="fields">${numberField(form, "decision.votes.in_favour", { label: text.inFavour, optional: true })}${numberField(form, "decision.votes.against", { label: text.against, optional: true })}${numberField(form, "decision.votes.abstained", { label: text.abstained, optional: true })}</div></fieldset>`;
}
