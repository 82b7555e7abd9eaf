// The simulator for core's tests: a request that it answers and the provider's OpenAPI document does not have fails the test that sent
// it, unless the test says that it is sent on purpose (`expectRequestDeviation`). So core and the simulator cannot be wrong together.
import { checkInEachTest } from "@videotask/conformance";
import { createSimulator as createUnchecked } from "@videotask/simulator";

export const createSimulator = checkInEachTest(createUnchecked);
