// Keeps logs, JSON and states to what is known.

/** Takes what is `undefined`, and numbers that are no quantity, out of `fields`, in place. */
export function known<T extends object>(fields: T): T {
  for (const key in fields) {
    const value: unknown = fields[key];
    if (value === undefined || (typeof value === "number" && !(value >= 0 && value < Infinity)))
      delete fields[key];
  }
  return fields;
}
