// Keeps logs, JSON and states to what is known.

/** The fields without those that are `undefined`, or numbers that are no quantity. */
export const known = <T extends object>(fields: T): T =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && (typeof value !== "number" || (value >= 0 && value < Infinity)),
    ),
  ) as T;
