// The reports of the packages' public types: that the committed ones are up to date, and what a change does to one.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compareReports } from "../../src/api/compare-reports.ts";
import { findEntries } from "../../src/api/find-entries.ts";
import { renderReports } from "../../src/api/render-reports.ts";
import { root as repository } from "../repository.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

test("what is committed is what the packages offer now; if not: pnpm api:update", () => {
  const entries = findEntries(repository);
  expect(entries.map(({ report }) => report)).toEqual(
    expect.arrayContaining([
      "packages/core/api.md",
      "packages/linkmodel/api.md",
      "packages/simulator/api-msw.md",
    ]),
  );
  expect(compareReports(repository, renderReports(repository, entries))).toEqual([]);
});

describe("of a package", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "videotask-"));
    const types = { types: "./dist/index.d.ts", default: "./dist/index.js" };
    const exports = {
      ".": types,
      "./deep/part": { types: "./dist/part.d.ts" },
      "./package.json": "./package.json",
    };
    write("packages/clock/package.json", JSON.stringify({ name: "clock", version: "1.0.0", exports }));
    write(
      "packages/clock/dist/index.d.ts",
      "/** Tells the time. */\nexport declare function now(): number;\n",
    );
    write("packages/clock/dist/part.d.ts", "interface Hidden { a: 1 }\nexport declare const part: Hidden;\n");
    write("packages/inner/package.json", JSON.stringify({ name: "inner", private: true, exports }));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const render = (): Map<string, string> => renderReports(root, findEntries(root));

  test("there is one for each subpath with types, and none for a private package", () => {
    expect(findEntries(root)).toEqual([
      { folder: "packages/clock", types: "./dist/index.d.ts", report: "packages/clock/api.md" },
      { folder: "packages/clock", types: "./dist/part.d.ts", report: "packages/clock/api-deep-part.md" },
    ]);
  });

  test("it has what is exported and what is reachable from that", () => {
    const reports = render();
    expect(reports.get("packages/clock/api.md")).toContain("export function now(): number;");
    expect(reports.get("packages/clock/api-deep-part.md")).toContain("interface Hidden");
  });

  test("a change of types makes it stale, a change of comments does not", () => {
    for (const [file, text] of render()) write(file, text);
    expect(compareReports(root, render())).toEqual([]);
    write(
      "packages/clock/dist/index.d.ts",
      "/** Says the time. */\nexport declare function now(): number;\n",
    );
    expect(compareReports(root, render())).toEqual([]);
    write("packages/clock/dist/index.d.ts", "export declare function now(): string;\n");
    expect(compareReports(root, render())).toEqual([{ file: "packages/clock/api.md", trouble: "stale" }]);
  });

  test("one that is missing and one that is left over are named", () => {
    const reports = render();
    write("packages/clock/api.md", reports.get("packages/clock/api.md") ?? "");
    write("packages/clock/api-old.md", "");
    expect(compareReports(root, reports)).toEqual([
      { file: "packages/clock/api-deep-part.md", trouble: "missing" },
      { file: "packages/clock/api-old.md", trouble: "left over" },
    ]);
  });

  test("declarations that name what is nowhere are no report", () => {
    write("packages/clock/dist/index.d.ts", "export declare function now(): Nowhere;\n");
    expect(render).toThrow(/Nowhere/);
  });

  test("a package that is not built is no report", () => {
    rmSync(join(root, "packages/clock/dist/index.d.ts"));
    expect(render).toThrow(/index\.d\.ts/);
  });
});
