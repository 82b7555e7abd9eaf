// What `fetch` does with a redirect: it follows unless the request says otherwise, and then a POST goes out again under 307 and 308.

import { networkError } from "./to-response.ts";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 20;

/** A request that may be redirected. */
export interface SentRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  readonly redirect: RequestRedirect;
  /** Its body, empty where it has none. */
  readonly body: () => Promise<ArrayBuffer>;
}

/** The request that a redirect of `sent` to `location` makes. */
async function redirected(sent: SentRequest, status: number, location: URL): Promise<RequestInit> {
  const headers = new Headers(sent.headers);
  if (sent.url.origin !== location.origin) headers.delete("authorization");
  const { method } = sent;
  const isRepeated = status === 307 || status === 308 || (status !== 303 && method !== "POST");
  const body = isRepeated ? await sent.body() : undefined;
  if (!isRepeated) headers.delete("content-type");
  return {
    method: isRepeated ? method : "GET",
    headers,
    ...(body && body.byteLength > 0 && { body }),
    ...(sent.signal && { signal: sent.signal }),
  };
}

/** `response`, or that at the end of its redirects, as the request's `redirect` wants it; throws as `fetch` does. */
export async function followRedirect(
  response: Response,
  sent: SentRequest,
  fetch: (url: URL, init: RequestInit, redirects: number) => Promise<Response>,
  redirects: number,
): Promise<Response> {
  const location = response.headers.get("location");
  if (!REDIRECTS.has(response.status) || location === null || sent.redirect === "manual") return response;
  if (sent.redirect === "error" || redirects >= MOST_REDIRECTS) throw networkError("UND_ERR_REDIRECT");
  const url = new URL(location, sent.url);
  return fetch(url, await redirected(sent, response.status, url), redirects + 1);
}
