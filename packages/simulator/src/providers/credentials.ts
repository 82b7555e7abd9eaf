// Where a request to a provider carries its key, and whether it is the right one.

/**
 * The security scheme of the provider's page: `"bearer"` (`Authorization: Bearer KEY`), `"basic"` (`Authorization: Basic`, of a key
 * `user:password`), or a header or a query parameter of that name.
 */
export type Security = "bearer" | "basic" | { readonly in: "header" | "query"; readonly name: string };

interface Request {
  readonly headers: Headers;
  readonly url: URL;
}

/** What stands in the key's place; null where nothing does. */
export function sentCredentials(security: Security, { headers, url }: Request): string | null {
  if (security === "bearer" || security === "basic") return headers.get("authorization");
  return security.in === "header" ? headers.get(security.name) : url.searchParams.get(security.name);
}

/** What stands there in a request with this key. */
export function rightCredentials(security: Security, key: string): string {
  if (security === "bearer") return `Bearer ${key}`;
  return security === "basic" ? `Basic ${btoa(key)}` : key;
}
