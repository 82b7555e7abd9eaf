// One request: the key, the limits, and an error that says what happened. It is sent here and not by the provider's typed
// client, because a fixed question needs none of what a client is for, and everyone's bundle would pay for it.
import { VideoTaskError, type VideoTaskErrorCode } from "../task/error.ts";
import type { AskEnvironment, AskInit } from "../task/provider.ts";
import { readText } from "./body.ts";
import { mask, maskedCause, maskJson } from "./credentials.ts";
import { httpError } from "./http-error.ts";
import { parseJson } from "./parse-json.ts";

type EveryRequest = {
  [Name in Exclude<keyof RequestInit, "body" | "method" | "signal" | "window">]?:
    RequestInit[Name] | undefined;
};

/** What stays the same for all requests of an entry: where they go, and what the user wants of each of them. */
export interface RequestDefaults extends EveryRequest {
  /** The class to make requests with. @default globalThis.Request */
  Request?: typeof globalThis.Request | undefined;
  /** What a runtime's `fetch` takes beside the request, such as undici's `dispatcher`. */
  requestInitExt?: Record<string, unknown> | undefined;
}

const encode = (value: unknown) => encodeURIComponent(String(value));

export function createAsk(
  baseUrl: string,
  key: string,
  { Request = globalThis.Request, requestInitExt, ...defaults }: RequestDefaults,
  environment: AskEnvironment,
): (path: string, init?: RequestInit & Pick<AskInit, "params">) => Promise<unknown> {
  return async (path, { params, ...init } = {}) => {
    let code: VideoTaskErrorCode = "invalid_request";
    let context = "The request cannot be made";
    let httpStatus: number | undefined;
    try {
      const filled = path.replace(/\{([^{}]+)\}/g, (_, name: string) => encode(params?.path?.[name]));
      const query = Object.entries(params?.query ?? {})
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => `${encode(name)}=${encode(value)}`)
        .join("&");
      // A path stays below the base URL, whatever it is: the key goes nowhere else.
      const url = `${baseUrl.replace(/\/+$/, "")}/${filled.replace(/^\/+/, "")}${query && `?${query}`}`;
      const headers = new Headers(defaults.headers);
      new Headers(init.headers).forEach((value, name) => headers.set(name, value));
      headers.set("authorization", `Bearer ${key}`);
      const { signal } = environment;
      const request = new Request(url, { ...(defaults as RequestInit), ...init, headers, signal });
      signal.throwIfAborted(); // the key may have taken its time, and a user's fetch may not look
      code = "network";
      context = "No answer";
      const response = await environment.fetch(request, requestInitExt);
      environment.onStatus((httpStatus = response.status));
      // Masked before it is parsed, so that no field of a task and no error can show a key that was echoed.
      const text = maskJson(await readText(response), key);
      code = "invalid_response";
      context = text.trim() ? "The body is not JSON" : "The body is empty";
      let data: unknown;
      try {
        data = parseJson(text);
      } catch (error) {
        if (response.ok) throw error;
      }
      if (response.ok) return data;
      const requestId = mask(response.headers.get("x-request-id") ?? "", key) || undefined;
      throw httpError(response, data, environment.now(), requestId);
    } catch (error) {
      if (VideoTaskError.is(error)) throw error;
      const cause = maskedCause(error, key);
      throw new VideoTaskError(code, `${context}: ${cause.message}`, { httpStatus, cause });
    }
  };
}
