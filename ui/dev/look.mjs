// Looks at every screen of the table in light, dark and at 200 %: pictures into the folder named, axe findings to the terminal.
//   npm run build -- --dev && node dev/look.mjs FOLDER [path …]
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { browser } from "./browser.mjs";
import { serve } from "./serve.mjs";

const [folder = "look", ...only] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const server = await serve(4199);
const page = await browser();
let findings = 0;
try {
  await page.open("http://127.0.0.1:4199/#/");
  const screens = only.length ? only : (await page.run("return window.istiqbal.screens.filter((one) => one.roles !== 'door').map((one) => one.path)"));
  for (const path of screens) {
    for (const [name, light, width, height, scale] of [["light", "light", 1366, 768, 1], ["dark", "dark", 1366, 768, 1], ["zoom200", "light", 683, 384, 2]]) {
      await page.light(light);
      await page.size(width, height, scale);
      await page.open(`http://127.0.0.1:4199/?look=${name}#${path}`);
      await page.wait("const done = arguments[0]; document.fonts.ready.then(() => setTimeout(done, 600))");
      const file = path.replaceAll("/", "-").replace(/^-/, "") || "home";
      await writeFile(join(folder, `${file}-${name}.png`), await page.shot());
      const sideways = await page.run("const p = document.querySelector('main'); return [document.documentElement.scrollWidth - innerWidth, p ? p.scrollWidth - p.clientWidth : 0]");
      if (sideways.some((one) => one > 1)) {
        findings += 1;
        const wide = await page.run("const p = document.querySelector('main').getBoundingClientRect(); return [...document.querySelectorAll('main *')].filter((e) => { const r = e.getBoundingClientRect(); return r.width && (r.left < p.left - 1 || r.right > p.right + 1) && !e.closest('.hidden-label, .scroll'); }).slice(0, 6).map((e) => e.tagName + '.' + e.className)");
        console.log(`${path} ${name}: scrolls sideways by ${sideways} ${wide.join(" ")}`);
      }
      const full = await page.run("return Math.max(document.querySelector('main')?.scrollHeight ?? 0, 300)");
      await page.size(width, Math.min(full + 180, 12000), scale);
      await writeFile(join(folder, `${file}-${name}-full.png`), await page.shot());
      await page.run(axe);
      const found = await page.wait("const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.violations.map((v) => ({ id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 4).map((n) => n.html.slice(0, 160) + ' :: ' + (n.any[0]?.message ?? n.none[0]?.message ?? '')) }))), (e) => done([{ id: String(e), nodes: [] }]))");
      findings += found.length;
      for (const one of found) console.log(`${path} ${name}: ${one.id} (${one.impact})\n   ${one.nodes.join("\n   ")}`);
    }
  }
  for (const entry of await page.logs()) if (entry.level === "SEVERE" && !/favicon/.test(entry.message)) { findings += 1; console.log(entry.message); }
} finally {
  await page.close();
  server.close();
}
console.log(findings === 0 ? "clean" : `${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;
