// Bundles the window into dist/: index.html, app.js, app.css, fonts/, pdf.worker.js, notices.txt.
//   node build.mjs           the product
//   node build.mjs --tests   the tests of tests/, bundled for node --test
//   node build.mjs --dev     the product plus the list of screens for the axe run (window.istiqbal)
import { build } from "esbuild";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "src");
const modules = join(here, "node_modules");
const flags = new Set(process.argv.slice(2));
const test = flags.has("--dev") || flags.has("--tests");

async function files(folder, ending) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await files(path, ending)));
    else if (entry.name.endsWith(ending)) found.push(path);
  }
  return found.sort();
}

/** Only the shapes inside an icon's svg element; size, stroke and colour are set by parts/icon.ts. */
async function iconShapes() {
  const list = await readFile(join(source, "parts", "icon-names.ts"), "utf8");
  const names = [...list.matchAll(/"([a-z0-9-]+)"/g)].map((found) => found[1]);
  const texts = await Promise.all(
    (await files(source, ".ts")).filter((path) => !path.endsWith("icon-names.ts")).map((path) => readFile(path, "utf8")),
  );
  const all = texts.join("\n");
  const shapes = {};
  for (const name of names) {
    if (!all.includes(`"${name}"`)) continue;
    const svg = await readFile(join(modules, "lucide-static", "icons", `${name}.svg`), "utf8");
    shapes[name] = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "");
  }
  return shapes;
}

/** Two modules made while bundling: the icons in use, and every features/<name>/screens.ts joined into one table. */
const made = {
  name: "made",
  setup(context) {
    context.onResolve({ filter: /^made:/ }, (args) => ({ path: args.path, namespace: "made" }));
    context.onLoad({ filter: /^made:icons$/, namespace: "made" }, async () => ({
      contents: `export default ${JSON.stringify(await iconShapes())};`,
      loader: "js",
    }));
    context.onLoad({ filter: /^made:screens$/, namespace: "made" }, async () => {
      const paths = (await files(join(source, "features"), "screens.ts")).filter((path) => path.endsWith(`${sep}screens.ts`) && (test || !path.includes(`${sep}gallery${sep}`)));
      const lines = paths.map((path, index) => `import { screens as s${index} } from ${JSON.stringify("./" + relative(source, path).split(sep).join("/"))};`);
      const joined = paths.map((_, index) => `...s${index}`).join(", ");
      return { contents: `${lines.join("\n")}\nexport const screens = [${joined}];`, loader: "ts", resolveDir: source };
    });
  },
};

const shared = {
  bundle: true,
  format: "esm",
  target: ["es2022"],
  plugins: [made],
  logLevel: "warning",
  legalComments: "none",
  define: { TEST_BUILD: String(test) },
};

async function notices() {
  const parts = [];
  for (const name of ["lit", "lit-html", "lit-element", "@lit/reactive-element", "pdfjs-dist", "lucide-static", "@fontsource/ibm-plex-sans-arabic"]) {
    const folder = join(modules, name);
    const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
    parts.push(`${name} ${about.version}, ${about.license}\n\n${licence ? await readFile(join(folder, licence), "utf8") : ""}`);
  }
  return parts.join("\n\n----------------------------------------\n\n");
}

if (flags.has("--tests")) {
  const out = join(here, "dist-tests");
  await rm(out, { recursive: true, force: true });
  await build({ ...shared, platform: "node", entryPoints: await files(join(here, "tests"), ".test.ts"), outdir: out, outExtension: { ".js": ".mjs" } });
} else {
  const out = join(here, "dist");
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({
    ...shared,
    entryPoints: [{ in: join(source, "main.ts"), out: "app" }, { in: join(source, "styles", "app.css"), out: "app" }],
    outdir: out,
    minify: !flags.has("--dev"),
    assetNames: "fonts/[name]",
    loader: { ".woff2": "file" },
  });
  // The worker goes through esbuild as well, so that the engines of the target need no newer syntax than the window itself.
  await build({ ...shared, entryPoints: [{ in: join(modules, "pdfjs-dist", "legacy", "build", "pdf.worker.mjs"), out: "pdf.worker" }], outdir: out, minify: true });
  await cp(join(source, "index.html"), join(out, "index.html"));
  await writeFile(join(out, "notices.txt"), await notices());
}
