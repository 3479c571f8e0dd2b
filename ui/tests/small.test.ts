import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange } from "../src/features/search/found";
import { groupedIban, groupedId, groupedMobile, groupedMoney, tight } from "../src/parts/digits";
import { readPath, writePath } from "../src/parts/path";
import { BurstReader } from "../src/state/barcode";
import { chordOf, printed } from "../src/state/keys";
import { counted, nouns } from "../src/text/counted";
import { codes, sayRefusal } from "../src/text/failures";

test("the six Arabic forms of a counted noun", () => {
  const said = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111].map((count) => counted(count, nouns.request));
  assert.deepEqual(said, ["لا طلبات", "طلب واحد", "طلبان", "3 طلبات", "10 طلبات", "11 طلبًا", "99 طلبًا", "100 طلب", "101 طلب", "102 طلب", "103 طلبات", "111 طلبًا"]);
});

test("every refusal has polite words and no English", () => {
  for (const code of codes) {
    const words = sayRefusal(code, {});
    assert.ok(words.length > 8, `${code} says something`);
    assert.doesNotMatch(words.replaceAll(/SA|PDF|JPEG|PNG/g, ""), /[A-Za-z!]|undefined|NaN|عذرًا|عفوًا|فشل/, `${code} is plain Arabic`);
  }
  assert.equal(sayRefusal("id_length", { typed: "9" }), "رقم الهوية عشرة أرقام، والمكتوب 9 أرقام.");
  assert.equal(sayRefusal("no_such_day", { month: "جمادى الأولى", year: "1450", last: "29" }), "آخر جمادى الأولى 1450 هو يوم 29. راجعوا اليوم في الأصل.");
});

test("numbers are grouped for reading and kept without spaces", () => {
  assert.equal(groupedId("١٠٠٠٠٠٠٠١٦"), "1000 000 016");
  assert.equal(groupedId("123"), "123", "what is not whole stays as typed");
  assert.equal(groupedIban("SA0380000000608010167519"), "SA03 8000 0000 6080 1016 7519");
  for (const shape of ["0550000012", "550000012", "+966550000012", "00966 55 000 0012", "٠٥٥٠٠٠٠٠١٢"]) assert.equal(groupedMobile(shape), "055 000 0012", shape);
  assert.equal(groupedMoney("1980"), "1,980");
  assert.equal(groupedMoney("١٬٩٨٠٫٥"), "1,980.50");
  assert.equal(groupedMoney("1980.555"), "1980.555", "a third decimal is not cut off silently");
  assert.equal(tight("\u202a1000 000\u00a0016\u202c"), "1000000016", "marks of a paste are gone");
});

test("a path reads and writes without touching the rest", () => {
  const from = { name: { first: "أ" }, mobiles: [{ number: "1" }, { number: "2" }] };
  const to = writePath(from, "mobiles.1.number", "3");
  assert.equal(readPath(to, "mobiles.1.number"), "3");
  assert.ok(Array.isArray(to.mobiles), "a list stays a list");
  assert.equal(from.mobiles[1]?.number, "2", "the old values are not changed");
  assert.equal(to.name, from.name);
  assert.equal(readPath(from, "constructor.name"), undefined, "what every object has is no value");
});

test("a key is known by its place under either layout", () => {
  const event = { ctrlKey: true, altKey: false, shiftKey: false, metaKey: false, code: "KeyK" };
  assert.equal(chordOf({ ...event, key: "ن" }), "Ctrl+KeyK");
  assert.equal(chordOf({ ...event, key: "k" }), "Ctrl+KeyK");
  assert.equal(chordOf({ ...event, code: "Numpad1", key: "1" }), "Ctrl+Digit1");
  assert.equal(printed("Ctrl+KeyK"), "Ctrl K");
});

function typeAll(text: string, gap: number): string | undefined {
  const reader = new BurstReader();
  let at = 1000;
  for (const letter of text) {
    reader.take({ code: `Digit${letter}`, key: letter, at });
    at += gap;
  }
  return reader.take({ code: "Enter", key: "Enter", at });
}

test("a reader is told from a typist", () => {
  assert.equal(typeAll("20260003184", 8), "20260003184", "a burst is a code");
  assert.equal(typeAll("20260003184", 120), undefined, "typing is typing");
  assert.equal(typeAll("123", 8), undefined, "a short burst is no code");
  assert.equal(typeAll("1000000016", 8), undefined, "an ID with its Enter is typing, however fast");
});

test("the last row of the search always registers a new person", () => {
  const brief = { id: "p", name: "سارة خالد الأحمد", spoken: "سارة الأحمد", sex: null, age: null, file_number: "4217", household_id: "h", role: null, area: "النسيم", id_last3: "016", phone_last4: "", needs: [], archived: false };
  const person = { person: brief, words: [{ text: "سارة", hit: true }], namesake: true };
  const day = { typed: "gregorian" as const, hijri: "26 جمادى الآخرة 1448 هـ", gregorian: "6 ديسمبر 2026 م", both: "", short_hijri: "26 جمادى الآخرة", short_gregorian: "6 ديسمبر", iso: "2026-12-06" };
  const at = {
    state: "with_researcher" as const, stage: "research" as const, holder: "researcher" as const, holder_name: "سعاد المطيري", since: day, standing: { calendar: 0, working: 0 },
    next: { what: "not_before" as const, on: day, left: { calendar: 14, working: 10 } }, time_left: "calm" as const, urgent: true, wanted: [], obstacles: [],
  };
  const nothing = { people: [], total: "0", households: [], requests: [], papers: [], wrong_check_digit: false, also_searched: null };
  for (const answer of [undefined, nothing, { ...nothing, people: [person] }]) {
    const rows = arrange("سارة", answer).flatMap((group) => group.items);
    assert.equal(rows.at(-1)?.id, "register");
  }
  assert.deepEqual(arrange("سارة", nothing, false), [], "who may not register is not offered it");
  const many = arrange("سارة", { ...nothing, people: Array.from({ length: 9 }, () => person), requests: [{ id: "r", number: "2026-000318", applicant: brief, at }] });
  assert.deepEqual(many.map(({ kind }) => kind), ["people", "requests", "deeds"], "groups stand in their fixed order");
  const [found] = many[1]?.items ?? [];
  assert.equal(found?.under, "البحث الاجتماعي: سعاد المطيري · منذ 26 جمادى الآخرة · الرد بدءًا من 26 جمادى الآخرة", "who has it, since when, what comes next: no page need be opened");
  assert.equal(found?.path, "/requests/r/course", "and it opens where it is");
  assert.equal(many[0]?.items.length, 5, "five of a kind");
  const [first] = many[0]?.items ?? [];
  assert.equal(first?.under, "ملف 4217 · الهوية تنتهي بـ 016 · النسيم", "the second sign says nothing that is not there");
  assert.equal(first?.subject, "h", "members of one household are served in one visit");
});
