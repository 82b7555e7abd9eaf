// One request through a provider's client: the key, the limits, and an error that says what happened.
import { VideoTaskError, type VideoTaskErrorCode } from "../task/error.ts";
import type { Ask, AskEnvironment } from "../task/provider.ts";
import { readText } from "./body.ts";
import { mask, maskedCause, maskJson } from "./credentials.ts";
import { httpError } from "./http-error.ts";

/** What is needed of a provider's client here; its types matter in the provider's room. */
export interface AnyClient {
  request(
    method: never,
    path: never,
    init: never,
  ): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

export function createAsk(client: AnyClient, key: string, environment: AskEnvironment): Ask {
  return async (path, { method = "GET", body, ...init } = {}) => {
    let code: VideoTaskErrorCode = "invalid_request";
    let context = "The request cannot be made";
    let httpStatus: number | undefined;
    const fetch = async (...request: Parameters<typeof globalThis.fetch>) => {
      environment.signal.throwIfAborted(); // the key may have taken its time, and a user's fetch may not look
      code = "network";
      context = "No answer";
      const response = await environment.fetch(...request);
      environment.onStatus((httpStatus = response.status));
      // Masked before it is parsed, so that no field of a task and no error can show a key that was echoed.
      const text = maskJson(await readText(response), key);
      response.text = async () => text;
      code = "invalid_response";
      context = "The body is not JSON";
      return response;
    };
    try {
      const { data, error, response } = await client.request(
        method as never,
        path as never,
        {
          ...init,
          body,
          ...(typeof body === "string" && { bodySerializer: String }),
          signal: environment.signal,
          fetch,
        } as never,
      );
      if (!response.ok) {
        const requestId = response.headers.get("x-request-id");
        throw httpError(response, error, {
          now: environment.now(),
          requestId: requestId ? mask(requestId, key) : undefined,
        });
      }
      if (data !== undefined && data !== null) return data;
      throw new VideoTaskError(code, "The body is empty.", { httpStatus });
    } catch (error) {
      if (VideoTaskError.is(error)) throw error;
      const cause = maskedCause(error, key);
      throw new VideoTaskError(code, `${context}: ${cause.message}`, { httpStatus, cause });
    }
  };
}
