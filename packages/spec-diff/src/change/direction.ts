// Which way the values of a schema travel: what a change means for a caller depends on it.

/** `request`: the caller sends it, so it may only widen. `response`: the caller receives it, so it may only narrow. */
export type Direction = "request" | "response";

export function opposite(direction: Direction): Direction {
  return direction === "request" ? "response" : "request";
}
