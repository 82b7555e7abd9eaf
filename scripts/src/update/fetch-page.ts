// One page over the network. ky asks again where trouble may pass; what somebody else may do is bounded here: how long it
// takes, how much it sends, where it redirects to and how often it is asked.

import ky, { HTTPError, type Options } from "ky";
import { SpecError } from "../spec-error.ts";
import { decode, readBytes } from "./read-text.ts";

/** What the network is for this run; tests bring their own. */
export type Web = {
  readonly fetch: typeof globalThis.fetch;
  /** One try, redirects and the body included. */
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
const TEMPORARY = [408, 425, 429, 500, 502, 503, 504];

/** At most three tries and two delays, each with a limit: that is the limit of the whole. */
const RETRIES: Options = {
  throwHttpErrors: (status) => TEMPORARY.includes(status),
  // ky's own limit would end with the headers: `follow` has one for the whole try.
  timeout: false,
  retry: {
    limit: TRIES - 1,
    methods: ["get"],
    statusCodes: TEMPORARY,
    afterStatusCodes: TEMPORARY,
    maxRetryAfter: MAXIMUM_DELAY_MS,
    delay: (retry) => 1000 * 4 ** (retry - 1),
    // A status is judged by the lists above. Of the rest, only what was refused here stays as it is.
    shouldRetry: ({ error }) => (error instanceof HTTPError ? undefined : !(error instanceof SpecError)),
  },
};

/** @throws {@link SpecError} if there is no answer to build on; three times asked where trouble may pass. */
export async function fetchPage(request: PageRequest, web: Web): Promise<PageAnswer> {
  const { subject, url } = request;
  try {
    const response = await ky(url, { ...RETRIES, fetch: () => fetchOnce(request, web) });
    return await readAnswer(request, response);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const trouble = `${explain(error, web.timeoutMs)} (${TRIES} tries)`;
    throw new SpecError(subject, `the page at ${url}`, trouble, { cause: error });
  }
}

/** The answer with its whole body, which arrives within the limits or is trouble like any other. */
async function fetchOnce(request: PageRequest, web: Web): Promise<Response> {
  const response = await follow(request, web);
  const { status, headers } = response;
  if (status === 200) return new Response(await readBytes(response, request.subject), { headers });
  await response.body?.cancel();
  // Without a body where ky makes an error of it, or it would read that.
  return TEMPORARY.includes(status) ? new Response(null, { status, headers }) : response;
}

async function follow(request: PageRequest, web: Web): Promise<Response> {
  const { subject } = request;
  const signal = AbortSignal.timeout(web.timeoutMs);
  let { url } = request;
  for (let redirects = 0; redirects <= MAXIMUM_REDIRECTS; redirects++) {
    refuseUnsafe(url, request);
    const response = await web.fetch(url, { headers: headersFor(request), redirect: "manual", signal });
    const location = response.headers.get("Location");
    if (response.status < 300 || response.status > 399 || response.status === 304 || location === null)
      return response;
    await response.body?.cancel();
    const next = URL.parse(location, url.href);
    if (next === null) throw new SpecError(subject, `a redirect from ${url} to an address`, location);
    url = next;
  }
  throw new SpecError(subject, `the page at ${request.url}`, `more than ${MAXIMUM_REDIRECTS} redirects`);
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
      text: decode(new Uint8Array(await response.arrayBuffer()), subject),
      etag: headers.get("ETag") ?? undefined,
      lastModified: headers.get("Last-Modified") ?? undefined,
    };
  }
  const asked = etag !== undefined || lastModified !== undefined;
  if (status === 304 && asked) return { kind: "not modified" };
  if (status === 404 || status === 410) return { kind: "missing" };
  throw new SpecError(subject, `the page at ${url}`, `HTTP ${status}`);
}

function explain(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof HTTPError) return `HTTP ${error.response.status}`;
  if (error.name === "TimeoutError") return `no answer within ${timeoutMs} ms`;
  // ky and Node's fetch say only that the network failed; the reason is one or two levels down.
  if (error.cause instanceof Error) return explain(error.cause, timeoutMs);
  return error.message || ("code" in error ? String(error.code) : error.name);
}
