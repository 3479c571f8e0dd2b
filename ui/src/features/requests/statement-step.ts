import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { Failure } from "../../bridge";
import { desk } from "../../generated/desk";
import type { EarlierAnswer, EarlierStatement, MissingItem, OpenedAnswer, QuestionView, RequestView } from "../../generated/types";
import {
  banner, button, choice, dateField, deeds, empty, errorSummary, filterList, icon, moneyField, numberField, pairs, panel, prose, showToast, tableInput, textField, type Column, type Form,
} from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { requestText, statementText as text } from "../../text/requests";
import { isEmpty, toForm, toInput, type Statement } from "./answers";
import { missingPanel } from "./missing";
import type { RequestHost, RequestStep } from "./open-request-file";
import { whoPanel } from "./who-panel";

/** The first step: what the applicant states (البيان), question by question. */
export class StatementStep implements RequestStep {
  /** What would be missing if the typing were saved now; the desk says it. */
  private missingNow: MissingItem[] | undefined;
  private asked = "";
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private earlier: EarlierStatement | undefined;
  /** Answers that another changed since they were opened here: theirs, by question. */
  private theirs: readonly QuestionView[] | undefined;

  /** Private answers that were opened on this page. */
  private opened: readonly OpenedAnswer[] = [];

  constructor(private readonly host: RequestHost) {}

  private get form(): Form<Statement, RequestView> {
    const { file } = this.host;
    return this.host.form<Statement, RequestView>({
      screen: `statement-${file.id}`,
      initial: () => ({ answers: {}, cites: {} }),
      send: (values, key) => desk.saveStatement({ request_id: file.id, version: file.version, answers: toInput(file.view?.questions ?? [], values) }, key),
    });
  }

  /** The desk's statement goes into the form, unless something typed waits there. */
  fill(view: RequestView): void {
    this.form.fill(toForm(view.questions));
    this.missingNow = undefined;
    this.asked = "";
  }

