import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../src/bridge";
import { agreedNationality, emptyPerson, fromInput, toInput } from "../src/features/persons/person-values";
import { notDuplicates, sendWithAnswers, type SimilarAnswer } from "../src/features/persons/similar";
import { conflicts, merged } from "../src/features/persons/versions";
import { opText } from "../src/text/ops";

test("an untouched form sends no empty phone, account or private part", () => {
  const input = toInput({ ...emptyPerson(), first: "سارة", family: "الأحمد" });
  assert.deepEqual([input.phones, input.accounts, input.prison, input.sex, input.birth], [[], [], null, null, null]);
});

test("an empty row between two filled ones keeps its place, so that a refusal finds its field", () => {
  const row = (number: string) => ({ number, owner: "", best_time: "" });
  const input = toInput({ ...emptyPerson(), phones: [row("0550000012"), row(""), row("0550000077"), row("")] });
  assert.deepEqual(input.phones.map(({ number }) => number), ["0550000012", "", "0550000077"], "only the end is cut");
});

test("a record opened for correction and sent back unchanged is the same record", () => {
  const person = toInput({ ...emptyPerson(), first: "سارة", family: "الأحمد", sex: "female", birth: { calendar: "hijri", day: "", month: "", year: "1405" }, phones: [{ number: "055 000 0012", owner: "أمها", best_time: "" }] });
  assert.deepEqual(toInput(fromInput(person)), person, "opening a form changes nothing");
});

test("only the nationality that was filled in beforehand agrees with the sex", () => {
  assert.equal(agreedNationality("سعودي", "female"), "سعودية");
  assert.equal(agreedNationality("سعودية", "male"), "سعودي");
  assert.equal(agreedNationality("اليمن", "female"), "اليمن", "a word without the ending stays as written");
});

test("of two corrections each keeps what it alone changed, and both are asked where they differ", () => {
  const base = { ...emptyPerson(), first: "سارة", family: "الأحمد", nationality: "سعودية" };
  const saved = { ...base, family: "الحمد", nationality: "يمنية" };
  const typed = { ...base, family: "الأحمدي", marital: "married" as const };
  assert.deepEqual(conflicts(base, saved, typed).map(({ field, saved: there, typed: here }) => [field, there, here]), [["family", "الحمد", "الأحمدي"]]);
  const mine = merged(base, saved, typed, new Set());
  assert.deepEqual([mine.family, mine.nationality, mine.marital], ["الأحمدي", "يمنية", "married"], "nothing is overwritten silently");
  assert.equal(merged(base, saved, typed, new Set(["family"])).family, "الحمد", "the chosen side holds");
});

test("a verdict carries its reason, and a refusal of it finds the place where it was given", async () => {
  const similar: SimilarAnswer[] = [
    { person_id: "a", score: 90, verdict: "same", why: "original", words: "" },
    { person_id: "b", score: 80, verdict: "other", why: "kin", words: "" },
    { person_id: "c", score: 80, verdict: "other", why: "other", words: "" },
  ];
  assert.deepEqual(notDuplicates(similar).map(({ person_id, reason }) => [person_id, reason]), [["b", "قريبان يتشابه اسماهما"], ["c", ""]]);
  const refused = new Failure({ code: "required", fields: [{ code: "required", field: "not_duplicates.1.reason", params: {} }] });
  await assert.rejects(sendWithAnswers(similar, () => Promise.reject(refused)), (failure: Failure) => failure.fields[0]?.field === "similar.2.words");
});

test("every deed of the journal has plain Arabic words", () => {
  for (const [op, words] of Object.entries(opText)) assert.match(words, /^[\u0600-\u06ff\s:،]+$/, `${op} is said in Arabic`);
});
