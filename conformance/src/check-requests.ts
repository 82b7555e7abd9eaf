// A simulator of which every request that it answers is checked against the provider's document, so that a client and the simulator
// cannot be wrong together.

import { conformanceOf } from "./provider-documents.ts";

interface LoggedRequest {
  readonly provider: string;
  readonly operation: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly authorized: boolean;
  /** Of a create: what its JSON says, or its text where that is none. */
  readonly body?: unknown;
}

type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** What is used of a simulator here, which this package does not import. */
export interface CheckedSimulator {
  readonly fetch: Fetch;
  /** In order of arrival, each logged while `fetch` is called. */
  readonly requests: readonly LoggedRequest[];
  connection(provider: never): object;
}

/** What has come of the checks. */
export interface CheckedRequests {
  /** Says that the test sends a request with such a deviation on purpose; part of its text is enough. */
  expectRequestDeviation(text: string): void;
  /** A line for each deviation that was not expected, and for each that was and did not come. None means that all is well. */
  unexpectedDeviations(): Promise<string[]>;
}

/**
 * `simulator`, with its requests checked: those that come through `fetch` with headers and body, those that come to a server or from
 * elsewhere by what the simulator's log has of them.
 */
export function checkRequests<Simulator extends CheckedSimulator>(
  simulator: Simulator,
): Simulator & CheckedRequests {
  /** The deviations of each request that came through `fetch`, by its index in the log. */
  const seen = new Map<number, Promise<string[]>>();
  const expected: string[] = [];

  const fetch: Fetch = (input, init) => {
    const index = simulator.requests.length;
    const body = readBody(input, init);
    const response = simulator.fetch(input, init);
    // Not logged: aborted before it was sent, or to a host that no provider has.
    if (simulator.requests.length > index)
      seen.set(index, deviationsOf(index, sentHeaders(input, init), body));
    return response;
  };

  async function deviationsOf(
    index: number,
    headers: Headers,
    body: Promise<string> | string,
  ): Promise<string[]> {
    const { provider, operation, method, url } = simulator.requests[index]!;
    // The provider's storage is in no document.
    if (operation === "media") return [];
    const request = { method, url, headers, body: await body };
    const deviations = conformanceOf(provider).requestDeviations(request);
    return deviations.map((deviation) => `${provider}: ${method} ${url}: ${deviation}`);
  }

  async function unexpectedDeviations(): Promise<string[]> {
    const every = simulator.requests.map(
      (request, index) => seen.get(index) ?? deviationsOf(index, loggedHeaders(request), loggedBody(request)),
    );
    const deviations = (await Promise.all(every)).flat();
    const missed = expected.filter((text) => !deviations.some((deviation) => deviation.includes(text)));
    return [
      ...deviations.filter((deviation) => !expected.some((text) => deviation.includes(text))),
      ...missed.map((text) => `no request deviated as expected: ${text}`),
    ];
  }

  return {
    ...simulator,
    fetch,
    connection: (provider: never) => ({ ...simulator.connection(provider), fetch }),
    expectRequestDeviation: (text: string) => void expected.push(text),
    unexpectedDeviations,
  };
}

const isRequest = (input: Request | URL | string): input is Request =>
  typeof input === "object" && "headers" in input;

function sentHeaders(input: Request | URL | string, init: RequestInit | undefined): Headers {
  return new Headers(init?.headers ?? (isRequest(input) ? input.headers : undefined));
}

/** The body's text, read from a copy. A `Request` without one is not copied: a copy listens to its signal. */
async function readBody(input: Request | URL | string, init: RequestInit | undefined): Promise<string> {
  const body = init?.body ?? "";
  if (typeof body !== "string")
    throw new Error("The conformance checks read bodies that are text: give `fetch` a string or a Request.");
  if (body !== "" || !isRequest(input) || input.body === null) return body;
  return input.clone().text();
}

/** What the log knows of the body. */
function loggedBody({ body }: LoggedRequest): string {
  return body === undefined || typeof body === "string" ? (body ?? "") : JSON.stringify(body);
}

/** What the log knows of the headers: whether there was the right key. That a body came as JSON is assumed. */
function loggedHeaders({ authorized, provider, url, body }: LoggedRequest): Headers {
  const headers = new Headers(body === undefined ? {} : { "content-type": "application/json" });
  return authorized ? conformanceOf(provider).addCredentials({ url, headers }, "right").headers : headers;
}
