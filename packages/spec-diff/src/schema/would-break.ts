// A trial comparison with a list of changes of its own: does the new schema break the users of the old one? Unions need the
// answer before they can tell which variant became which, renames before they are called so.

import { createUsage, type Usage } from "../change-list/usage.ts";
import type { Direction } from "../change/direction.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { identityOf } from "../comparison/identity.ts";
import { isNumeric, type Alternative } from "../shape/alternative.ts";
import type { SchemaSet } from "../shape/parts.ts";
import { compareSchema } from "./compare-schema.ts";

const TRIAL = "#/trial";

export function schemasWouldBreak(
  comparison: Comparison,
  old: SchemaSet,
  current: SchemaSet,
  direction: Direction,
): boolean {
  const pair = `${identityOf(old, TRIAL)} ${identityOf(current, TRIAL)}`;
  return tryOut(comparison, pair, direction, (trial, usage) =>
    compareSchema(trial, old, current, TRIAL, usage),
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
  const location = { canonical: TRIAL, pointer: TRIAL };
  return tryOut(comparison, pair, direction, (trial, usage) =>
    trial.enqueue({ alternatives: [old, current], location, usage }),
  );
}

/** Whether each could stand for the other, whichever way it travels. */
export function interchangeable(comparison: Comparison, old: SchemaSet, current: SchemaSet): boolean {
  return (
    !schemasWouldBreak(comparison, old, current, "request") &&
    !schemasWouldBreak(comparison, old, current, "response")
  );
}

function tryOut(
  comparison: Comparison,
  pair: string,
  direction: Direction,
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
  trial.run(trial.changeList.isBreaking);
  const isBreaking = trial.changeList.isBreaking();
  breakingPairs.set(key, isBreaking);
  return isBreaking;
}

function nameOf({ type, literals, parts }: Alternative): string {
  return `${identityOf(parts, TRIAL)}:${type}:${[...(literals?.keys() ?? [])].join()}`;
}
