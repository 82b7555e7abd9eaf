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
  signal.throwIfAborted();
  const given = typeof apiKey === "function" ? apiKey() : apiKey;
  // A key that is there at once costs no listener.
  const key = typeof given === "string" ? given : await untilAborted(signal, Promise.resolve(given));
  if (!key || /[^!-~]/.test(key)) throw new TypeError(`${name}: apiKey is ${key ? "malformed" : "missing"}`);
  return key;
}
