// A real browser: the bundled program in a page of the simulator's own origin, as a page behind a proxy would be.
import { existsSync } from "node:fs";
import { chromium as playwright } from "playwright-core";
import { bundle } from "../sizes/bundle.ts";
import type { Runtime } from "./runtime.ts";

/** Debian's, unless another one is named. Playwright's own would be downloaded, and is not. */
const executablePath = process.env["CHROMIUM_PATH"] || "/usr/bin/chromium";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const chromium: Runtime = {
  name: "Chromium",
  missing: async () => (existsSync(executablePath) ? undefined : `there is no ${executablePath}`),
  async run(folder, input, origin) {
    const source = 'import { run } from "./program.ts"; Object.assign(globalThis, { run });';
    const { text } = await bundle({ source, folder });
    const browser = await playwright.launch({ executablePath, args });
    try {
      const page = await browser.newPage();
      const url = `${origin}/page.html`;
      await page.route(url, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
      await page.goto(url);
      await page.addScriptTag({ content: text });
      return await page.evaluate(`run(${JSON.stringify(input)})`);
    } finally {
      await browser.close();
    }
  },
};