  main(): TemplateResult {
    const { host, form } = this;
    const { questions } = host.view;
    const self = host.view.applicant.id === host.view.beneficiary.id;
    // One who asks for himself stands in the heading already.
    const who = self && host.view.despite_open === null ? nothing : whoPanel(host);
    if (!host.editable) return html`${who}${panel({ title: text.title(host.view.applicant.sex), inside: true }, html`<div class="column">${readOnly(questions, this.opened)}${this.opening(questions)}</div>`)}`;
    this.watch();
    return html`${errorSummary(form)}${this.stale()}${this.offer()}${who}
      ${questions.length === 0
        ? empty({ icon: "file-text", title: text.none, text: text.noneText })
        : panel({ title: text.title(host.view.applicant.sex), more: html`<span class="muted">${text.moreFor(host.view.applicant.sex)}</span>`, inside: true },
            html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(false); }}>${questions.map((question) => this.question(question))}</form>`)}`;
  }

  /** Private answers open by a click, which is journalled before they are shown. */
  private opening(questions: readonly QuestionView[]): TemplateResult | typeof nothing {
    if (this.opened.length > 0 || !questions.some(({ masked }) => masked) || !session.may("reveal_answers")) return nothing;
    return html`<div class="line">${button({ label: text.openPrivate, icon: "lock", low: true, onClick: () => void this.open() })}</div>`;
  }

  private async open(): Promise<void> {
    const { host } = this;
    this.opened = (await host.act(() => desk.revealAnswers({ request_id: host.file.id })))?.value ?? [];
    host.redraw();
  }

  aside(): TemplateResult {
    return missingPanel(this.host, this.missingNow ?? this.host.view.missing);
  }

  deeds(): TemplateResult {
    const { form } = this;
    if (!this.host.editable) return deeds(button({ label: text.next, kind: "primary", key: "Ctrl Enter", onClick: () => this.finish() }));
    return deeds(
      html`${button({ label: text.next, kind: "primary", key: "Ctrl Enter", id: "statement-next", busy: form.sending, onClick: () => this.finish() })}${button({ label: text.save, key: "Ctrl S", busy: form.sending, onClick: () => this.save(false) })}`,
      form,
    );
  }

  finish(): void {
    if (this.host.editable) void this.save(true);
    else this.host.goStep("papers");
  }

  /** Saves what is there, half or whole; nothing is sent when nothing was typed since the last time. */
  save(thenNext = false): void {
    if (!this.host.editable) return;
    void (async () => {
      const { form, host } = this;
      if (this.untouched()) return thenNext ? host.goStep("papers") : showToast(text.saved);
      const view = await form.submit();
      if (!view) return this.refused(form.failure);
      this.theirs = undefined;
      host.took(view);
      if (thenNext) host.goStep("papers");
      void showDone(text.saved);
    })();
  }

  private untouched(): boolean {
    const { questions } = this.host.view;
    return JSON.stringify(toInput(questions, this.form.values)) === JSON.stringify(toInput(questions, toForm(questions)));
  }

  /** Another changed the request meanwhile: what they saved is shown beside what was typed here, and nothing is overwritten unseen. */
  private async refused(failure: Failure | undefined): Promise<void> {
    if (failure?.code !== "stale") return;
    const { host } = this;
    const now = await host.act(() => desk.getRequest({ request_id: host.file.id }));
    if (!now) return;
    const mine = toInput(now.value.questions, this.form.values);
    const saved = toInput(now.value.questions, toForm(now.value.questions));
    this.theirs = now.value.questions.filter((_, index) => JSON.stringify(mine[index]) !== JSON.stringify(saved[index]));
    host.took(now.value);
  }

  private stale(): TemplateResult | typeof nothing {
    if (!this.theirs) return nothing;
    return banner({
      kind: "warn",
      title: requestText.staleTitle,
      text: html`<p>${requestText.staleText}</p>${pairs(this.theirs.map((question) => [question.label, html`${requestText.staleTheirs}: ${answerShown(question)}`] as const))}`,
      alert: true,
    });
  }

  /** Asks for what the applicant answered before. */
  async load(): Promise<void> {
    const { host } = this;
    if (!host.editable || !session.may("earlier_statement")) return;
    this.earlier = (await desk.earlierStatement({ request_id: host.file.id }).catch(() => undefined))?.value ?? undefined;
    host.redraw();
  }

  /** Earlier answers for the fields that are still empty; nothing typed is written over. */
  private offer(): TemplateResult | typeof nothing {
    const { earlier, form } = this;
    const fitting = earlier?.answers.filter((one) => isEmpty(form.values.answers[one.question])) ?? [];
    if (!earlier || fitting.length === 0) return nothing;
    return banner({
      icon: "history",
      title: text.earlier(earlier.request_number, earlier.on.hijri),
      text: text.earlierText,
      deed: { label: text.takeEarlier, run: () => this.takeEarlier(fitting) },
    });
  }

  private takeEarlier(fitting: readonly EarlierAnswer[]): void {
    const { form, host } = this;
    const { questions } = host.view;
    for (const one of fitting) {
      const question = questions.find((of) => of.code === one.question);
      if (question) form.set(`answers.${one.question}`, toForm([{ ...question, typed: one.typed }]).answers[one.question]);
    }
    void form.left("answers");
    showToast(text.tookEarlier);
    const open = questions.find((question) => question.required && isEmpty(form.values.answers[question.code]));
    const target = open ? form.id(`answers.${open.code}`) : "statement-next";
    requestAnimationFrame(() => document.getElementById(target)?.focus());
  }

  /** Asks the desk what would be missing, half a second after the last key. */
  private watch(): void {
    const { host, form } = this;
    const answers = toInput(host.view.questions, form.values);
    const now = JSON.stringify(answers);
    if (now === this.asked) return;
    this.asked = now;
    clearTimeout(this.timer);
    const turn = (this.turn += 1);
    this.timer = setTimeout(() => {
      desk
        .missingWith({ request_id: host.file.id, answers })
        .then(({ value }) => {
          if (turn !== this.turn) return;
          this.missingNow = value;
          host.redraw();
        })
        // What cannot be read yet is judged when it is saved.
        .catch(() => undefined);
    }, 500);
  }

  private question(question: QuestionView): TemplateResult {
    const { form } = this;
    const path = `answers.${question.code}`;
    const words = { label: question.label, ...(question.hint ? { hint: question.hint } : {}), optional: !question.required };
    const field = ((): TemplateResult => {
      const { answer } = question;
      switch (answer.kind) {
        case "money":
          return moneyField(form, path, words);
        case "number":
          return numberField(form, path, words);
        case "date":
          return dateField(form, path, words);
        case "text":
          return textField(form, path, { ...words, lines: 2, width: "full" });
        case "choice": {
          const options = answer.options.map(({ code, label }) => ({ value: code, label }));
          return options.length > 5 ? filterList(form, path, { ...words, options }) : choice(form, path, { ...words, options, row: true });
        }
        case "table":
          return tableInput(form, path, { ...words, columns: answer.columns.map(column), addLabel: text.addRow });
      }
    })();
    return html`<div class="question">${field}${this.cites(question)}</div>`;
  }

  /** Beside an answer that a paper usually shows: whether it was taken from it. */
  private cites(question: QuestionView): TemplateResult | typeof nothing {
    const { form, host } = this;
    const paper = host.view.checklist.find((row) => row.paper === question.for_paper);
    if (!paper || isEmpty(form.values.answers[question.code])) return nothing;
    const path = `cites.${question.code}`;
    return html`<label class="tick small"><input type="checkbox" .checked=${live(form.text(path) === paper.paper)} @change=${(event: Event) => {
      form.set(path, (event.target as HTMLInputElement).checked ? paper.paper : "");
      void form.left(path);
    }}><span>${text.cites(paper.name)}</span></label>`;
  }
}

function column(of: { code: string; label: string; answer: QuestionView["answer"] }): Column {
  const { kind } = of.answer;
  const shape = kind === "money" || kind === "number" || kind === "choice" ? kind : "text";
  return { key: of.code, label: of.label, kind: shape, ...(of.answer.kind === "choice" ? { options: of.answer.options.map(({ code, label }) => ({ value: code, label })) } : {}) };
}

/** An answer in words; a table as its rows. */
export function answerShown(question: QuestionView): TemplateResult {
  if (question.masked && !question.shown && !question.rows.length) return html`<span class="line">${icon("lock")}${text.masked}</span>`;
  if (question.rows.length) return html`<ul>${question.rows.map((row) => html`<li>${prose(row.filter(Boolean).join("، "))}</li>`)}</ul>`;
  return question.shown ? prose(question.shown) : html`<span class="muted">${text.unanswered}</span>`;
}

function readOnly(questions: readonly QuestionView[], opened: readonly OpenedAnswer[]): TemplateResult {
  return pairs(questions.map((question) => [question.label, answerShown({ ...question, ...opened.find((one) => one.question === question.code) })] as const));
}
