import assert from "node:assert/strict";
import { test } from "node:test";
import { IDLE_MINUTES, SleepWatch } from "../src/state/lock";

const minute = 60_000;

test("a machine that slept is told from one that ran", () => {
  const watch = new SleepWatch(1_000_000, 500);
  assert.equal(watch.slept(1_002_000, 2500), false, "two seconds are two seconds on both clocks");
  assert.equal(watch.slept(1_002_000 + 10 * minute, 4500), true, "ten minutes asleep: only the wall clock went on");
  assert.equal(watch.slept(1_004_000 + 10 * minute, 6500), false, "told once");
});

test("a clock that is set is no reason to hang, nor is a busy moment a sleep", () => {
  const watch = new SleepWatch(1_000_000, 0);
  assert.equal(watch.slept(1_015_000, 15_000), false, "a page that was busy for a quarter of a minute did not sleep");
  assert.equal(watch.slept(1_015_000 - 60 * minute, 17_000), false, "set back an hour: nothing slept");
  assert.equal(watch.slept(1_015_000 - 59 * minute, 19_000), true, "set forward it looks like sleep, and a lock too many harms nobody");
});

test("a view that stood still longer than an idle desk may stay open is locked", () => {
  const watch = new SleepWatch(0, 0);
  assert.equal(watch.slept((IDLE_MINUTES + 1) * minute, (IDLE_MINUTES + 1) * minute), true);
});
