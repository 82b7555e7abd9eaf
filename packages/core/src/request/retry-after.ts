// Reads the header `Retry-After`; polling/after-trouble.ts obeys it.

/** How long it asks to wait (milliseconds), in either of its two forms, seconds or an HTTP date; `undefined` when it does not. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
