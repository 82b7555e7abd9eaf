// A trial comparison with a list of changes of its own: does the new schema break the users of the old one? Unions need the
// answer before they can tell which variant became which, renames before they are called so.

import type { ChangeList } from "../change-list/change-list.ts";
import { createUsage, type Usage } from "../change-list/usage.ts";
import type { Direction } from "../change/direction.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { identityOf } from "../comparison/identity.ts";
import { isNumeric, type Alternative } from "../shape/alternative.ts";
import type { SchemaSet } from "../shape/parts.ts";
import { compareSchema, compareUnion, identityOfUnion } from "./compare-schema.ts";

const TRIAL = { canonical: "#/trial", pointer: "#/trial" } as const;

export function schemasWouldBreak(
  comparison: Comparison,
  old: SchemaSet,
  current: SchemaSet,
  direction: Direction,
): boolean {
  const pair = `${identityOfUnion([old], TRIAL)} ${identityOfUnion([current], TRIAL)}`;
  return runTrial(comparison, pair, direction, isBreaking, (trial, usage) =>
    compareSchema(trial, old, current, TRIAL.canonical, usage),
  );
}

/** Whether code would no longer compile, whatever the program does when it runs. */
export function typesWouldBreak(
  comparison: Comparison,
  old: readonly SchemaSet[],
  current: readonly SchemaSet[],
  direction: Direction,
): boolean {
  const pair = `types ${identityOfUnion(old, TRIAL)} ${identityOfUnion(current, TRIAL)}`;
  return runTrial(comparison, pair, direction, breaksTypes, (trial, usage) =>
    compareUnion(trial, old, current, TRIAL, usage),
  );
}

export function alternativesWouldBreak(
  comparison: Comparison,
  old: Alternative,
  current: Alternative,
  direction: Direction,
): boolean {
  if (old.type !== current.type && !(isNumeric(old) && isNumeric(current))) return true;
  const pair = `${nameOf(old)} ${nameOf(current)}`;
  return runTrial(comparison, pair, direction, isBreaking, (trial, usage) =>
    trial.enqueue({ alternatives: [old, current], location: TRIAL, usage }),
  );
}

/** Whether each could replace the other, whichever way it travels. */
export function interchangeable(comparison: Comparison, old: SchemaSet, current: SchemaSet): boolean {
  return (
    !schemasWouldBreak(comparison, old, current, "request") &&
    !schemasWouldBreak(comparison, old, current, "response")
  );
}

const isBreaking = (changeList: ChangeList) => changeList.isBreaking();
const breaksTypes = (changeList: ChangeList) => changeList.breaksTypes();

function runTrial(
  comparison: Comparison,
  pair: string,
  direction: Direction,
  fails: (changeList: ChangeList) => boolean,
  start: (trial: Comparison, usage: Usage) => void,
): boolean {
  const { breakingPairs } = comparison;
  const key = `${direction} ${pair}`;
  const known = breakingPairs.get(key);
  if (known !== undefined) return known;
  // While the trial runs the pair counts as compatible: what can only be refuted through itself is not refuted.
  breakingPairs.set(key, false);
  const trial = comparison.trial();
  start(trial, createUsage(direction));
  trial.run(() => fails(trial.changeList));
  const failed = fails(trial.changeList);
  breakingPairs.set(key, failed);
  return failed;
}

function nameOf({ type, literals, parts }: Alternative): string {
  return `${identityOf(parts, TRIAL.canonical)}:${type}:${[...(literals?.keys() ?? [])].join()}`;
}
