// The text of an object literal around a value, by the names that lead to it. The value is code that was put together here.

/** An object literal with `value` at the end of `keys`. */
export const nest = (keys: readonly string[], value: string): string =>
  keys.reduceRight((inner, key) => `{ ${JSON.stringify(key)}: ${inner} }`, value);
