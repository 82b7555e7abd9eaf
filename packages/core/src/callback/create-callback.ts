// A place for a provider's callbacks, on the web's own Request and Response. What comes is a rumour: it may make somebody ask the
// provider, and says nothing by itself.
import { readBody } from "./read-body.ts";
import { readMessage } from "./read-message.ts";
import { createTokens } from "./token.ts";

/** What {@link createCallback} needs. */
export interface CallbackOptions {
  /** Where the provider reaches {@link Callback.handle}, such as `https://shop.example/callback`. A query that it has stays. */
  readonly url: string | URL;
  /** At least 16 characters that nobody can guess: the same in every process that issues or handles, and nowhere else. */
  readonly secret: string;
}

/** A place for one task's callbacks. */
export interface CallbackAddress {
  /** The `callbackUrl` for `create`: the token is in its query. */
  readonly url: string;
  /** What {@link CallbackNudge.token} will be: store it beside the task. */
  readonly token: string;
}

/** Somebody who knows a task's token says that there is news. Ask the provider, with `tick(state, { nudged: true })` or `get`. */
export interface CallbackNudge {
  /** Of {@link CallbackAddress.token}, one that this secret has issued: which task it is. */
  readonly token: string;
  /**
   * The id of the task, with all its digits, where the body has one as MiniMax writes it (`task_id`, or `task.id` in V2). A sender may say
   * anything: it is one more place to look for a task whose `create` ended unknown, with `tasks.resolve`, which asks the provider. Of a
   * gateway in front of MiniMax, it is not the gateway's id.
   */
  readonly id?: string | undefined;
}

/** What became of a request. */
export interface HandledCallback {
  /** The answer to send at once: 200; 400, 408 or 413 for a body that is not understood, late or long; 404 without a good token; or 405. */
  readonly response: Response;
  /** Left out where there is no news: a challenge, and all that is not answered with 200. */
  readonly nudge?: CallbackNudge | undefined;
}

/** Gives out callback URLs, and handles what arrives there. */
export interface Callback {
  /**
   * A URL for one task. It is a promise, since the web's HMAC is.
   *
   * @throws {TypeError} when `url` is no http(s) URL, or the secret is too short
   */
  issue(): Promise<CallbackAddress>;
  /**
   * Answers a request, MiniMax's challenge included. It reads nothing of it before the token has been compared, 64 KiB at most, for two
   * seconds at most, and rejects for nothing that a sender can do.
   *
   * @param request whose body nobody has read
   * @throws {TypeError} when the secret is too short
   */
  handle(request: Request): Promise<HandledCallback>;
}

/** The parameter of the query that has the token. */
const PARAMETER = "videotask_token";

/** Callbacks under a URL. Any process with the same secret handles what another has issued; nothing is stored. */
export function createCallback({ url, secret }: CallbackOptions): Callback {
  const tokens = createTokens(secret);
  return {
    async issue() {
      const token = await tokens.issue();
      return { url: addressWith(token, url), token };
    },
    async handle(request) {
      const found = new URL(request.url).searchParams.getAll(PARAMETER);
      const token = found.length === 1 ? found[0]! : "";
      if (!(await tokens.verify(token))) return answer(404);
      if (request.method !== "POST") return answer(405, { allow: "POST" });
      const body = await readBody(request);
      if (!("text" in body)) return answer(body.status);
      const message = readMessage(body.text);
      if (!message) return answer(400);
      if (message.type === "challenge")
        return answer(200, { "content-type": "application/json" }, `{"challenge":${message.json}}`);
      const { id } = message;
      return { ...answer(200), nudge: { token, ...(id !== undefined && { id }) } };
    },
  };
}

/** What the query has already is left as it is written. */
function addressWith(token: string, base: string | URL): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.searchParams.has(PARAMETER))
    throw new TypeError(
      `createCallback needs the http(s) URL that the provider reaches, without ${PARAMETER}.`,
    );
  url.search += `${url.search === "" ? "" : "&"}${PARAMETER}=${token}`;
  url.hash = "";
  return url.href;
}

/** No answer has anything that a browser would show, or that a cache should keep. */
const answer = (
  status: number,
  headers: Record<string, string> = {},
  body: string | null = null,
): HandledCallback => ({
  response: new Response(body, {
    status,
    headers: { ...headers, "x-content-type-options": "nosniff", "cache-control": "no-store" },
  }),
});
