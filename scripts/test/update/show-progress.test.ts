// What a person sees while the providers are asked: a live list on a terminal, lines elsewhere.

import { afterEach, expect, test, vi } from "vitest";
import { showProgress } from "../../src/update/show-progress.ts";
import type { Outcome } from "../../src/update/update-specs.ts";

const { isTTY, columns, rows } = process.stdout;
afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(process.stdout, { isTTY, columns, rows });
});

const unchanged = {
  name: "@videotask/x",
  changed: [],
  byHand: [],
  missing: new Map(),
  change: undefined,
  outdated: [],
  files: new Map(),
};
const attempt = (provider: string): Promise<Outcome> =>
  Promise.resolve(
    provider === "jimmy" ? { provider, error: new Error("no") } : { provider, update: { ...unchanged } },
  );

test("on a terminal each provider is on the list with its outcome, failed ones too", async () => {
  let screen = "";
  Object.assign(process.stdout, { isTTY: true, columns: 80, rows: 24 });
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    screen += String(text);
    return true;
  });
  const outcomes = await showProgress(true, (line) => {
    throw new Error(`${line} is for pipes`);
  })(["doubao", "jimmy"], attempt);
  expect(outcomes.map(({ provider, error }) => [provider, error?.message])).toEqual([
    ["doubao", undefined],
    ["jimmy", "no"],
  ]);
  expect(screen).toContain("doubao: unchanged");
  expect(screen).toContain("jimmy: failed");
});

test("elsewhere there is a line for each, and the outcomes keep the order that was asked for", async () => {
  const lines: string[] = [];
  const outcomes = await showProgress(false, (line) => lines.push(line))(["jimmy", "doubao"], attempt);
  expect(lines).toEqual(["jimmy: failed", "doubao: unchanged"]);
  expect(outcomes.map(({ provider }) => provider)).toEqual(["jimmy", "doubao"]);
});
