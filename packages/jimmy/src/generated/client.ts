// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

import { createBearerClient, type Client, type ProviderClientOptions } from "@videotask/client";
import type { paths } from "./schema.ts";

/** The server of the provider's documentation; the first, where it names several. */
export const DEFAULT_BASE_URL = "https://www.jimmyai.cn";

/** Which edition of the provider's API these types were made from: its version, and the hash of `openapi.json`. */
export const SPEC = {
  /** The version of the provider's document. */
  version: "1.0.0",
  /** The SHA-256 of `openapi.json`, in hexadecimal digits. */
  sha256: "eeb070b57d918e0351d2387921c2790ff08f39aec83dfb50ce5759baaefd4cc2",
} as const;

/** Options of {@link createJimmyClient}: the key, the host, and everything that openapi-fetch takes. */
export type JimmyClientOptions = ProviderClientOptions;

/**
 * A typed client of Jimmy AI's video API. Videos and images of Jimmy AI: the creation of a video, by a path for each family of models, and the query of a task.
 *
 * It is openapi-fetch's own, with the key sent as a bearer token, and with no digit of an integer lost. Creating it never throws:
 * the first call rejects with a `TypeError` that names the option if the key or the host is missing.
 */
export const createJimmyClient = (options: JimmyClientOptions = {}): Client<paths> =>
  createBearerClient<paths>({
    ...options,
    name: "createJimmyClient",
    baseUrl: options.baseUrl ?? DEFAULT_BASE_URL,
  });
