// What the tests of the waiting stand on: the simulated providers on a clock that jumps, and what was asked when. A quarter
// of an hour of polling takes milliseconds here, and every number that is asserted is virtual and exact.
import { createVirtualClock, type ProviderName } from "@videotask/simulator";
import { createVideoTasks, type ProviderOptions, type VideoTasksOptions } from "../../src/index.ts";
import { allEntries } from "../all-entries.ts";
import { createSimulator } from "../simulator.ts";

/** @param shared without a `random`, no interval has anything added, and every backoff is its shortest: 1 s */
export function rig(shared: VideoTasksOptions = {}, ofEach: Omit<ProviderOptions, "name"> = {}) {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const startedAt = clock.now();
  const entry = (provider: ProviderName) => {
    const { apiKey, baseUrl } = simulator.connection(provider);
    return { apiKey, baseUrl, ...ofEach };
  };

  /** Another process, as far as the waiting can tell: it shares nothing but the clock and the providers. */
  const process = (own: VideoTasksOptions = {}) =>
    createVideoTasks(allEntries(entry), {
      clock,
      random: () => 0,
      fetch: simulator.fetch as typeof fetch,
      ...shared,
      ...own,
    });

  return {
    clock,
    simulator,
    process,
    tasks: process(),
    startedAt,
    /** Virtual milliseconds since the beginning. */
    elapsedMs: () => clock.now() - startedAt,
    /** When each request came, in virtual milliseconds since the beginning. */
    askedAtMs: (ref?: string) =>
      simulator.requests.flatMap((request) =>
        ref === undefined || request.ref === ref ? request.at - startedAt : [],
      ),
  };
}

/** A task that does not end while a test looks on. */
export const ENDLESS = { runningMs: Infinity } as const;

/** `fromMs`, every `stepMs` after it, and at last `toMs`. */
export const every = (stepMs: number, fromMs: number, toMs: number): number[] =>
  Array.from({ length: Math.floor((toMs - fromMs) / stepMs) + 1 }, (_, index) => fromMs + index * stepMs);

/** Numbers that look drawn at random, the same at each run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
