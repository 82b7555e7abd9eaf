// What a request is for: the operation and the id, read from its URL.

/** What a request is for: the state of a task, or MiniMax's file of a result. */
export type Operation = "query" | "file";

/** A request that a provider has a path for. `id` is null or empty where the request should have one and has not. */
export interface Route {
  /** @default "GET" */
  readonly method?: string | undefined;
  readonly operation: Operation;
  readonly id: string | null;
}

/** The route at exactly `path`, with the id in the query parameter `parameter`; undefined at every other path. */
export function queryRoute(
  { pathname, searchParams }: URL,
  path: string,
  parameter: string,
  operation: Operation = "query",
): Route | undefined {
  return pathname === path ? { operation, id: searchParams.get(parameter) } : undefined;
}

/** The route at `folder`, one segment after it, which is the id, and `ending`; undefined at every other path. */
export function pathRoute({ pathname }: URL, folder: string, ending = ""): Route | undefined {
  if (!pathname.startsWith(folder)) return undefined;
  const rest = pathname.slice(folder.length);
  if (!rest.endsWith(ending)) return undefined;
  const segment = rest.slice(0, rest.length - ending.length);
  if (segment.includes("/")) return undefined;
  return { operation: "query", id: decoded(segment) };
}

/** A segment as text; as it came where it is not well-formed. */
export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
