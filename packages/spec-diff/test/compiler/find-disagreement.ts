// Whether our bump and the compiler's judgement agree, or why not.

import type { Difference } from "../../src/index.ts";
import { RULES, type Kind } from "../../src/rules/rules.ts";
import type { Judgement } from "./judge-by-compiler.ts";

/** Undefined if they agree, or disagree for a reason that is in the rules; otherwise what each of them found. */
export function findDisagreement(
  { bump, changes }: Difference,
  { calls, exportedTypes }: Judgement,
): string | undefined {
  const breaking = changes.filter(({ level }) => level === "breaking").map(({ kind }) => kind);
  const inTypes = breaking.filter((kind) => RULES[kind as Kind].notInTypes === undefined);
  if (inTypes.length > 0) {
    if (calls.length > 0 || exportedTypes.length > 0) return undefined;
    return `${bump} because of ${inTypes.join(", ")}, but all fits`;
  }
  return calls.length > 0
    ? `${bump} because of nothing that a type shows, but ${calls.join("; ")}`
    : undefined;
}
