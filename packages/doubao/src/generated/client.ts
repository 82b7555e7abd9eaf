// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

import { createBearerClient, type Client, type ProviderClientOptions } from "@videotask/client";
import type { paths } from "./schema.ts";

/** The provider's documentation names no real host, so there is no default: give `baseUrl`. */
export const DEFAULT_BASE_URL = undefined;

/** Which edition of the provider's API these types were made from: its version, and the hash of `openapi.json`. */
export const SPEC = {
  /** The version of the provider's document. */
  version: "1.0.0",
  /** The SHA-256 of `openapi.json`, in hexadecimal digits. */
  sha256: "6169b7e6470ae3e2d37dac2a09a41390970ba7ce89b40f42e77733a8742a02a9",
} as const;

/** Options of {@link createDoubaoClient}: the key, the host, and everything that openapi-fetch takes. */
export type DoubaoClientOptions = ProviderClientOptions;

/**
 * A typed client of Doubao's video API. Doubao (Seedance) video behind a gateway of the new-api family: the creation and the query of a task.
 *
 * It is openapi-fetch's own, with the key sent as a bearer token, and with no digit of an integer lost. Creating it never throws:
 * the first call rejects with a `TypeError` that names the option if the key or the host is missing.
 */
export const createDoubaoClient = (options: DoubaoClientOptions = {}): Client<paths> =>
  createBearerClient<paths>({
    ...options,
    name: "createDoubaoClient",
    baseUrl: options.baseUrl ?? DEFAULT_BASE_URL,
  });
