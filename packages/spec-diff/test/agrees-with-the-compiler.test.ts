// The judge of breaking is the TypeScript user, so TypeScript itself is asked: for every fixture and for many random
// edits, the types of both documents are generated and compared by the compiler.

import { beforeAll, describe, expect, test } from "vitest";
import { diffDocuments } from "../src/index.ts";
import { judgeByCompiler } from "./compiler/judge-by-compiler.ts";
import { DISAGREEMENTS, NOT_GENERATED } from "./disagreements.ts";
import { FIXTURES } from "./fixture.ts";
import { randomEdits } from "./random-edits.ts";

const PAIRS = FIXTURES.filter((fixture) => !NOT_GENERATED.has(fixture.case));

describe("the verdict on a fixture is that of the compiler, or it is known why not", () => {
  let verdicts: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    const losses = await judgeByCompiler(PAIRS);
    verdicts = new Map(PAIRS.map((pair, index) => [pair.case, losses[index] ?? []]));
  }, 120_000);

  test.each(PAIRS)("$case", (pair) => {
    const { bump } = diffDocuments(pair.old, pair.new);
    const losses = verdicts.get(pair.case) ?? [];
    const agrees = (bump === "major") === losses.length > 0;
    const known = DISAGREEMENTS.get(pair.case);
    const found = agrees
      ? "they agree"
      : (known ?? `ours: ${bump}, the compiler's: ${losses.join("; ") || "all fits"}`);
    expect(found).toBe(known ?? "they agree");
  });
});

test("every known disagreement is about a fixture", () => {
  const names = new Set(FIXTURES.map((fixture) => fixture.case));
  expect([...DISAGREEMENTS.keys(), ...NOT_GENERATED].filter((name) => !names.has(name))).toEqual([]);
});

test("the verdict on two hundred random edits is that of the compiler", async () => {
  const edits = randomEdits(200);
  const losses = await judgeByCompiler(edits);
  const broken = losses.filter((found) => found.length > 0).length;
  // Both verdicts are common: a test in which everything breaks could hardly fail.
  expect(Math.min(broken, edits.length - broken)).toBeGreaterThan(50);
  const disagreements = edits.flatMap((edit, index) => {
    const { bump, changes } = diffDocuments(edit.old, edit.new);
    if (changes.some(({ kind }) => kind === "value-added")) return []; // A growing enum: see disagreements.ts.
    const found = losses[index] ?? [];
    return (bump === "major") === found.length > 0 ? [] : [{ edit, bump, found }];
  });
  expect(disagreements).toEqual([]);
}, 120_000);
