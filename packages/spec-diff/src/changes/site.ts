// Who meets a place of the document, and which way its values travel. A schema in `components` may be reached from a
// hundred operations; it is compared once for each direction, and its site remembers everyone who got there.

/** `request`: the user sends it, so it may only widen. `response`: the user receives it, so it may only narrow. */
export type Direction = "request" | "response";

export interface Site {
  readonly direction: Direction;
  /** Set where an operation begins: `GET /videos`. */
  readonly operation?: string | undefined;
  /** The sites that this one was reached from. */
  readonly parents: Set<Site>;
}

export function siteOf(direction: Direction, operation?: string): Site {
  return { direction, operation, parents: new Set() };
}

/** Every operation that leads to one of the sites, in the order in which they were compared. */
export function operationsOf(sites: Iterable<Site>): string[] {
  const seen = new Set<Site>(sites);
  const operations = new Set<string>();
  // A set's iteration visits what is added on the way, so this climbs to the top.
  for (const site of seen) {
    if (site.operation !== undefined) operations.add(site.operation);
    for (const parent of site.parents) seen.add(parent);
  }
  return [...operations];
}

/** `GET /a`, `GET /a, GET /b and POST /c` or `GET /a, GET /b and 38 more`. */
export function listOperations(operations: readonly string[]): string | null {
  const [first, second, third, ...rest] = operations;
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  return rest.length === 0
    ? `${first}, ${second} and ${third}`
    : `${first}, ${second} and ${rest.length + 1} more`;
}
