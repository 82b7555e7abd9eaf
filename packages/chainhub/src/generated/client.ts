// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

import { createBearerClient, type Client, type ProviderClientOptions } from "@videotask/client";
import type { paths } from "./schema.ts";

/** The server of the provider's documentation; the first, where it names several. */
export const DEFAULT_BASE_URL = "https://api.chainhub.tech";

/** Which edition of the provider's API these types were made from: its version, and the hash of `openapi.json`. */
export const SPEC = {
  /** The version of the provider's document. */
  version: "1.0.0",
  /** The SHA-256 of `openapi.json`, in hexadecimal digits. */
  sha256: "3e1ee9ed1c4725720a5c8e7917079542f9ba6b7f341306b22d244540e30c1ba2",
} as const;

/** Options of {@link createChainhubClient}: the key, the host, and everything that openapi-fetch takes. */
export type ChainhubClientOptions = ProviderClientOptions;

/**
 * A typed client of chainhub's video API. MiniMax video behind a gateway of the new-api family: the creation and the query of a task.
 *
 * It is openapi-fetch's own, with the key sent as a bearer token, and with no digit of an integer lost. Creating it never throws:
 * the first call rejects with a `TypeError` that names the option if the key or the host is missing.
 */
export const createChainhubClient = (options: ChainhubClientOptions = {}): Client<paths> =>
  createBearerClient<paths>({
    ...options,
    name: "createChainhubClient",
    baseUrl: options.baseUrl ?? DEFAULT_BASE_URL,
  });
