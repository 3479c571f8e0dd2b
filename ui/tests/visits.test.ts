import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Form } from "../src/parts/form";
import { drafts } from "../src/state/drafts";
import { MOST_VISITS, visits, type Visit } from "../src/state/visits";
import { desk } from "./desk";

const nameForm = (visit: Visit): Form<{ name: string }> =>
  visit.keep("form/person", () => new Form<{ name: string }>(visit, { screen: "person", initial: () => ({ name: "" }), send: () => Promise.resolve({ value: undefined, changes: [] }) }));

function begin(label: string, subject?: string): Visit {
  const visit = visits.begin(label, `/persons/${subject ?? "new"}`, subject);
  assert.ok(visit, "there is room for a visit");
  return visit;
}

beforeEach(async () => {
  desk();
  await visits.close();
  drafts.clear();
});

test("the second visitor's form holds nothing of the first", async () => {
  const first = begin("الأولى", "a");
  nameForm(first).set("name", "سارة");
  const second = begin("الثانية", "b");
  assert.equal(nameForm(second).text("name"), "", "the wall is hard");
  assert.equal(nameForm(first).text("name"), "سارة", "and the first keeps its own");
});

test("one visitor has one visit", () => {
  assert.equal(begin("الأولى", "a"), begin("الأولى", "a"), "the open visit is shown again");
  assert.equal(visits.open.length, 1);
});

test("a tenth visit is not opened", () => {
  for (let count = 0; count < MOST_VISITS; count += 1) begin(`${count}`, `${count}`);
  assert.equal(visits.begin("أخرى", "/persons/new"), undefined, "no key would reach it");
});

test("an ended visit is destroyed in memory and can be taken back with its typing", async () => {
  const { kept } = desk();
  const visit = begin("الأولى", "a");
  const form = nameForm(visit);
  form.set("name", "سارة");
  const { undo } = await visits.end(visit);
  assert.equal(form.text("name"), "", "nothing stays in memory");
  assert.equal(visit.label, "", "not even the name");
  assert.equal(visits.open.length, 0);
  assert.ok([...kept.values()].some(({ body }) => body.includes("سارة")), "the sealed draft has it");
  assert.equal(nameForm(undo()).text("name"), "سارة", "undo brings it back");
});

test("when the way back is gone the draft goes too", async () => {
  const { kept } = desk();
  const visit = begin("الأولى", "a");
  nameForm(visit).set("name", "سارة");
  const { forget } = await visits.end(visit);
  forget();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(![...kept.values()].some(({ body }) => body.includes("سارة")), "nothing of an ended visit stays");
});

test("the lock empties memory and the sign-in brings visits back", async () => {
  const visit = begin("الأولى", "a");
  visits.show(visit, "/persons/a");
  const form = nameForm(visit);
  form.set("name", "سارة");
  await visits.close();
  drafts.clear();
  assert.equal(visits.open.length, 0, "no visit in memory");
  assert.equal(form.text("name"), "", "no typing in memory");
  await drafts.load();
  const back = visits.restore();
  assert.equal(back?.label, "الأولى", "the same visit is on the screen");
  assert.equal(back && nameForm(back).text("name"), "سارة", "with what was typed");
});

test("a new visit never takes the number of one whose drafts exist", async () => {
  const visit = begin("الأولى", "a");
  nameForm(visit).set("name", "سارة");
  const { id } = visit;
  await visits.end(visit);
  assert.notEqual(begin("الثانية", "b").id, id, "else the second would find the first's typing");
});
