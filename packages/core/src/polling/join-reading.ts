// Where a reading comes from: one of the same task that is under way, or a new one, as soon as there is a place for it. The place is
// free again when the request has ended, not when nobody waits for it any more.
import type { PollContext } from "./poll-context.ts";
import { createSharedReading, type SharedReading } from "./shared-reading.ts";

/** What a wait or a tick says of its reading; a `get` says nothing, shares nothing, and is not held. */
export interface Turn {
  /** When the wait ends (ms since the epoch); from then on, nothing holds its reading. */
  readonly deadlineAt: number;
  /** Whether the account has just refused it. */
  readonly wasRefused: boolean;
}

/** Joins the reading of the task that is under way, or begins one as soon as there is a place. */
export async function joinReading(
  { clock, limiter, ref, underWay, read }: PollContext,
  signal: AbortSignal | undefined,
  limitMs: number,
  turn?: Turn,
): Promise<SharedReading> {
  const join = () => {
    const reading = turn && underWay.get(ref);
    return reading?.isOpen ? reading.join() : undefined;
  };
  const deadlineMs = turn ? turn.deadlineAt - clock.now() : 0;
  const wasRefused = turn?.wasRefused ?? false;
  const found = join();
  if (found) return found;
  const departure = await limiter.enter({ clock, signal, wasRefused, deadlineMs, limitMs });
  const begunMeanwhile = join();
  if (begunMeanwhile) {
    limiter.leave(departure);
    return begunMeanwhile;
  }
  const sentAt = clock.now();
  const reading = createSharedReading(read, (ended) => {
    if (underWay.get(ref) === reading) underWay.delete(ref);
    limiter.leave(departure, ended);
  });
  clock.now(sentAt, sentAt); // to send a request takes hardly any time
  if (turn) underWay.set(ref, reading);
  return reading.join();
}
