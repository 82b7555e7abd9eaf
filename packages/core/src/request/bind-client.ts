// A provider's client, for one reading of one task: every request ends with the reading, its answer is read with a limit, and what
// comes back is a body or an error that says what happened.
import type { Client } from "@videotask/client";
import { VideoTaskError, type VideoTaskErrorCode } from "../task/error.ts";
import { isEnvelope } from "../task/provider-error.ts";
import type { SubmitOptions, Fetch, ReadOptions, SharedEnvironment } from "../task/provider.ts";
import { messageOf } from "../task/text.ts";
import { httpError } from "./http-error.ts";
import { readBody, readErrorBody } from "./limited-body.ts";
import { SENT_ONCE, sendOnce } from "./send-once.ts";

/** The client of any OpenAPI document. */
// oxlint-disable-next-line typescript/no-explicit-any -- openapi-fetch's types of one document do not fit another's
export type AnyClient = Client<any>;

/** How much of a body is quoted that is not JSON (characters). */
const MAX_QUOTED = 100;

/** What the requests of one reading have in common. */
export interface RequestContext {
  readonly baseUrl: string;
  /** The caller's, if there is one. */
  readonly fetch: Fetch | undefined;
  readonly now: () => number;
  readonly startTimer: SharedEnvironment["startTimer"];
  readonly signal: AbortSignal;
  readonly onAbort: ReadOptions["onAbort"];
  readonly onStatus: (status: number) => void;
}

/** What is told of the one request of a create that may make a task. */
export type Submission = Pick<SubmitOptions, "onTurn" | "onSend" | "onRefusal" | "onFailure">;

interface Settled {
  data: unknown;
  response: Response;
}

export interface BoundClient<Bound extends AnyClient> {
  /**
   * The same client; but each of its methods rejects with a classified {@link VideoTaskError} for anything but a JSON body with a
   * status of 2xx.
   */
  readonly client: Bound;
  /** The body that came last. */
  lastBody(): unknown;
}

/** @param submission for a create: its first request that is no GET may make a task, and a second one is a `TypeError` */
export function bindClient<Bound extends AnyClient>(
  client: Bound,
  context: RequestContext,
  submission?: Submission,
): BoundClient<Bound> {
  let lastBody: unknown;
  let hasSubmitted = false;
  const request = async (method: string, path: string, init?: object) => {
    const submits = submission && method !== "GET";
    if (submits) {
      if (hasSubmitted)
        throw new TypeError("A create sends one request that is no GET: this is a second one.");
      hasSubmitted = true;
      await submission.onTurn();
    }
    // How a create's other requests end says nothing of the one that counts.
    const own = submission && !submits ? { ...context, onStatus() {} } : context;
    const settled = await send(client, own, method, path, init, submits ? submission : undefined);
    lastBody = settled.data;
    return settled;
  };
  const bound = {
    request,
    GET: (path: string, init?: object) => request("GET", path, init),
    PUT: (path: string, init?: object) => request("PUT", path, init),
    POST: (path: string, init?: object) => request("POST", path, init),
    DELETE: (path: string, init?: object) => request("DELETE", path, init),
    OPTIONS: (path: string, init?: object) => request("OPTIONS", path, init),
    HEAD: (path: string, init?: object) => request("HEAD", path, init),
    PATCH: (path: string, init?: object) => request("PATCH", path, init),
    TRACE: (path: string, init?: object) => request("TRACE", path, init),
    use: client.use,
    eject: client.eject,
  };
  return { client: bound as unknown as Bound, lastBody: () => lastBody };
}

async function send(
  client: AnyClient,
  { baseUrl, fetch, now, startTimer, signal, onAbort, onStatus }: RequestContext,
  method: string,
  path: string,
  init?: object,
  submission?: Submission,
): Promise<Settled> {
  // What an error means depends on how far the request has come.
  let code = "invalid_request" as VideoTaskErrorCode;
  let context = "The request cannot be made";
  let httpStatus: number | undefined;
  let body = "";

  const guardedFetch: Fetch = async (request, extension) => {
    signal.throwIfAborted(); // the key may have taken its time, and a user's fetch may not look
    const [sent, how] = submission ? await sendOnce(request) : [request];
    await submission?.onSend();
    code = "network";
    context = "No answer";
    // The platform takes the signal beside the request, where one that follows it need not be made first. A fetch of one's own may look for
    // it in the request, too; but that one is lost with a Request that is collected while nothing else holds the answer.
    const response = await (fetch ?? globalThis.fetch)(sent, { ...extension, ...how, signal });
    onStatus((httpStatus = response.status));
    const text = async () => {
      if (!response.ok) return readErrorBody(response, onAbort, startTimer);
      body = await readBody(response, onAbort);
      code = "invalid_response";
      return body;
    };
    response.text = text;
    response.json = async () => JSON.parse(await text());
    return response;
  };

  try {
    const { data, error, response } = await client.request(
      method as never,
      path as never,
      {
        ...init,
        // For whoever makes another Request out of this one.
        ...(submission && SENT_ONCE),
        baseUrl,
        ...(fetch && { signal }),
        fetch: guardedFetch,
      } as never,
    );
    if (!response.ok) {
      submission?.onRefusal(isEnvelope(error));
      throw httpError(response, error, now());
    }
    if (data === undefined)
      throw new VideoTaskError("invalid_response", "The body is empty.", { httpStatus });
    return { data, response };
  } catch (error) {
    submission?.onFailure(error);
    if (VideoTaskError.is(error)) throw error;
    // What JSON.parse says of a body quotes a part from its middle, in which half a key would not be found again.
    if (code === "invalid_response")
      throw new VideoTaskError(
        code,
        `The body is not JSON: ${body.trim().slice(0, MAX_QUOTED) || "it is empty"}`,
        {
          httpStatus,
        },
      );
    throw new VideoTaskError(code, `${context}: ${messageOf(error)}`, { httpStatus, cause: error });
  }
}
