// The judge of breaking is the TypeScript user, so TypeScript itself is asked: for every fixture and for many random
// edits, the types of both documents are generated and compared by the compiler.

import { beforeAll, describe, expect, test } from "vitest";
import { diffDocuments } from "../src/index.ts";
import { findDisagreement } from "./compiler/find-disagreement.ts";
import { judgeByCompiler, type Judgement } from "./compiler/judge-by-compiler.ts";
import { DISAGREEMENTS, NOT_GENERATED } from "./disagreements.ts";
import { FIXTURES } from "./fixture.ts";
import { randomEdits } from "./random-edits.ts";

const PAIRS = FIXTURES.filter((fixture) => !NOT_GENERATED.has(fixture.case));

describe("the compiler judges a fixture as we do, or it is known why not", () => {
  let judgements: ReadonlyMap<string, Judgement>;

  beforeAll(async () => {
    const all = await judgeByCompiler(PAIRS);
    judgements = new Map(all.map((judgement, index) => [PAIRS[index]?.case ?? "", judgement]));
  }, 240_000);

  test.each(PAIRS)("$case", (pair) => {
    const judgement = judgements.get(pair.case) ?? { calls: [], exportedTypes: [] };
    const found = findDisagreement(diffDocuments(pair.old, pair.new), judgement);
    const known = DISAGREEMENTS.get(pair.case);
    expect(found === undefined ? "they agree" : (known ?? found)).toBe(known ?? "they agree");
  });
});

test("every known disagreement is about a fixture", () => {
  const names = new Set(FIXTURES.map((fixture) => fixture.case));
  expect([...DISAGREEMENTS.keys(), ...NOT_GENERATED].filter((name) => !names.has(name))).toEqual([]);
});

test("the compiler judges a thousand random edits as we do", async () => {
  const edits = randomEdits(1000);
  const judgements = await judgeByCompiler(edits);
  const broken = judgements.filter(({ calls }) => calls.length > 0).length;
  // Both judgements are common: a test in which everything breaks could hardly fail.
  expect(Math.min(broken, edits.length - broken)).toBeGreaterThan(200);
  const disagreements = edits.flatMap((edit, index) => {
    const difference = diffDocuments(edit.old, edit.new);
    if (difference.changes.some(({ kind }) => kind === "value-added")) return []; // A growing enum: see disagreements.ts.
    const judgement = judgements[index];
    const found = judgement && findDisagreement(difference, judgement);
    return found === undefined ? [] : [{ edit, found }];
  });
  expect(disagreements).toEqual([]);
}, 120_000);
