// Drives a headless Chromium through chromedriver, by fetch alone.
import { spawn } from "node:child_process";

/** Starts driver and browser; `close` ends both. */
export async function browser({ port = 9517, width = 1366, height = 768 } = {}) {
  const driver = spawn("chromedriver", [`--port=${port}`, "--silent"], { stdio: "ignore" });
  const base = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const answer = await fetch(base + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value?.message ?? answer.status}`);
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    try {
      await ask("GET", "/status");
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const { sessionId } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { browserName: "chrome", "goog:loggingPrefs": { browser: "ALL" }, "goog:chromeOptions": { args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", `--window-size=${width},${height}`] } } },
  });
  const at = `/session/${sessionId}`;
  const cdp = (cmd, params) => ask("POST", `${at}/goog/cdp/execute`, { cmd, params });
  return {
    open: (url) => ask("POST", `${at}/url`, { url }),
    run: (script, ...args) => ask("POST", `${at}/execute/sync`, { script, args }),
    wait: (script, ...args) => ask("POST", `${at}/execute/async`, { script, args }),
    /** Presses keys one after the other; "\uE009k" style codes as WebDriver names them. */
    keys: (actions) => ask("POST", `${at}/actions`, { actions: [{ type: "key", id: "k", actions }] }),
    shot: async () => Buffer.from(await ask("GET", `${at}/screenshot`), "base64"),
    logs: () => ask("POST", `${at}/se/log`, { type: "browser" }),
    size: (w, h, scale = 1) => cdp("Emulation.setDeviceMetricsOverride", { width: w, height: h, deviceScaleFactor: scale, mobile: false }),
    light: (value) => cdp("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }, { name: "prefers-reduced-motion", value: "reduce" }] }),
    close: async () => {
      await ask("DELETE", at).catch(() => undefined);
      driver.kill();
    },
  };
}
