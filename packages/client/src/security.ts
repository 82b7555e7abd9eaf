// Where a key travels, for the security schemes of OpenAPI that consist of a single key.

/**
 * A security scheme of OpenAPI: `"bearer"` (`Authorization: Bearer KEY`), `"basic"` (`Authorization: Basic`, of a key
 * `user:password`), or a header or a query parameter of that name.
 */
export type Security =
  | "bearer"
  | "basic"
  | {
      /** Where the key travels. */
      readonly in: "header" | "query";
      /** What the header or the parameter is called. */
      readonly name: string;
    };

/** A place in a request: whether something is there already, and how a key is put there. */
export interface KeyPlace {
  isTaken(request: Request): boolean;
  put(request: Request, key: string): Request;
}

export function keyPlace(security: Security): KeyPlace {
  if (security === "bearer") return inHeader("Authorization", (key) => `Bearer ${key}`);
  if (security === "basic") return inHeader("Authorization", (key) => `Basic ${btoa(key)}`);
  return security.in === "header" ? inHeader(security.name, (key) => key) : inQuery(security.name);
}

const inHeader = (name: string, valueOf: (key: string) => string): KeyPlace => ({
  isTaken: (request) => request.headers.has(name),
  put(request, key) {
    request.headers.set(name, valueOf(key));
    return request;
  },
});

const inQuery = (name: string): KeyPlace => ({
  isTaken: (request) => new URL(request.url).searchParams.has(name),
  put(request, key) {
    const parameter = `${encodeURIComponent(name)}=${encodeURIComponent(key)}`;
    // Appended to the text: `searchParams` would write the other parameters anew, in a spelling of its own.
    return new Request(`${request.url}${request.url.includes("?") ? "&" : "?"}${parameter}`, request);
  },
});
