// The faults that are to be injected: by count, by probability, for a while, or by a script.

import type { Clock } from "../clock/clock.ts";
import type { Check } from "../options/check.ts";
import type { ProviderName } from "../providers/provider-name.ts";
import { createRandom, type Random } from "../random.ts";
import { checkFault } from "./check-fault.ts";
import type { Fault, FaultMatch } from "./fault.ts";

/** A fault that was added, and can be removed again. */
export interface AddedFault {
  /** No further request has the fault. */
  remove(): void;
  /** How many requests have had it so far. */
  readonly injectedCount: number;
}

/** Injects faults into a simulator's requests. */
export interface Faults<Name extends string = ProviderName> {
  /**
   * Adds a fault for requests that match, or a script: an array of which each request that matches takes the next, `null` for none.
   * A request has the first fault that was added and applies.
   *
   * @throws {TypeError} for a kind, field or provider that does not exist, and for a value that it cannot have
   */
  add(fault: Fault | readonly (Fault | null)[], match?: FaultMatch<Name>): AddedFault;
  /** Removes all faults. */
  clear(): void;
}

/** What of a request decides which fault it has. */
export interface FaultTarget {
  readonly provider: string;
  readonly ref: string | undefined;
  readonly operation: string | undefined;
}

interface Rule extends FaultMatch<string> {
  /** What the first, second, … request that matches has; a single fault is the same for each. */
  readonly faultAt: (index: number) => Fault | null | undefined;
  readonly limit: number;
  readonly untilAt: number;
  readonly random: Random;
  matchedCount: number;
  injectedCount: number;
}

function matches(rule: Rule, target: FaultTarget, now: number): boolean {
  return (
    now < rule.untilAt &&
    (rule.provider === undefined || rule.provider === target.provider) &&
    (rule.ref === undefined || rule.ref === target.ref) &&
    (rule.operation === undefined || rule.operation === target.operation)
  );
}

/** The rule's fault for a request that matches it: `null` where its script has none, undefined where the rule does not apply. */
function nextOf(rule: Rule): Fault | null | undefined {
  const index = rule.matchedCount - (rule.after ?? 0);
  rule.matchedCount += 1;
  if (index < 0 || rule.injectedCount >= rule.limit) return undefined;
  const fault = rule.faultAt(index);
  if (fault === undefined) return undefined;
  if (rule.probability !== undefined && rule.random() >= rule.probability) return undefined;
  if (fault) rule.injectedCount += 1;
  return fault;
}

/** An empty list of faults, and the way to take a request's fault from it. */
export function createFaultList(clock: Clock, random: Random, aProvider: Check<string>) {
  const rules = new Set<Rule>();

  const faults: Faults<string> = {
    add(fault, match = {}) {
      checkFault(fault, match, aProvider);
      const script = Array.isArray(fault) ? [...(fault as readonly (Fault | null)[])] : undefined;
      const single = script ? undefined : (fault as Fault);
      const unlimited = script || match.forMs !== undefined || match.probability !== undefined;
      const rule: Rule = {
        ...match,
        faultAt: (index) => (script ? script[index] : single),
        limit: match.times ?? (unlimited ? Infinity : 1),
        untilAt: clock.now() + (match.forMs ?? Infinity),
        random: createRandom(random() * 2 ** 32),
        matchedCount: 0,
        injectedCount: 0,
      };
      rules.add(rule);
      return {
        remove: () => void rules.delete(rule),
        get injectedCount() {
          return rule.injectedCount;
        },
      };
    },
    clear: () => rules.clear(),
  };

  /** The fault that a request to `target` has. A `null` in a script means none, whatever was added later. */
  function nextFault(target: FaultTarget): Fault | undefined {
    for (const rule of rules) {
      if (!matches(rule, target, clock.now())) continue;
      const fault = nextOf(rule);
      if (fault !== undefined) return fault ?? undefined;
    }
    return undefined;
  }

  return { faults, nextFault };
}
