import assert from "node:assert/strict";
import { test } from "node:test";
import type { QuestionView } from "../src/generated/types";
import { forName, sayMissing } from "../src/text/requests";

const question = (code: string, answer: QuestionView["answer"], typed: QuestionView["typed"] = null): QuestionView => ({
  code, label: code, hint: "", answer, required: false, for_paper: code === "rent" ? "rent_contract" : null, typed, shown: "", rows: [], cites: null, masked: false,
});
const questions: QuestionView[] = [
  question("rent", { kind: "money" }, { kind: "text", value: "14,000.00" }),
  question("due", { kind: "date" }, { kind: "date", value: { calendar: "hijri", year: 1448, month: 6, day: 12 } }),
  question("income", { kind: "table", columns: [{ code: "source", label: "المصدر", answer: { kind: "text" }, required: true }, { code: "monthly", label: "المبلغ", answer: { kind: "money" }, required: true }] }, {
    kind: "rows",
    value: [[{ column: "monthly", typed: { kind: "text", value: "1,980.00" } }]],
  }),
];

test("a statement goes into the form and comes back as the desk had it", async () => {
  const { toForm, toInput } = await import("../src/features/requests/answers");
  const form = toForm(questions);
  assert.deepEqual(form.answers.due, { calendar: "hijri", day: "12", month: "6", year: "1448" });
  assert.deepEqual(form.answers.income, [{ source: "", monthly: "1,980.00" }], "every column has its box");
  const back = toInput(questions, form);
  assert.deepEqual(back[0]?.typed, { kind: "text", value: "14,000.00" });
  assert.deepEqual(back[1]?.typed, { kind: "date", value: { calendar: "hijri", year: 1448, month: 6, day: 12 } });
  assert.equal(back[2]?.typed.kind === "rows" && back[2].typed.value.length, 1);
});

test("an empty row goes along, so that a refusal names the row that is seen", async () => {
  const { isEmpty, toForm, toInput } = await import("../src/features/requests/answers");
  const form = toForm(questions);
  const values = { ...form, answers: { ...form.answers, income: [{ source: "", monthly: "" }, { source: "راتب", monthly: "x" }] } };
  const rows = toInput(questions, values)[2]?.typed;
  assert.equal(rows?.kind === "rows" && rows.value.length, 2, "the wrong amount stays in row 1");
  assert.ok(isEmpty([{ source: "", monthly: "" }]) && !isEmpty(values.answers.income), "a row of nothing is no answer");
});

test("a cited paper is sent by its code, and none when it was not ticked", async () => {
  const { toForm, toInput } = await import("../src/features/requests/answers");
  const form = toForm(questions);
  assert.equal(toInput(questions, form)[0]?.cites, null);
  assert.equal(toInput(questions, { ...form, cites: { rent: "rent_contract" } })[0]?.cites, "rent_contract");
});

test("a name and its preposition are one word", () => {
  assert.equal(forName("فاطمة"), "لفاطمة");
  assert.equal(forName("العنود"), "للعنود", "the article loses its alef");
});

test("what is missing is said by what is wrong with it", () => {
  const item = { what: "paper", code: "salary", label: "تعريف بالراتب", why: "too_old", blocks: true } as const;
  assert.equal(sayMissing(item, "female"), "تعريف بالراتب: يلزم أحدث منها");
  assert.equal(sayMissing({ ...item, what: "explained", label: "", why: "absent" }, "female"), "الشرح لمقدمة الطلب", "words agree with the applicant");
});
