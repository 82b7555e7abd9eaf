// What a request is for: the operation and the id, read from its URL.

/**
 * What a request is for: the state of a task, MiniMax's file of a result, a new task, a list of tasks, or the end of one that is queued
 * (the verb of MiniMax V2 that deletes the record of a finished one as well).
 */
export type Operation = "query" | "file" | "create" | "list" | "cancel";

/** A request that a provider has a path for. */
export interface Route {
  /** @default "GET" */
  readonly method?: string | undefined;
  readonly operation: Operation;
  /** Null or empty where the request should have one and has not, and where it is about no single task. */
  readonly id: string | null;
}

/** The operations about no task that there is already. */
export function isAboutOneTask({ operation }: Route): boolean {
  return operation !== "create" && operation !== "list";
}

/** The route of a create at exactly one of `paths`; undefined at every other path. */
export function createRoute({ pathname }: URL, paths: readonly string[]): Route | undefined {
  return paths.includes(pathname) ? { method: "POST", operation: "create", id: null } : undefined;
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
