// What templates and entries need to know of a provider, read from its document with the overlay applied.

import { isJsonObject, type JsonObject } from "../json.ts";
import { readServer } from "../read-server.ts";
import { readSecurity, type Security } from "../security-scheme.ts";
import { SpecError } from "../spec-error.ts";
import { findCreate, type Create } from "./find-create.ts";
import { findQuery, follow, type Query } from "./find-query.ts";
import { findStatus, type StatusField } from "./find-status.ts";

export type ProviderFacts = {
  readonly name: string;
  /** The page's name in `pages/`. */
  readonly page: string;
  /** Every path of the document. */
  readonly paths: readonly string[];
  readonly query: Query;
  /** Undefined where the page has no POST. */
  readonly create: Create | undefined;
  readonly status: StatusField;
  /** Whether the answer has a code beside the task. */
  readonly hasCode: boolean;
  /** The first server of the document, without a slash at its end. */
  readonly baseUrl: string | undefined;
  readonly security: Security;
};

/** @throws {SpecError} for what cannot be made code of, and for what is not found */
export function describeProvider(
  name: string,
  page: string,
  document: JsonObject,
  subject: string,
): ProviderFacts {
  const query = findQuery(document, subject);
  const { properties } = follow(document, query.schema);
  return {
    name,
    page,
    paths: Object.keys(isJsonObject(document["paths"]) ? document["paths"] : {}),
    query,
    status: findStatus(document, query.schema, subject),
    create: findCreate(document, query, subject),
    hasCode: isJsonObject(properties) && Object.hasOwn(properties, "code"),
    baseUrl: readServer(document, subject),
    security: plainSecurity(
      readSecurity(document, () => subject),
      subject,
    ),
  };
}

function plainSecurity(security: Security, subject: string): Security {
  if (typeof security === "string" || /^[\w-]+$/.test(security.name)) return security;
  throw new SpecError(subject, "a key in a place with a plain name", JSON.stringify(security.name));
}
