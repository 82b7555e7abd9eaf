// Which operation of a document a request is for, by its path under one of the servers and its method.

import {
  locate,
  type OpenapiDocument,
  type Operation,
  type PathItem,
  type Server,
} from "./openapi-document.ts";

/** An operation that a request is for. */
export interface FoundOperation {
  /** As in the document, with its `{parameters}`. */
  readonly path: string;
  /** In lower case. */
  readonly method: string;
  /** The segments that stand for the path's parameters, as they came. */
  readonly pathSegments: ReadonlyMap<string, string>;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operation that comes first in the document. */
export function firstOperation(document: OpenapiDocument): Pick<FoundOperation, "path" | "method"> {
  for (const [path, item] of Object.entries(document.paths)) {
    const method = METHODS.find((name) => name in item);
    if (method !== undefined) return { path, method };
  }
  throw new Error("The document has no operation.");
}

/** The operation, or why there is none. */
export function findOperation(
  document: OpenapiDocument,
  method: string,
  url: string,
): FoundOperation | { readonly deviation: string } {
  const { pathname } = new URL(url);
  const found: FoundOperation[] = [];
  const paths = Object.keys(document.paths).filter((key) => key.startsWith("/"));
  for (const path of paths) {
    const item = locate<PathItem>(document, "paths", path)!.value;
    for (const candidate of METHODS.filter((name) => name in item)) {
      const operation = locate<Operation>(document, "paths", path, candidate)!.value;
      const servers = operation.servers ?? item.servers ?? document.servers ?? [{ url: "/" }];
      const pathSegments = matchUnderServers(path, servers, pathname);
      if (pathSegments) found.push({ path, method: candidate, pathSegments });
    }
  }
  // A concrete path goes before one with parameters (OpenAPI, "Path Templating Matching").
  found.sort((one, other) => one.pathSegments.size - other.pathSegments.size);
  const [first] = found;
  if (!first)
    return { deviation: `the path ${pathname} is not in the document, which has: ${paths.join(", ")}` };
  const operation = found.find((candidate) => candidate.method === method.toLowerCase());
  if (operation) return operation;
  const methods = found.filter(({ path }) => path === first.path).map((other) => other.method.toUpperCase());
  return { deviation: `${first.path} has no method ${method} in the document, only: ${methods.join(", ")}` };
}

function matchUnderServers(
  path: string,
  servers: readonly Server[],
  pathname: string,
): Map<string, string> | undefined {
  for (const server of servers) {
    const base = basePath(server);
    if (!pathname.startsWith(`${base}/`)) continue;
    const segments = matchPath(path, pathname.slice(base.length));
    if (segments) return segments;
  }
  return undefined;
}

/** The path of a server's URL, without a slash at its end. A server may be named by a path alone. */
function basePath({ url, variables = {} }: Server): string {
  let filled = url;
  for (const [name, variable] of Object.entries(variables))
    filled = filled.replaceAll(`{${name}}`, variable.default);
  const { pathname } = new URL(filled, "https://host.invalid");
  return pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
}

/** The segments of `pathname` that stand for the parameters of `path`; undefined where it is another path. */
function matchPath(path: string, pathname: string): Map<string, string> | undefined {
  const templates = path.split("/");
  const segments = pathname.split("/");
  if (templates.length !== segments.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, template] of templates.entries()) {
    const segment = segments[index]!;
    if (template.startsWith("{") && template.endsWith("}")) parameters.set(template.slice(1, -1), segment);
    else if (template !== segment) return undefined;
  }
  return parameters;
}
