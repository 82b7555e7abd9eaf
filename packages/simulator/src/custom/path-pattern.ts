// Whether a request is for one of a provider's paths, and the id in it.

import { decoded, type Operation, type Route } from "../providers/route.ts";

/** A path of a custom provider, ready to be compared with. */
export interface PathPattern {
  readonly method: string;
  readonly operation: Operation;
  readonly segments: readonly string[];
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** What stands in the place of an id, and what a request with it is for. */
const PLACES: ReadonlyMap<string, Operation> = new Map([
  ["{id}", "query"],
  ["{fileId}", "file"],
]);

/**
 * Reads a path behind `basePath`, such as `/jobs/{id}` or `POST /jobs?id={id}`; undefined where it is none, and where it has no place
 * for an id, or several.
 */
export function readPath(path: string, basePath: string): PathPattern | undefined {
  const [, method = "GET", pathname, query = ""] =
    /^(?:([A-Z]+) )?(\/[^?#]*)(?:\?([^#]*))?$/.exec(path) ?? [];
  if (pathname === undefined) return undefined;
  const segments = (basePath + pathname).split("/");
  const parameters = [...new URLSearchParams(query)];
  const operations = [...segments, ...parameters.map(([, value]) => value)].flatMap(
    (part) => PLACES.get(part) ?? [],
  );
  const [operation] = operations;
  return operation && operations.length === 1 ? { method, operation, segments, parameters } : undefined;
}

/** Where a pattern has a name in braces, a request may have anything. */
const fits = (part: string, sent: string | null | undefined) => /^\{.*\}$/.test(part) || part === sent;

/** The route of a request for `pattern`; undefined where it is for something else. */
export function matchPath(pattern: PathPattern, url: URL, method: string): Route | undefined {
  const { segments, parameters, operation } = pattern;
  const sent = url.pathname.split("/");
  const isMeant =
    pattern.method === method &&
    segments.length === sent.length &&
    segments.every((segment, index) => fits(segment, sent[index])) &&
    parameters.every(([name, value]) => fits(value, url.searchParams.get(name)));
  if (!isMeant) return undefined;
  const [parameter] = parameters.find(([, value]) => PLACES.has(value)) ?? [];
  const id =
    parameter === undefined
      ? decoded(sent[segments.findIndex((segment) => PLACES.has(segment))] ?? "")
      : url.searchParams.get(parameter);
  return { method, operation, id };
}
