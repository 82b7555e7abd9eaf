// A provider's limit of creates: so many in any minute, then its own "too many requests".

import type { Clock } from "../clock/clock.ts";

const MINUTE_MS = 60_000;

/** Whether one more create is within the limit of its provider; if so, it counts. */
export function createCreateLimiter(clock: Clock, limits: Readonly<Record<string, number | undefined>>) {
  const takenAt = new Map<string, number[]>();
  return (provider: string): boolean => {
    const limit = limits[provider] ?? Infinity;
    const since = clock.now() - MINUTE_MS;
    const recent = (takenAt.get(provider) ?? []).filter((at) => at > since);
    const isWithin = recent.length < limit;
    if (isWithin) recent.push(clock.now());
    if (limit < Infinity) takenAt.set(provider, recent);
    return isWithin;
  };
}
