// One page over the network. Everything that a server of somebody else may do is bounded here: how long it takes, how
// much it sends, where it redirects to and how often it is asked.

import { SpecError } from "../spec-error.ts";
import { readText } from "./read-text.ts";

/** What the network is for this run; tests bring their own. */
export type Web = {
  readonly fetch: typeof globalThis.fetch;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** One try, the body included. */
  readonly timeoutMs: number;
};

export type PageRequest = {
  readonly url: URL;
  /** The page's path in the repository, for errors. */
  readonly subject: string;
  /** Let http through to this machine: only for an address that the user gave. */
  readonly loopback?: boolean;
  /** Of the bytes that are known already. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
};

export type PageAnswer =
  | { readonly kind: "not modified" | "missing" }
  | {
      readonly kind: "page";
      readonly text: string;
      readonly etag: string | undefined;
      readonly lastModified: string | undefined;
    };

const TRIES = 3;
const MAXIMUM_REDIRECTS = 5;
const MAXIMUM_DELAY_MS = 30_000;
/** The statuses that RFC 9110 and RFC 6585 call temporary. */
const TEMPORARY = new Set([408, 425, 429, 500, 502, 503, 504]);

/** @throws {@link SpecError} if there is no answer to build on; three times asked where trouble may pass. */
export async function fetchPage(request: PageRequest, web: Web): Promise<PageAnswer> {
  const { subject, url } = request;
  for (let attempt = 1; ; attempt++) {
    let trouble: string;
    let delayMs = 1000 * 4 ** (attempt - 1);
    try {
      const response = await follow(request, web);
      if (!TEMPORARY.has(response.status)) return await readAnswer(request, response);
      await response.body?.cancel();
      trouble = `HTTP ${response.status}`;
      delayMs = retryAfterMs(response) ?? delayMs;
    } catch (error) {
      if (error instanceof SpecError) throw error;
      trouble = explain(error, web.timeoutMs);
    }
    if (attempt === TRIES) throw new SpecError(subject, `the page at ${url}`, `${trouble} (${TRIES} tries)`);
    await web.sleep(Math.min(delayMs, MAXIMUM_DELAY_MS));
  }
}

async function follow(request: PageRequest, web: Web): Promise<Response> {
  const signal = AbortSignal.timeout(web.timeoutMs);
  let { url } = request;
  for (let redirects = 0; redirects <= MAXIMUM_REDIRECTS; redirects++) {
    refuseUnsafe(url, request);
    const response = await web.fetch(url, { headers: headersFor(request), redirect: "manual", signal });
    const location = response.headers.get("Location");
    if (response.status < 300 || response.status > 399 || response.status === 304 || location === null)
      return response;
    await response.body?.cancel();
    url = new URL(location, url);
  }
  throw new SpecError(
    request.subject,
    `the page at ${request.url}`,
    `more than ${MAXIMUM_REDIRECTS} redirects`,
  );
}

/** A page decides what is published: nobody between us and the vendor may write it. */
function refuseUnsafe(url: URL, { subject, loopback = false }: PageRequest): void {
  if (url.protocol === "https:" || (loopback && isLoopback(url))) return;
  throw new SpecError(subject, "https all the way", `a way over ${url}`);
}

/** @returns whether the address is http on this machine */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function headersFor({ etag, lastModified }: PageRequest): Headers {
  const headers = new Headers({
    Accept: "text/markdown, text/plain;q=0.9, */*;q=0.1",
    "User-Agent": "videotask specs:update",
  });
  if (etag !== undefined) headers.set("If-None-Match", etag);
  if (lastModified !== undefined) headers.set("If-Modified-Since", lastModified);
  return headers;
}

async function readAnswer(request: PageRequest, response: Response): Promise<PageAnswer> {
  const { subject, url, etag, lastModified } = request;
  const { status, headers } = response;
  if (status === 200) {
    return {
      kind: "page",
      text: await readText(response, subject),
      etag: headers.get("ETag") ?? undefined,
      lastModified: headers.get("Last-Modified") ?? undefined,
    };
  }
  await response.body?.cancel();
  const asked = etag !== undefined || lastModified !== undefined;
  if (status === 304 && asked) return { kind: "not modified" };
  if (status === 404 || status === 410) return { kind: "missing" };
  throw new SpecError(subject, `the page at ${url}`, `HTTP ${status}`);
}

/** RFC 9110, section 10.2.3: seconds or a date. */
function retryAfterMs({ headers }: Response): number | undefined {
  const value = headers.get("Retry-After");
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function explain(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${timeoutMs} ms`;
  // What Node's fetch throws says only "fetch failed"; the reason is one level down.
  const reason = error.cause instanceof Error ? error.cause : error;
  return reason.message || ("code" in reason ? String(reason.code) : reason.name);
}
