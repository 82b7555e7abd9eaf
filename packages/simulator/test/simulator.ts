// The simulator for these tests: a request that it answers and the provider's OpenAPI document does not have fails the test that sent
// it, unless the test says that it is sent on purpose (`expectRequestDeviation`).

import { checkInEachTest } from "@videotask/conformance";
import { createSimulator as createUnchecked, createVirtualClock } from "../src/index.ts";

export const createSimulator = checkInEachTest(createUnchecked);

/** A simulator on a virtual clock of its own. */
export function createOnVirtualClock() {
  const clock = createVirtualClock();
  return { clock, simulator: createSimulator({ clock }) };
}
