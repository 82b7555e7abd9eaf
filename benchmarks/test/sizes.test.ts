// The sizes in docs/comparison.md are those that `pnpm bench` prints.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROGRAMS, weigh } from "../src/sizes/sizes.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/comparison.md"), "utf8");
const section = /^## Sizes$[^]*?(?=^## )/m.exec(page)?.[0] ?? "";
const rows = [...section.matchAll(/^\| (.+?) +\| +([\d.]+) \|$/gm)].map(
  ([, title, size]) => [title, size] as const,
);

test("the page has the size of every program", () => {
  expect(rows.map(([title]) => title).toSorted()).toEqual(Object.values(PROGRAMS).toSorted());
});

test.each(rows)("%s weighs %s kB", async (title, size) => {
  const program = Object.entries(PROGRAMS).find(([, name]) => name === title)?.[0];
  const { gzippedBytes } = await weigh(program!);
  // A tenth of a kB either way: a fix of a few bytes is not to fail on documentation.
  expect(gzippedBytes).toBeGreaterThan(Number(size) * 1000 - 100);
  expect(gzippedBytes).toBeLessThan(Number(size) * 1000 + 100);
});
