import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Failure, type Outcome } from "../src/bridge";
import { Form } from "../src/parts/form";
import { drafts } from "../src/state/drafts";
import { Visit } from "../src/state/visits";
import { desk } from "./desk";

interface Filling {
  name: { first: string; family: string };
  mobiles: { number: string }[];
  passphrase: string;
}

const empty = (): Filling => ({ name: { first: "", family: "" }, mobiles: [{ number: "" }], passphrase: "" });
const refusal = new Failure({ code: "required", fields: [{ code: "required", field: "name.family", params: {} }, { code: "mobile_shape", field: "mobiles.0.number", params: {} }] });

function form(send: (values: Filling, key: string) => Promise<Outcome<string>>, visit = new Visit("v1", "", "/")): Form<Filling, string> {
  const made = new Form<Filling, string>(visit, { screen: "person", initial: empty, send, secret: ["passphrase"] });
  made.know("name.first", "الاسم");
  made.know("name.family", "العائلة");
  made.know("mobiles.0.number", "الجوال");
  return made;
}

beforeEach(() => drafts.clear());

test("a refused form keeps what was typed and complains at each field in their order", async () => {
  desk();
  const one = form(() => Promise.reject(refusal));
  one.set("name.first", "سارة");
  assert.equal(await one.submit(), undefined, "a refused deed gives no value");
  assert.equal(one.text("name.first"), "سارة", "typing is never lost");
  assert.deepEqual(one.complaints().map(({ path }) => path), ["name.family", "mobiles.0.number"], "the summary follows the order of the fields");
  assert.equal(one.error("name.family"), "اكتبوا العائلة.", "the words name the field");
});

test("a complaint leaves as soon as its field is typed in", async () => {
  desk();
  const one = form(() => Promise.reject(refusal));
  await one.submit();
  one.set("name.family", "الأحمد");
  assert.equal(one.error("name.family"), undefined, "mended things are not complained about");
  assert.notEqual(one.error("mobiles.0.number"), undefined, "the other complaint stays");
});

test("two presses do the deed once", async () => {
  desk();
  let sent = 0;
  let finish: (value: Outcome<string>) => void = () => undefined;
  const one = form(() => {
    sent += 1;
    return new Promise((resolve) => (finish = resolve));
  });
  const first = one.submit();
  assert.equal(await one.submit(), undefined, "the second press does nothing");
  finish({ value: "done", changes: [] });
  assert.equal(await first, "done");
  assert.equal(sent, 1, "the deed was asked once");
});

test("every try of one filling has the same key, the next filling another", async () => {
  desk();
  const used: string[] = [];
  let refuse = true;
  const one = form((_, key) => {
    used.push(key);
    return refuse ? Promise.reject(refusal) : Promise.resolve({ value: "done", changes: [] });
  });
  await one.submit();
  refuse = false;
  await one.submit();
  await one.submit();
  assert.equal(used[0], used[1], "a retry must not register a second person");
  assert.notEqual(used[1], used[2], "a new filling is a new deed");
});

test("typing comes back after a crash with its key, but never a passphrase", async () => {
  const { kept } = desk();
  const used: string[] = [];
  const send = (_: Filling, key: string): Promise<Outcome<string>> => {
    used.push(key);
    return Promise.reject(refusal);
  };
  const before = form(send);
  before.set("name.first", "سارة");
  before.set("passphrase", "كلمات لا يعرفها غيرها");
  await before.submit();
  await before.left("name.first");
  await drafts.flushAll();
  assert.ok(!JSON.stringify([...kept.values()]).includes("كلمات"), "no passphrase is ever kept");
  drafts.clear();
  await drafts.load();
  const after = form(send);
  assert.equal(after.text("name.first"), "سارة", "the typing is back");
  await after.submit();
  assert.equal(used[0], used[1], "a deed that may have been done before the crash is not done twice");
});

test("a form that outlived its page is sent as the page that shows it now sends it", async () => {
  desk();
  const kept = form(() => Promise.reject(new Failure({ code: "not_found" })));
  kept.set("name.first", "سارة");
  kept.sentBy({ screen: "person", initial: empty, send: (values) => Promise.resolve({ value: values.name.first, changes: [] }) });
  assert.equal(await kept.submit(), "سارة", "the first page is gone, and what it knew with it");
});

test("a draft that was sent is gone", async () => {
  const { kept } = desk();
  const one = form(() => Promise.resolve({ value: "done", changes: [] }));
  one.set("name.first", "سارة");
  await drafts.flushAll();
  assert.equal(kept.size, 1, "it was kept while being filled");
  await one.submit();
  assert.equal(kept.size, 0, "and dropped when it was done");
});

test("a draft that could not be saved is said", async () => {
  desk({ save_draft: () => { throw { code: "disk_full" }; } });
  const one = form(() => Promise.reject(refusal));
  one.set("name.first", "سارة");
  await drafts.flushAll();
  assert.ok(one.draftFailed, "the clerk must know before relying on it");
  assert.equal(one.text("name.first"), "سارة", "and nothing typed is lost");
});

test("a late answer about an older text is not shown", async () => {
  desk();
  const one = form(() => Promise.reject(refusal));
  let answer: (reading: { note: string }) => void = () => undefined;
  one.set("name.first", "10");
  const left = one.left("name.first", () => new Promise((resolve) => (answer = resolve)));
  one.set("name.first", "2");
  answer({ note: "مواطن" });
  await left;
  assert.equal(one.note("name.first"), undefined, "the note was about another number");
});
