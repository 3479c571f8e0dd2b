// Serves dist/ with the product's content policy and the fake desk, for looking at the window in a browser:
//   npm run build -- --dev && node dev/serve.mjs [port]
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const kinds = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".txt": "text/plain" };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; worker-src 'self'; connect-src ipc: http://ipc.localhost; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

export function serve(port) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname).replace(/^\/$/, "/index.html");
    try {
      let body = await readFile(path === "/fake-bridge.js" ? join(here, "fake-bridge.js") : join(here, "..", "dist", path));
      if (path === "/index.html") body = Buffer.from(String(body).replace("<script type", '<script src="fake-bridge.js"></script>\n<script type'));
      response.writeHead(200, { "content-type": kinds[extname(path)] ?? "application/octet-stream", "content-security-policy": policy });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 4173);
  await serve(port);
  console.log(`http://127.0.0.1:${port}/#/gallery`);
}
