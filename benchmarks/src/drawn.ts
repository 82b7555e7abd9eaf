// Numbers that look drawn at random, the same at each run.

/** @returns a generator of numbers in [0, 1): minstd, by Park and Miller */
export function drawn(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
