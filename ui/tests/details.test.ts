import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../src/bridge";
import { details } from "../src/parts/details";
import { desk } from "./desk";

if (!("navigator" in globalThis)) Object.defineProperty(globalThis, "navigator", { value: { userAgent: "web view" } });

test("whoever helps is told the incident, the code and what the program says of itself", async () => {
  desk({ doctor: () => ({ text: "istiqbal: 0.1.0" }) });
  const told = await details(new Failure({ code: "unexpected", incident: "K7M2", params: { letters: "سارة" } }));
  for (const line of ["code: unexpected", "incident: K7M2", "istiqbal: 0.1.0"]) assert.ok(told.includes(line), line);
  assert.doesNotMatch(told, /[\u0600-\u06ff]/, "nothing that somebody typed goes along");
});

test("a program that cannot answer any more is still told of", async () => {
  desk();
  assert.match(await details(new Failure({ code: "unexpected", incident: "K7M2" })), /incident: K7M2[\s\S]*doctor: no answer/);
});
