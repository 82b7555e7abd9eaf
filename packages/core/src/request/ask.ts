// Requests of a provider without a typed client: openapi-fetch's `request`, for any path.
import type { AnyClient } from "./bind-client.ts";

/** Where a request goes and what it carries; openapi-fetch's own words. */
export interface AskInit {
  /** The HTTP method. @default "GET" */
  method?: string | undefined;
  /** Values for the `{placeholders}` of the path and for the query string, percent-encoded for you. */
  params?:
    | {
        /** By the names in braces in the path. */
        path?: Record<string, unknown> | undefined;
        /** By the names of the query's parameters. */
        query?: Record<string, unknown> | undefined;
      }
    | undefined;
  /** Headers of this request; none of them is replaced. */
  headers?: Record<string, string> | undefined;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
}

/**
 * Sends one request with the API key and every limit applied.
 *
 * @returns the parsed body; integers beyond 2^53 - 1 are strings of their digits.
 * @throws {VideoTaskError} classified, for anything but a JSON body with a status of 2xx.
 */
export type Ask = (path: string, init?: AskInit) => Promise<unknown>;

/** `ask` over a client that was bound to a reading. */
export const askWith =
  (client: AnyClient): Ask =>
  async (path, { method = "GET", ...init } = {}) => {
    const asItIs = typeof init.body === "string" && { bodySerializer: (body: string) => body };
    // A path stays below the base URL, whatever it is: the key goes nowhere else.
    const below = `/${path.replace(/^\/+/, "")}`;
    const { data } = await client.request(method as never, below as never, { ...init, ...asItIs } as never);
    return data;
  };
