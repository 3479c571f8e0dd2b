import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

/** Deeds that no part of the window calls, each with the reason. */
const unreached: Readonly<Record<string, string>> = {
  backupIfDue: "the shell's own timer does it, every few minutes and before the lock",
};

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" || entry.name === "gallery" ? [] : sources(path);
    return entry.name.endsWith(".ts") ? [readFileSync(path, "utf8")] : [];
  });
}

const listed = [...readFileSync(join("src", "generated", "desk.ts"), "utf8").matchAll(/^ {2}(\w+): \(input.*call\("(\w+)"/gm)].map(([, name, deed]) => ({ name: name ?? "", deed: deed ?? "" }));
const text = sources("src").join("\n");
const isCalled = ({ name, deed }: { name: string; deed: string }): boolean => new RegExp(`\\bdesk\\s*\\.${name}\\b`).test(text) || new RegExp(`\\bcall(<[^(]*>)?\\("${deed}"`).test(text);

test("every deed of the desk is reached by a screen, or the reason is written down", () => {
  assert.ok(listed.length > 60, `the list of deeds was read: ${listed.length}`);
  const left = listed.filter((one) => !isCalled(one)).map(({ name }) => name);
  assert.deepEqual(left.filter((name) => !(name in unreached)), [], "deeds that nobody can do in the window");
  assert.deepEqual(Object.keys(unreached).filter((name) => !left.includes(name)), [], "exceptions that are reached after all, or are no deeds");
});
