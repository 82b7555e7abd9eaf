// The checks of requests as part of vitest's tests: a deviation fails the test in which it came.

import { afterEach, beforeEach, expect } from "vitest";
import { checkRequests, type CheckedRequests, type CheckedSimulator } from "./check-requests.ts";

/**
 * `create`, whose simulators fail the test in which they answer a request that the provider's document does not have, unless the test
 * says that it is sent on purpose. To be called outside of tests. A simulator that is created outside of a test is checked after each.
 */
export function checkInEachTest<Options, Simulator extends CheckedSimulator>(
  create: (options?: Options) => Simulator,
): (options?: Options) => Simulator & CheckedRequests {
  const ofFile: CheckedRequests[] = [];
  let ofTest: CheckedRequests[] | undefined;

  beforeEach(() => {
    ofTest = [];
  });

  afterEach(async () => {
    const simulators = [...ofFile, ...(ofTest ?? [])];
    ofTest = undefined;
    for (const simulator of simulators) expect(await simulator.unexpectedDeviations()).toEqual([]);
  });

  return (options) => {
    const simulator = checkRequests(create(options));
    (ofTest ?? ofFile).push(simulator);
    return simulator;
  };
}
