// Repeatable randomness: the same seed gives the same ids, links and faults. Not for secrets.

/** Gives numbers in [0, 1), like `Math.random`. */
export type Random = () => number;

/** Mulberry32: 32 bits of state, well spread, and the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `length` characters out of `alphabet`. */
export function randomText(random: Random, alphabet: string, length: number): string {
  let text = "";
  while (text.length < length) text += alphabet[Math.floor(random() * alphabet.length)];
  return text;
}

/** `length` lower-case hexadecimal digits. */
export function randomHex(random: Random, length: number): string {
  return randomText(random, "0123456789abcdef", length);
}

/** `length` letters of either case and digits. */
export function randomAlphanumeric(random: Random, length: number): string {
  return randomText(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length);
}

/** A number of `length` digits as text; the first is not zero. */
export function randomDigits(random: Random, length: number): string {
  return randomText(random, "123456789", 1) + randomText(random, "0123456789", length - 1);
}

/** A version 4 UUID. */
export function randomUuid(random: Random): string {
  const hex = (length: number) => randomHex(random, length);
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${randomText(random, "89ab", 1)}${hex(3)}-${hex(12)}`;
}
