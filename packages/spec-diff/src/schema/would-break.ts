// A trial comparison that writes to a ledger of its own: does the new schema break the users of the old one? Unions need
// the answer before they can say which variant became which, renames before they are called so.

import { siteOf, type Direction, type Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import type { Located } from "../document/located.ts";
import { compareSchema } from "./compare-schema.ts";
import { identityOf } from "./place.ts";
import { isNumeric, type Alternative } from "./shape.ts";

const TRIAL = "#/trial";

export function schemasWouldBreak(
  comparison: Comparison,
  old: readonly Located[],
  current: readonly Located[],
  direction: Direction,
): boolean {
  const pair = `${identityOf(old, TRIAL)} ${identityOf(current, TRIAL)}`;
  return tryOut(comparison, pair, direction, (trial, site) =>
    compareSchema(trial, old, current, TRIAL, site),
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
  const place = { where: TRIAL, pointer: TRIAL };
  return tryOut(comparison, pair, direction, (trial, site) =>
    trial.later({ alternatives: [old, current], place, site }),
  );
}

/** Whether each could stand for the other, whichever way it travels. */
export function interchangeable(
  comparison: Comparison,
  old: readonly Located[],
  current: readonly Located[],
): boolean {
  return (
    !schemasWouldBreak(comparison, old, current, "request") &&
    !schemasWouldBreak(comparison, old, current, "response")
  );
}

function tryOut(
  comparison: Comparison,
  pair: string,
  direction: Direction,
  start: (trial: Comparison, site: Site) => void,
): boolean {
  const { verdicts } = comparison;
  const key = `${direction} ${pair}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  // While the trial runs the pair counts as compatible: what can only be refuted through itself is not refuted.
  verdicts.set(key, false);
  const trial = comparison.trial();
  start(trial, siteOf(direction));
  trial.run(trial.ledger.breaks);
  const verdict = trial.ledger.breaks();
  verdicts.set(key, verdict);
  return verdict;
}

function nameOf({ type, literals, parts }: Alternative): string {
  return `${identityOf(parts, TRIAL)}:${type}:${[...(literals?.keys() ?? [])].join()}`;
}
