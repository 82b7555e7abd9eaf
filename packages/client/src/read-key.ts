// The key for one request, or a clear word about what is wrong with it.
import type { ProviderClientOptions } from "./options.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * @param signal the request's: a function that never gives its key does not keep a caller who has given up
 * @throws {TypeError} for a key that is missing or that no header can carry; it is not quoted, as the platform's own error would.
 */
export async function readKey(
  name: string,
  apiKey: Exclude<ProviderClientOptions["apiKey"], null>,
  signal: AbortSignal,
): Promise<string> {
  const key = typeof apiKey === "function" ? await untilAborted(signal, apiKey) : apiKey;
  if (!key || /[^!-~]/.test(key)) throw new TypeError(`${name}: apiKey is ${key ? "malformed" : "missing"}`);
  return key;
}
