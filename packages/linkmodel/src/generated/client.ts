// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.ts";

/** The server of the provider's documentation; the first, where it names several. */
export const DEFAULT_BASE_URL = "https://api.linkmodel.ai/api/v1";

/** Which edition of the provider's API these types were made from: its version, and the hash of `openapi.json`. */
export const SPEC = {
  version: "1.0.0",
  sha256: "01ec91088d717060a01d3d60b734e801f94f3b4fcd3328ad38842df14e856d23",
} as const;

type OpenapiFetchOptions = { [Name in keyof ClientOptions]?: ClientOptions[Name] | undefined };

/** Options of {@link createLinkmodelClient}: the key, the host, and everything that openapi-fetch takes. */
export interface LinkmodelClientOptions extends OpenapiFetchOptions {
  /**
   * The API key, or a function that is asked for it before every request. Not needed for requests that bring an
   * `Authorization` header of their own.
   */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /**
   * The server to ask.
   * @default {@link DEFAULT_BASE_URL}
   */
  baseUrl?: string | undefined;
  /**
   * Sends a request.
   * @default `globalThis.fetch`, looked up at each call, so that one that is replaced later is used
   */
  fetch?: ClientOptions["fetch"] | undefined;
}

/** Stands in where no host is given, so that a request can be built and refused. Nothing is ever sent to it. */
const NO_BASE_URL = "http://missing";

/**
 * A typed client of the Query video generation task: openapi-fetch's own, with the key sent as a bearer token, and with no digit lost:
 * integers beyond ±(2^53 - 1) in JSON answers, error bodies included, become strings of their digits.
 *
 * Creating it never throws. The first call rejects with a `TypeError` that names the option, before anything is sent,
 * if `apiKey` or `baseUrl` is missing, or if the key has characters that no key has.
 */
export function createLinkmodelClient(options: LinkmodelClientOptions = {}): Client<paths> {
  const {
    apiKey,
    baseUrl = DEFAULT_BASE_URL,
    // openapi-fetch would keep the `fetch` of this moment, and escape test doubles and tracing that come later.
    fetch = (...request: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...request),
    ...others
  } = options;
  const client = createClient<paths>({
    ...(others as ClientOptions),
    fetch,
    baseUrl: baseUrl || NO_BASE_URL,
  });
  client.use({
    async onRequest({ request, options }) {
      if (options.baseUrl === NO_BASE_URL) throw new TypeError("createLinkmodelClient: baseUrl is missing");
      if (request.headers.has("Authorization")) return;
      const key = typeof apiKey === "function" ? await apiKey() : apiKey;
      if (!key) throw new TypeError("createLinkmodelClient: apiKey is missing");
      // Refused here, because the platform's own error would quote the key.
      if (/[^!-~]/.test(key)) throw new TypeError("createLinkmodelClient: apiKey is malformed");
      request.headers.set("Authorization", `Bearer ${key}`);
    },
    onResponse({ response, options }) {
      // Error bodies are read as text and tried as JSON whatever `parseAs` says.
      if (options.parseAs !== "json" && response.ok) return;
      // In place: a new Response would have no url, and cannot be made at all for 204.
      const read = response.text.bind(response);
      const text = (response.text = async () => keepDigits(await read()));
      response.json = async () => JSON.parse(await text());
    },
  });
  return client;
}

/** Quotes the integers that a number cannot hold. Goes token by token, and so takes linear time on any input. */
function keepDigits(json: string): string {
  let inString = false;
  const exact = json.replace(/\\[^]|"|-?\d[\w.+-]{15,}/g, (token) => {
    if (token === '"') inString = !inString;
    const isExact = inString || /[^-\d]/.test(token) || Number.isSafeInteger(+token);
    return isExact ? token : JSON.stringify(token);
  });
  try {
    JSON.parse(exact);
  } catch {
    // Not JSON, but a text or a page: that is handed on as it came.
    return json;
  }
  return exact;
}
