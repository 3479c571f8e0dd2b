// Pictures of one tall page in pieces: node dev/slices.mjs FOLDER PATH light|dark|zoom200
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { browser } from "./browser.mjs";
import { serve } from "./serve.mjs";

const [folder = "look", path = "/gallery", mode = "light", query = ""] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await serve(4198);
const page = await browser({ port: 9518 });
const zoom = mode === "zoom200";
try {
  await page.light(mode === "dark" ? "dark" : "light");
  await page.size(zoom ? 683 : 1366, 1100, zoom ? 2 : 1);
  await page.open(`http://127.0.0.1:4198/?${query}#${path}`);
  await page.wait("const done = arguments[0]; document.fonts.ready.then(() => setTimeout(done, 600))");
  const height = await page.run("return document.querySelector('main').scrollHeight");
  for (let top = 0, piece = 0; top < height; top += 950, piece += 1) {
    await page.run("document.querySelector('main').scrollTop = arguments[0]", top);
    await writeFile(join(folder, `${mode}-${piece}.png`), await page.shot());
  }
} finally {
  await page.close();
  server.close();
}
