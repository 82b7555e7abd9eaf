// How long to wait after trouble: longer each time, and at random, so that a thousand waits do not come back as one.

/** The delay before the n-th retry (milliseconds): random in [1 s, min(30 s, 2^n s)]. */
export const backoffMs = (attempt: number, random: () => number): number =>
  1_000 + random() * (Math.min(30_000, 1_000 * 2 ** attempt) - 1_000);
