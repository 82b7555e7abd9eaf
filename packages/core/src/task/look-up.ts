// Looks a word up that may be anything, in a table or in a body: own properties only, so that `constructor` is in none of them.

/** What `table` has under `word`, or `undefined`. */
export const lookUp = <Value>(table: { readonly [word: string]: Value }, word: unknown): Value | undefined =>
  typeof word === "string" && Object.hasOwn(table, word) ? table[word] : undefined;
