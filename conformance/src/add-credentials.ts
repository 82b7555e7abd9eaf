// A request with a key in the place where the provider's document wants it, for tests that send one by hand.

import { firstOperation } from "./find-operation.ts";
import type { HttpRequest } from "./http-exchange.ts";
import type { OpenapiDocument } from "./openapi-document.ts";
import { requiredSchemes } from "./security-deviations.ts";

/** Where a request can carry a key. */
export type CredentialPlaces = Pick<HttpRequest, "url" | "headers">;

/** Adds `key` as the first operation wants it: the generator takes documents with one scheme for all operations. */
export function addCredentials(
  document: OpenapiDocument,
  request: CredentialPlaces,
  key: string,
): CredentialPlaces {
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  const [schemes = []] = requiredSchemes(document, firstOperation(document));
  for (const { type, scheme, in: place, name = "" } of schemes) {
    if (type === "apiKey" && place === "query") url.searchParams.append(name, key);
    else if (type === "apiKey") headers.set(name, key);
    else if (scheme?.toLowerCase() === "basic") headers.set("authorization", `Basic ${btoa(key)}`);
    else headers.set("authorization", `Bearer ${key}`);
  }
  return { url: url.href, headers };
}
