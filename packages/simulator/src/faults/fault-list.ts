// The faults that wait for requests to meet: by count, by probability, for a while, or by a script.

import type { Clock } from "../clock/clock.ts";
import type { Random } from "../random.ts";
import { createRandom } from "../random.ts";
import type { ProviderName } from "../task/task-script.ts";
import type { Fault, FaultMatch } from "./fault.ts";

/** Trouble that was added, and can be taken away again. */
export interface AddedFault {
  /** Lets all further requests through. */
  remove(): void;
  /** How many requests have met it so far. */
  readonly met: number;
}

/** Injects trouble into a simulator's requests. */
export interface Faults {
  /**
   * Adds a fault for requests that match, or a script: an array of which each request that matches takes the next, `null` for none.
   * A request meets the first fault that was added and applies.
   */
  add(fault: Fault | readonly (Fault | null)[], match?: FaultMatch): AddedFault;
  /** Takes all faults away. */
  clear(): void;
}

/** What a request shows of itself to the faults. */
export interface Target {
  readonly provider: ProviderName;
  readonly ref: string | undefined;
  readonly operation: string | undefined;
}

interface Rule extends FaultMatch {
  readonly script: readonly (Fault | null)[] | undefined;
  readonly fault: Fault | undefined;
  readonly untilAt: number;
  readonly random: Random;
  seen: number;
  met: number;
}

function matches(rule: Rule, target: Target, now: number): boolean {
  return (
    now < rule.untilAt &&
    (rule.provider ?? target.provider) === target.provider &&
    (rule.ref === undefined || rule.ref === target.ref) &&
    (rule.operation === undefined || rule.operation === target.operation)
  );
}

/** The rule's fault for a request that matches it, if this is one that meets it. */
function meet(rule: Rule): Fault | null | undefined {
  const turn = rule.seen - (rule.after ?? 0);
  if (rule.script && turn >= rule.script.length) return undefined;
  rule.seen += 1;
  if (turn < 0) return undefined;
  const unlimited = rule.script || rule.forMs !== undefined || rule.probability !== undefined;
  if (rule.met >= (rule.times ?? (unlimited ? Infinity : 1))) return undefined;
  if (rule.probability !== undefined && rule.random() >= rule.probability) return undefined;
  const fault = rule.script ? rule.script[turn] : rule.fault;
  if (fault) rule.met += 1;
  return fault;
}

/** An empty list of faults, and the way to take the next from it. */
export function createFaults(clock: Clock, random: Random) {
  const rules = new Set<Rule>();

  const faults: Faults = {
    add(fault, match = {}) {
      const rule: Rule = {
        ...match,
        script: Array.isArray(fault) ? [...fault] : undefined,
        fault: Array.isArray(fault) ? undefined : (fault as Fault),
        untilAt: clock.now() + (match.forMs ?? Infinity),
        random: createRandom(random() * 2 ** 32),
        seen: 0,
        met: 0,
      };
      rules.add(rule);
      return {
        remove: () => void rules.delete(rule),
        get met() {
          return rule.met;
        },
      };
    },
    clear: () => rules.clear(),
  };

  /** The fault that a request to `target` meets. A `null` in a script lets it through whatever comes later in the list. */
  function next(target: Target): Fault | undefined {
    for (const rule of rules) {
      if (!matches(rule, target, clock.now())) continue;
      const fault = meet(rule);
      if (fault !== undefined) return fault ?? undefined;
    }
    return undefined;
  }

  return { faults, next };
}
