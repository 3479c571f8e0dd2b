import { html, nothing, type TemplateResult } from "lit";
import { Failure, type Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { ComparedPerson, DuplicateView, NotDuplicate, PersonInput } from "../../generated/types";
import { banner, button, choice, deeds, errorSummary, figure, panel, prose, tag, textField, type AnyForm } from "../../parts";
import { likenessText, personText as text, sexText } from "../../text/persons";

/** What the clerk says of one similar person, as a form keeps it. */
export interface SimilarAnswer {
  person_id: string;
  score: number;
  verdict: "" | "same" | "other";
  why: string;
  words: string;
}

/** The reason as it is kept: the clerk's own words, or those of the choice. */
function reason({ verdict, why, words }: SimilarAnswer): string {
  if (why === "other") return words;
  const all: Readonly<Record<string, string>> = verdict === "same" ? text.whySame : text.whyOther;
  return all[why] ?? "";
}

/** The verdicts «شخص آخر», as the desk takes them. */
export function notDuplicates(similar: readonly SimilarAnswer[]): NotDuplicate[] {
  return similar.filter(({ verdict }) => verdict === "other").map((answer) => ({ person_id: answer.person_id, reason: reason(answer) }));
}

/** Sends, and leads a refusal of a verdict's reason back to the field where it is given. */
export async function sendWithAnswers<R>(similar: readonly SimilarAnswer[], send: (answers: NotDuplicate[]) => Promise<Outcome<R>>): Promise<Outcome<R>> {
  try {
    return await send(notDuplicates(similar));
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const places = similar.flatMap(({ verdict }, place) => (verdict === "other" ? [place] : []));
    const fields = thrown.fields.map((refusal) => {
      const found = /^not_duplicates\.(\d+)\./.exec(refusal.field);
      const place = found ? (places[Number(found[1])] ?? 0) : undefined;
      if (place === undefined) return refusal;
      return { ...refusal, field: similar[place]?.why === "other" ? `similar.${place}.words` : `similar.${place}.why` };
    });
    throw new Failure({ code: thrown.code, params: thrown.params, fields, incident: thrown.incident ?? null });
  }
}

/** Asks whom it may be, and begins an answer for each who has none yet. */
export async function findSimilar(form: AnyForm, person: PersonInput, except: string | null): Promise<DuplicateView[]> {
  const { value } = await desk.likelyDuplicates({ person, except });
  const given = (form.get("similar") as SimilarAnswer[] | undefined) ?? [];
  const answers = value.flatMap(({ person_id, score }): SimilarAnswer[] => {
    if (person_id === null) return [];
    return [given.find((one) => one.person_id === person_id) ?? { person_id, score, verdict: "", why: "", words: "" }];
  });
  form.set("similar", answers);
  return value;
}

type Line = readonly [string, (side: ComparedPerson) => string];

const lines: readonly Line[] = [
  [text.name, (side) => [side.first, side.father, side.grandfather, side.family].filter(Boolean).join(" ")],
  [text.sex, (side) => (side.sex ? sexText[side.sex] : "")],
  [text.birth, (side) => side.birth?.both ?? ""],
  [text.idLast, (side) => side.id_last3],
  [text.phonesLast, (side) => side.phones_last4.join("، ")],
];

function sides(one: DuplicateView, file: ComparedPerson): TemplateResult {
  const cell = (value: string): TemplateResult => (value === "" ? html`<span class="muted">${text.notAsked}</span>` : prose(value));
  return html`<div class="scroll"><table class="compare"><thead><tr><td></td><th scope="col">${text.typedSide}</th><th scope="col">${text.fileSide}</th><td></td></tr></thead>
    <tbody>${lines.map(([label, read]) => {
      const [left, right] = [read(one.typed), read(file)];
      if (left === "" && right === "") return nothing;
      return html`<tr><th scope="row" class="muted">${label}</th><td>${cell(left)}</td><td>${cell(right)}</td><td class="end">${left === right ? tag(text.alikeRow, { icon: "check" }) : nothing}</td></tr>`;
    })}
    <tr><th scope="row" class="muted">${text.file}</th><td></td><td>${file.file_number === null ? cell("") : figure(file.file_number, true)}${file.area ? html` <span class="muted">${file.area}</span>` : nothing}</td><td></td></tr></tbody></table></div>`;
}

function verdictFields(form: AnyForm, place: number, one: DuplicateView): TemplateResult {
  const at = `similar.${place}`;
  const verdict = form.text(`${at}.verdict`);
  const why = form.text(`${at}.why`);
  const reasons = verdict === "same" ? text.whySame : text.whyOther;
  const changed = (event: Event): void => {
    // Another verdict has other reasons.
    if ((event.target as HTMLInputElement).id.startsWith(form.id(`${at}.verdict`))) form.set(`${at}.why`, "");
  };
  return html`<div class="column" @change=${changed}>
    ${one.certain
      ? banner({ kind: "warn", title: text.certain })
      : nothing}
    ${choice(form, `${at}.verdict`, {
      label: text.verdict,
      row: true,
      options: [{ value: "same", label: text.same, hint: text.sameHint }, ...(one.certain ? [] : [{ value: "other", label: text.other, hint: text.otherHint }])],
    })}
    ${verdict === "" ? nothing : choice(form, `${at}.why`, { label: text.why, row: true, options: Object.entries(reasons).map(([value, label]) => ({ value, label })) })}
    ${verdict !== "" && why === "other" ? textField(form, `${at}.words`, { label: text.whyWords, width: "w-24" }) : nothing}
  </div>`;
}

/** The comparison side by side, in place of the form that asked for it (هل هو الشخص نفسه؟). */
export function similarPeople(form: AnyForm, all: readonly DuplicateView[], options: { onGo: () => void; onBack: () => void; busy: boolean }): TemplateResult {
  const answers = form.get("similar") as readonly SimilarAnswer[];
  const count = all.length;
  return html`<h1 tabindex="-1">${text.similarTitle}</h1>
    <p class="muted">${prose(text.similarIntro(count))}</p>
    ${form.failure?.code === "likely_duplicates" ? nothing : errorSummary(form)}
    <form class="column" novalidate @submit=${(event: Event) => { event.preventDefault(); options.onGo(); }}>
      ${all.map((one, index) => {
        const place = answers.findIndex(({ person_id }) => person_id === one.person_id);
        return panel(
          { title: text.similarOf(index + 1, count), id: `similar-${index}`, more: html`<span class="line">${one.reasons.map((code) => tag(likenessText[code].words, { icon: likenessText[code].against ? "x" : "check" }))}</span>` },
          one.on_file === null || place < 0
            ? html`<div class="inside">${banner({ kind: "warn", icon: "lock", title: text.closedSide })}</div>`
            : html`${sides(one, one.on_file)}<div class="inside">${verdictFields(form, place, one)}</div>`,
        );
      })}
    </form>
    ${deeds([button({ label: text.goOn, kind: "primary", key: "Ctrl Enter", busy: options.busy, onClick: options.onGo }), button({ label: text.backToForm, onClick: options.onBack })], form)}`;
}

/** What is still unsaid; the first place gets the complaint and the focus. */
export function judged(form: AnyForm): boolean {
  const answers = form.get("similar") as readonly SimilarAnswer[];
  let whole = true;
  answers.forEach(({ verdict, why, words }, place) => {
    const missing = verdict === "" ? "verdict" : why === "" ? "why" : why === "other" && words.trim() === "" ? "words" : undefined;
    if (missing === undefined) return;
    if (whole) requestAnimationFrame(() => document.getElementById(form.id(`similar.${place}.${missing}`))?.focus());
    whole = false;
    form.refuse(`similar.${place}.${missing}`, "required");
  });
  return whole;
}

/** The answer «هو نفسه», if one was given. */
export function samePerson(form: AnyForm): { person_id: string; score: number; reason: string } | undefined {
  const same = (form.get("similar") as readonly SimilarAnswer[]).find(({ verdict }) => verdict === "same");
  return same && { person_id: same.person_id, score: same.score, reason: reason(same) };
}

