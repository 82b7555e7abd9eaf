// How long to wait: after trouble longer each time, and everywhere at random, so that a thousand waits do not come back at once.

/** Added on top of an interval, up to this share of it and never taken off: a documented interval is a promise to the provider. */
const JITTER = 0.1;

/** The shortest pause after trouble: a `Retry-After: 0` must not become a loop without a pause. */
export const MIN_RETRY_MS = 1_000;

/** The longest pause after trouble, where the provider asks for none. */
const MAX_RETRY_MS = 30_000;

/** How long a task that was just submitted may be unknown to its provider, and one that just succeeded may be without a link. */
export const GRACE_MS = 60_000;

/** The delay before the n-th retry (milliseconds): random in [1 s, min(30 s, 2^n s)]. */
export const backoffMs = (attempt: number, random: () => number): number =>
  MIN_RETRY_MS + random() * (Math.min(MAX_RETRY_MS, 1_000 * 2 ** attempt) - MIN_RETRY_MS);

/** An interval with its jitter (milliseconds). */
export const jittered = (everyMs: number, random: () => number): number => everyMs * (1 + JITTER * random());
