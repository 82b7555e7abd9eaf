// The known name that a misspelt one was meant to be.

/** The name out of `known` that is fewest letters away from `name`, where those are no more than a third of it. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: { candidate: string; letters: number } | undefined;
  for (const candidate of known) {
    const letters = distance(name.toLowerCase(), candidate.toLowerCase());
    if (letters <= Math.max(1, candidate.length / 3) && letters < (best?.letters ?? Infinity))
      best = { candidate, letters };
  }
  return best?.candidate;
}

/** How many letters have to be put in, taken out or replaced to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  // Far too long for any name, and a row is as long as the other word.
  if (Math.abs(one.length - other.length) > other.length) return Infinity;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, otherLetter] of [...other].entries())
      next.push(
        Math.min(row[index + 1]! + 1, next[index]! + 1, row[index]! + (letter === otherLetter ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1)!;
}
