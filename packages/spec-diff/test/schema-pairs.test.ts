// Every schema of a group against every other one: what no longer compiles is a major, and a major is what no longer compiles,
// or what a rule says that no type shows. Of unions only the former is asked: which variant became which has to be guessed,
// and a guess is on the safe side.

import { expect, test } from "vitest";
import { diffDocuments } from "../src/index.ts";
import { findDisagreement } from "./compiler/find-disagreement.ts";
import { judgeByCompiler } from "./compiler/judge-by-compiler.ts";
import { GROUPS, pairsOf, UNKNOWN_IN_TYPES } from "./schema-pairs.ts";

test.each(Object.entries(GROUPS))(
  "%s",
  async (group, schemas) => {
    const pairs = pairsOf(schemas);
    const judgements = await judgeByCompiler(pairs);
    const broken = judgements.filter(({ calls }) => calls.length > 0).length;
    // Both judgements are common: a test in which everything breaks could hardly fail.
    expect(Math.min(broken, pairs.length - broken)).toBeGreaterThan(pairs.length / 10);

    const disagreements = pairs.flatMap(({ from, to, direction, old, new: current }, index) => {
      const judgement = judgements[index];
      const difference = diffDocuments(old, current);
      const found = judgement && findDisagreement(difference, judgement);
      const mayBeStrict = group === "UNIONS" || [from, to].some((name) => UNKNOWN_IN_TYPES.has(name));
      if (found === undefined || (difference.bump === "major" && mayBeStrict)) return [];
      return [`${from} became ${to}, ${direction}: ${found}`];
    });
    expect(disagreements).toEqual([]);
  },
  240_000,
);
