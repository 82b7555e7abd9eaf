// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

import { createBearerClient, type Client, type ProviderClientOptions } from "@videotask/client";
import type { paths } from "./schema.ts";

/** The server of the provider's documentation; the first, where it names several. */
export const DEFAULT_BASE_URL = "https://api.linkmodel.ai/api/v1";

/** Which edition of the provider's API these types were made from: its version, and the hash of `openapi.json`. */
export const SPEC = {
  /** The version of the provider's document. */
  version: "1.0.0",
  /** The SHA-256 of `openapi.json`, in hexadecimal digits. */
  sha256: "130fad51bf43f5c282971966cbb05cbc01a950e7b6bde6f3d61d97b578ad4f5f",
} as const;

/** Options of {@link createLinkmodelClient}: the key, the host, and everything that openapi-fetch takes. */
export type LinkmodelClientOptions = ProviderClientOptions;

/**
 * A typed client of LinkModel's video API. Many vendors' video models behind one endpoint: the creation and the query of a task.
 *
 * It is openapi-fetch's own, with the key sent as a bearer token, and with no digit of an integer lost. Creating it never throws:
 * the first call rejects with a `TypeError` that names the option if the key or the host is missing.
 */
export const createLinkmodelClient = (options: LinkmodelClientOptions = {}): Client<paths> =>
  createBearerClient<paths>({
    ...options,
    name: "createLinkmodelClient",
    baseUrl: options.baseUrl ?? DEFAULT_BASE_URL,
  });
