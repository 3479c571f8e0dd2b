// Walks through visits, drafts, lock, palette, dates by keys alone, and says what did not hold:
//   npm run build -- --dev && node dev/try.mjs FOLDER
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { browser } from "./browser.mjs";
import { serve } from "./serve.mjs";

const [folder = "look"] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await serve(4197);
const page = await browser({ port: 9519 });
let wrong = 0;
const holds = (what, fact) => {
  if (!fact) wrong += 1;
  console.log(`${fact ? "ok  " : "NOT "} ${what}`);
};
const rest = (ms = 250) => page.wait("const done = arguments[1]; setTimeout(done, arguments[0])", ms);
const CTRL = "\uE009", ENTER = "\uE007", ESC = "\uE00C", DOWN = "\uE015", TAB = "\uE004", SHIFT = "\uE008";
const press = async (...names) => {
  await page.keys([...names.map((value) => ({ type: "keyDown", value })), ...[...names].reverse().map((value) => ({ type: "keyUp", value }))]);
  await rest(60);
};
const type = (text) => page.keys([...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }, { type: "pause", duration: 60 }]));
const shot = async (name) => writeFile(join(folder, `${name}.png`), await page.shot());
const { readFile } = await import("node:fs/promises");
const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const accessible = async (what) => {
  await page.run(axe);
  const found = await page.wait("const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 140)).join(' | '))))");
  holds(`axe finds nothing: ${what} ${found.join("; ")}`, found.length === 0);
};
const text = () => page.run("return document.body.innerText");
const value = (part) => page.run("return document.querySelector(`[id$='${arguments[0]}']`)?.value", part);
const focused = () => page.run("return document.activeElement?.id || document.activeElement?.tagName");
try {
  await page.size(1366, 768);
  await page.light("light");
  await page.open("http://127.0.0.1:4197/#/gallery");
  await rest(600);
  holds("the heading has the focus after a page change", (await focused()) === "H1");
  holds("the title has the page first", (await page.run("return document.title")) === "معرض الأجزاء · استقبال");

  await press(CTRL, "k");
  await type("فاطمه");
  await rest();
  await shot("palette");
  await accessible("palette");
  holds("people are found", (await page.run("return document.querySelectorAll('#found [role=option]').length")) >= 3);
  await press(DOWN);
  holds("arrows move the chosen one", (await page.run("return document.querySelector('.palette [role=combobox]').getAttribute('aria-activedescendant')")) === "found-1");
  await press(ENTER);
  await rest(400);
  holds("a visit opened for the second person", (await page.run("return location.hash")) === "#/v1/gallery/visit/p2");
  await page.run("document.querySelector(\"[id$='name-first']\").focus()");
  await type("سارة");
  await press(TAB);
  await rest();
  holds("leaving a field saves the draft", (await page.run("return window.__calls.filter((one) => one === 'save_draft').length")) > 0 && (await page.run("return sessionStorage.drafts.includes('سارة')")));

  await press(CTRL, "k");
  await type("فاطمه");
  await rest();
  await press(ENTER);
  await rest(400);
  holds("another person gets another visit", (await page.run("return location.hash")) === "#/v2/gallery/visit/p1");
  holds("the second visitor's form is empty", (await value("name-first")) === "");
  holds("nothing of the first is in the document", !(await page.run("return [...document.querySelectorAll('input,textarea')].some((one) => one.value.includes('سارة')) || document.body.innerHTML.includes('سارة')")));
  await shot("two-visits");
  await accessible("two visits");
  await press(CTRL, "1");
  await rest(400);
  holds("Ctrl 1 brings the first visit back as it was typed", (await value("name-first")) === "سارة");

  await page.run("document.querySelector(\"[id$='name-father']\").focus()");
  await type("خالد");
  await press(CTRL, "l");
  await rest(400);
  holds("locked: no page in the document", (await page.run("return document.querySelector('.outlet')?.children.length ?? 0")) === 0 && !(await text()).includes("مراجع"));
  holds("locked: the typing went into the draft", await page.run("return sessionStorage.drafts.includes('خالد')"));
  await page.run("window.__deeds.sign_in(); return window.istiqbal.refresh().then(() => 1)");
  await rest(600);
  holds("after the sign-in the typing is back", (await value("name-father")) === "خالد" && (await value("name-first")) === "سارة");
  holds("and the caret where it was", String(await focused()).endsWith("name-father"));
  await page.open("about:blank");
  await page.open("http://127.0.0.1:4197/");
  await rest(800);
  holds("after a crash visits and typing are back", (await value("name-father")) === "خالد");

  await page.run("[...document.querySelectorAll('.deeds button')].at(-1).click()");
  await rest(400);
  await shot("toast");
  await accessible("toast");
  holds("the visit ended at once, with a way back", (await text()).includes("أُنهيت الزيارة"));
  await press(CTRL, "z");
  await rest(500);
  holds("Ctrl Z brings it back with its typing", (await value("name-father")) === "خالد");
  await page.run("[...document.querySelectorAll('.deeds button')].at(-1).click()");
  await rest(10_000);
  holds("when the way back is gone, so is its draft", !(await page.run("return sessionStorage.drafts.includes('خالد')")));

  await page.run("location.hash = '#/gallery'");
  await rest(600);
  await page.run("const d = document.querySelector('i-date'); d.scrollIntoView({ block: 'center' }); d.focus()");
  await type("٣٠/5/1450");
  holds("a date is typed in one go with slashes", (await value("birth-day")) === "30" && (await value("birth-month")) === "5" && (await value("birth-year")) === "1450");
  await press(TAB);
  await rest(300);
  await shot("date");
  await accessible("date");
  holds("the desk's reason stands at the field", (await text()).includes("آخر جمادى الأولى 1450 هو يوم 29"));
  await page.run("document.querySelector(\"[id$='empty-national_id']\").focus()");
  await type("1000000008");
  holds("no grouping under the caret", (await value("empty-national_id")) === "1000000008");
  await press(TAB);
  await rest(300);
  holds("grouped on leaving", (await value("empty-national_id")) === "1000 000 008");
  await page.run("const f = document.querySelector(\"[id$='empty-note']\"); f.focus(); f.value = ''");
  await page.keys([..."12345678"].flatMap((one) => [{ type: "keyDown", value: one }, { type: "keyUp", value: one }]).concat([{ type: "keyDown", value: ENTER }, { type: "keyUp", value: ENTER }]));
  await rest(400);
  holds("a reader's burst opens the search and leaves the field alone", (await page.run("return document.querySelector('.palette input')?.value")) === "12345678" && (await value("empty-note")) === "");
  await press(ESC);
  await page.run("[...document.querySelectorAll('main button')].find((b) => b.textContent.includes('فتح المعاينة')).click()");
  await rest(1500);
  await page.run("document.querySelector('i-paper').scrollIntoView()");
  await rest(300);
  await shot("preview");
  holds("the paper is drawn", (await page.run("return document.querySelector('canvas.sheet')?.dataset.drawn")) === "1");
  await page.run("[...document.querySelectorAll('main button')].find((b) => b.textContent.includes('نافذة سؤال')).click()");
  await rest(300);
  await shot("dialog");
  await accessible("dialog");
  holds("a dialog without fields begins at the way back", (await page.run("return document.activeElement.textContent.trim()")) === "رجوع");
  await press(ESC);
  await rest();
  holds("Esc closes it", !(await page.run("return document.querySelector('i-dialog dialog[open]') !== null")));
  await press("\uE031");
  await rest();
  await shot("help");
  await press(ESC);
  await press("\uE038");
  holds("F8 goes to a field that is refused", (await page.run("return document.activeElement.getAttribute('aria-invalid')")) === "true" || (await page.run("return document.activeElement.closest('[aria-invalid=true]') !== null")));
  for (const entry of await page.logs()) if (entry.level === "SEVERE" && !/favicon/.test(entry.message)) holds(entry.message, false);
} finally {
  await page.close();
  server.close();
}
console.log(wrong === 0 ? "all held" : `${wrong} did not hold`);
process.exitCode = wrong === 0 ? 0 : 1;
