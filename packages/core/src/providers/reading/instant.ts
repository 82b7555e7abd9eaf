// Times of providers: Unix seconds for most, milliseconds for some, and 0 for what has not happened.

/** Milliseconds since the epoch, or `undefined` for what is unset. */
export function instant(time = 0): number | undefined {
  if (time <= 0) return undefined;
  return time < 1e11 ? time * 1000 : time; // 1e11 s is the year 5138, 1e11 ms was 1973
}
