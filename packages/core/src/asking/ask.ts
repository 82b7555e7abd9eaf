// One request through a provider's client: the key, the limits, and an error that says what happened.
import { VideoTaskError } from "../task/error.ts";
import type { Ask, AskEnvironment } from "../task/provider.ts";
import { mask, maskedCause, messageOf } from "./credentials.ts";
import { httpError } from "./http-error.ts";
import { readText } from "./body.ts";

/** What is needed of a provider's client here; its types matter in the provider's room. */
export interface AnyClient {
  request(
    method: never,
    path: never,
    init: never,
  ): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

export function createAsk(client: AnyClient, key: string, environment: AskEnvironment): Ask {
  return async (path, init = {}) => {
    let response: Response | undefined;
    const fetch = async (...request: Parameters<typeof globalThis.fetch>) => {
      try {
        const answer = await environment.fetch(...request);
        environment.onStatus(answer.status);
        // Masked before it is parsed, so that no field of a task and no error can show a key that was echoed.
        const text = mask(await readText(answer), key);
        answer.text = async () => text;
        return (response = answer);
      } catch (error) {
        if (VideoTaskError.is(error)) throw error;
        const cause = maskedCause(error, key);
        throw new VideoTaskError("network", `No answer: ${messageOf(cause)}.`, { cause });
      }
    };
    const result = await client
      .request(
        (init.method ?? "GET") as never,
        path as never,
        {
          ...init,
          ...(typeof init.body === "string" && { bodySerializer: String }),
          signal: environment.signal,
          fetch,
        } as never,
      )
      .catch((error: unknown) => {
        if (VideoTaskError.is(error)) throw error;
        const cause = maskedCause(error, key);
        throw response
          ? new VideoTaskError("invalid_response", "The body is not JSON.", {
              httpStatus: response.status,
              cause,
            })
          : new VideoTaskError("invalid_request", `${messageOf(cause)}. Check the provider's options.`, {
              cause,
            });
      });
    const body: unknown = result.data ?? result.error;
    if (!result.response.ok) throw httpError(result.response, body, environment.now());
    if (body === undefined || body === null)
      throw new VideoTaskError("invalid_response", "The body is empty.", {
        httpStatus: result.response.status,
      });
    return body;
  };
}
