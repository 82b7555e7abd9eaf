// Reads the header `Retry-After`; polling/after-trouble.ts obeys it.

/** What each of the three forms of an HTTP date begins with (RFC 9110, section 5.6.7). */
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/**
 * How long it asks to wait (milliseconds), in either of its two forms, seconds or an HTTP date; `undefined` when it does not.
 * `Date.parse` alone would read `-1`, `1.5` and `3, 3` as days long past, and so as no wait at all.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Math.min(Number(header) * 1000, Number.MAX_SAFE_INTEGER);
  if (!WEEKDAYS.some((weekday) => header.startsWith(weekday))) return undefined;
  // The oldest form names no zone, and means GMT as the others do.
  const at = Date.parse(header.endsWith("GMT") ? header : `${header} GMT`);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
