// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.ts";

/** The provider's documentation names no real host, so there is no default: give `baseUrl`. */
export const DEFAULT_BASE_URL = undefined;

/** Which edition of the provider's API these types were made from: its version, and the hash of `openapi.json`. */
export const SPEC = {
  version: "1.0.0",
  sha256: "141e56c89f51885913846f063356a1a09bb4556582d4175b0f4c50f9505965c9",
} as const;

type OpenapiFetchOptions = { [Name in keyof ClientOptions]?: ClientOptions[Name] | undefined };

/** Options of {@link createDoubaoClient}: the key, the host, and everything that openapi-fetch takes. */
export interface DoubaoClientOptions extends OpenapiFetchOptions {
  /**
   * The API key, or a function that is asked for it before every request. Not needed for requests that bring an
   * `Authorization` header of their own.
   */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /**
   * The server to ask.
   * @default none: it must be given, here or with the call
   */
  baseUrl?: string | undefined;
  /**
   * Sends a request.
   * @default `globalThis.fetch`, looked up at each call, so that one that is replaced later is used
   */
  fetch?: ClientOptions["fetch"] | undefined;
}

const NO_BASE_URL = "http://base-url.invalid";

/**
 * A typed client of the Doubao video API: openapi-fetch's own, with the key sent along, and with every digit
 * kept of integers beyond ±(2^53 - 1): in JSON answers, error bodies included, they are strings of their digits.
 *
 * Creating it never throws: the first call rejects with a `TypeError` that names the option if `apiKey` or `baseUrl`
 * is missing, or if the key cannot be sent in a header. Nothing has been sent then.
 */
export function createDoubaoClient(options: DoubaoClientOptions = {}): Client<paths> {
  const {
    apiKey,
    baseUrl,
    // openapi-fetch would keep the `fetch` of this moment, and escape test doubles and tracing that come later.
    fetch = (...request: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...request),
    ...others
  } = options;
  const client = createClient<paths>({
    ...(others as ClientOptions),
    fetch,
    baseUrl: baseUrl || DEFAULT_BASE_URL || NO_BASE_URL,
  });
  client.use({
    async onRequest({ request, options: { baseUrl } }) {
      if (baseUrl === NO_BASE_URL) throw new TypeError("createDoubaoClient: baseUrl is missing");
      if (request.headers.has("Authorization")) return;
      const key = typeof apiKey === "function" ? await apiKey() : apiKey;
      if (!key) throw new TypeError("createDoubaoClient: apiKey is missing");
      // The platform's own error would quote the key.
      if (!/^[!-~]+$/.test(key)) throw new TypeError("createDoubaoClient: apiKey has invalid characters");
      request.headers.set("Authorization", `Bearer ${key}`);
    },
    onResponse({ response, options: { parseAs } }) {
      // Error bodies are always read as text and tried as JSON, whatever `parseAs` says.
      if (parseAs !== "json" && response.ok) return;
      // In place: a new Response would lose its url, and cannot be made for 204 at all.
      const text = response.text.bind(response);
      response.text = async () => keepDigits(await text());
      response.json = async () => JSON.parse(await response.text());
    },
  });
  return client;
}

/** Quotes integers that a JavaScript number cannot hold. Steps through tokens, and so is linear on any input. */
function keepDigits(json: string): string {
  let inString = false;
  return /\d{16}/.test(json)
    ? json.replace(/\\[^]|"|-?\d[\d.eE+-]{15,}/g, (token) => {
        if (token === '"') inString = !inString;
        return inString || !/^-?[1-9]\d+$/.test(token) || Number.isSafeInteger(+token) ? token : `"${token}"`;
      })
    : json;
}
