// The caller's own name for one task. It stands in a ledger, and in nothing that is sent.
import { VideoTaskError } from "../task/error.ts";
import type { Ledger } from "../task/ledger.ts";

/** As much as fits a column that a database can index (characters). */
const MAX_CHARACTERS = 255;

/**
 * @throws {TypeError} for a key without a ledger, which could not keep its promise, and for one that is no text of 1 to 255 characters
 * @throws {VideoTaskError} `invalid_request` for an API key, which would be written down; it is not quoted
 */
export function checkIdempotencyKey(
  key: string | undefined,
  { ledger, isApiKey }: { readonly ledger: Ledger | undefined; readonly isApiKey: (text: string) => boolean },
): void {
  if (key === undefined) return;
  if (typeof key !== "string" || !key || key.length > MAX_CHARACTERS || !key.isWellFormed())
    throw new TypeError(`idempotencyKey: give a text of 1 to ${MAX_CHARACTERS} characters.`);
  if (!ledger)
    throw new TypeError("idempotencyKey: it needs a ledger, createVideoTasks(providers, { ledger }).");
  if (isApiKey(key))
    throw new VideoTaskError(
      "invalid_request",
      "idempotencyKey: this is an API key, which is not written down.",
    );
}
