// Where a request to a provider carries its key, and whether it is the right one.

/**
 * The security scheme of the provider's page: `"bearer"` (`Authorization: Bearer KEY`), `"basic"` (`Authorization: Basic`, of a key
 * `user:password`), or a header or a query parameter of that name.
 */
export type Security =
  | "bearer"
  | "basic"
  | {
      /** Where the key is. */
      readonly in: "header" | "query";
      /** What the header or the parameter is called. */
      readonly name: string;
    };

/** What of a request its key can be in. */
export interface RequestHead {
  /** The HTTP method, in upper case. */
  readonly method: string;
  /** The whole URL, on the provider's own host. */
  readonly url: string;
  /** The headers as they came. */
  readonly headers: Headers;
}

/** Whether a request has the key, for what is no security scheme of OpenAPI, such as a signature. */
export type KeyCheck = (request: RequestHead, key: string) => boolean;

/** How a request stands with its key. */
export type Authorization = "right" | "wrong" | "missing";

/** How `request` stands with `key`. What a check of one's own refuses is a wrong one. */
export function authorizationOf(
  security: Security | KeyCheck,
  request: RequestHead,
  key: string,
): Authorization {
  if (typeof security === "function") return security(request, key) ? "right" : "wrong";
  const sent = sentCredentials(security, request);
  if (sent === null) return "missing";
  return sent === rightCredentials(security, key) ? "right" : "wrong";
}

function sentCredentials(security: Security, { headers, url }: RequestHead): string | null {
  if (security === "bearer" || security === "basic") return headers.get("authorization");
  return security.in === "header" ? headers.get(security.name) : new URL(url).searchParams.get(security.name);
}

function rightCredentials(security: Security, key: string): string {
  if (security === "bearer") return `Bearer ${key}`;
  return security === "basic" ? `Basic ${btoa(key)}` : key;
}
