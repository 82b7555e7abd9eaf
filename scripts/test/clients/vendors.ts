// The built client packages as rows of one table: what is generated from one template is tested by one set of tests. The
// table is read from specs/ and from each package's document, so that a new provider is tested without an entry here.

import { createRequire } from "node:module";
import { join } from "node:path";
import { clientPackages, queryOperation, root } from "@videotask/checks/workspace";
import type { LinkmodelClientOptions } from "@videotask/linkmodel";
import type { Client, Middleware, ParseAs } from "openapi-fetch";
import { readSecurity, type Security } from "../../src/security-scheme.ts";
import { readOpenapi } from "../repository.ts";

/** The options that all clients have, as one of them declares them. */
export type Options = LinkmodelClientOptions;

type Call = {
  parseAs?: ParseAs;
  headers?: Record<string, string>;
  baseUrl?: string;
  signal?: AbortSignal;
  middleware?: Middleware[];
};

export type Answer = { data?: unknown; error?: unknown; response: Response };

export type Vendor = {
  readonly name: string;
  readonly factory: string;
  /** How its key travels. */
  readonly security: Security;
  /** What the package offers to somebody who imports it. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** What it offers under a subpath. */
  readonly load: (subpath: string) => unknown;
  /** Path and query of the request for task `a/b c`. */
  readonly asks: string;
  readonly connect: (options?: Options) => {
    use: Client<object>["use"];
    ask: (call?: Call) => Promise<Answer>;
  };
};

/** A client whose paths are known at run time only. */
type AnyClient = {
  readonly use: Client<object>["use"];
  readonly GET: (path: string, init: object) => Promise<Answer>;
};

const id = "a/b c";

export const vendors: readonly Vendor[] = clientPackages.map(({ name, factory }) => {
  // As the package itself would import its own name, which holds its `exports` to what they promise.
  const require = createRequire(join(root, "packages", name, "package.json"));
  const load = (subpath: string): unknown => require(`@videotask/${name}${subpath}`);
  const exports = load("") as Record<string, unknown>;
  const create = exports[factory] as (options?: Options) => AnyClient;
  const { path, parameter } = queryOperation(name);
  const params = { [parameter.in]: { [parameter.name]: id } };
  const asks =
    parameter.in === "path"
      ? path.replace(`{${parameter.name}}`, encodeURIComponent(id))
      : `${path}?${parameter.name}=${encodeURIComponent(id)}`;
  return {
    name,
    factory,
    security: readSecurity(readOpenapi(name), () => `packages/${name}/openapi.json`),
    exports,
    load,
    asks,
    connect: (options) => {
      const client = create(options);
      return { use: client.use, ask: (call) => client.GET(path, { params, ...call }) };
    },
  };
});

/** Those whose key is a bearer token. How a key travels otherwise is tested in packages/client and in security-scheme.test.ts. */
export const bearerVendors = vendors.filter(({ security }) => security === "bearer");
