// Keeps logs, JSON and states to what is known.

/** Whether a number says how much there is of something. */
const isQuantity = (value: number): boolean => value >= 0 && value < Infinity;

/** The fields without those that are `undefined`, or numbers that are no quantity. */
export function known<T extends object>(fields: T): T {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value = fields[key as keyof T];
    // `__proto__` as a key of its own, which JSON can have, would become the prototype here.
    if (value === undefined || (typeof value === "number" && !isQuantity(value)) || key === "__proto__")
      continue;
    kept[key] = value;
  }
  return kept as T;
}
