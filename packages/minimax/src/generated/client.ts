// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

import { createBearerClient, type Client, type ProviderClientOptions } from "@videotask/client";
import type { paths } from "./schema.ts";

/** The server of the provider's documentation; the first, where it names several. */
export const DEFAULT_BASE_URL = "https://api.minimaxi.com";

/** Which edition of the provider's API these types were made from: its version, and the hash of `openapi.json`. */
export const SPEC = {
  /** The version of the provider's document. */
  version: "1.0.0",
  /** The SHA-256 of `openapi.json`, in hexadecimal digits. */
  sha256: "1ca0fe21ae6cdeddc2e955d865e27aee3b0bf2f0ff6219c41492bb6c82202109",
} as const;

/** Options of {@link createMinimaxClient}: the key, the host, and everything that openapi-fetch takes. */
export type MinimaxClientOptions = ProviderClientOptions;

/**
 * A typed client of MiniMax's video API. MiniMax (Hailuo) video generation and video agent: the creation of a task, its query, and the retrieval of its file; and video generation V2 (MiniMax-H3), which also lists, cancels and deletes tasks.
 *
 * It is openapi-fetch's own, with the key sent as a bearer token, and with no digit of an integer lost. Creating it never throws:
 * the first call rejects with a `TypeError` that names the option if the key or the host is missing.
 */
export const createMinimaxClient = (options: MinimaxClientOptions = {}): Client<paths> =>
  createBearerClient<paths>({
    ...options,
    name: "createMinimaxClient",
    baseUrl: options.baseUrl ?? DEFAULT_BASE_URL,
  });
