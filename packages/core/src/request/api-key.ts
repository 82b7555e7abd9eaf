// The API key of an entry: where it comes from, and whether it can be sent.
import type { ProviderClientOptions } from "@videotask/client";
import { VideoTaskError } from "../task/error.ts";
import { messageOf } from "../task/text.ts";

type ApiKey = Exclude<ProviderClientOptions["apiKey"], null>;

/** Reads an environment variable where there is an environment; Deno throws when it may not look. */
export function readVariable(name: string): string | undefined {
  try {
    return (globalThis as { process?: { env?: Record<string, string> } }).process?.env?.[name];
  } catch {
    return undefined;
  }
}

/**
 * The key for one request: at once, unless the caller's function promises it.
 *
 * @throws {VideoTaskError} `authentication` for a key that is missing, or that no header or JSON text can carry as it is; it is
 * not quoted.
 */
export function readKey(apiKey: ApiKey, variable: string): string | Promise<string> {
  if (typeof apiKey !== "function") return checkKey(apiKey, variable);
  return callForKey(apiKey).then((key) => checkKey(key, variable));
}

function checkKey(given: string | undefined, variable: string): string {
  const key = given || readVariable(variable);
  if (key && /^[!#-[\]-~]+$/.test(key)) return key;
  const trouble = key ? "has a character that no key has" : "is missing";
  throw new VideoTaskError("authentication", `apiKey ${trouble}: pass it or set ${variable}.`);
}

/** What such a function throws is not kept: a client of a vault attaches its own request to it, with a token in its headers. */
async function callForKey(apiKey: () => string | Promise<string>): Promise<string> {
  try {
    return await apiKey();
  } catch (error) {
    throw new VideoTaskError("authentication", `The function for apiKey failed: ${messageOf(error)}`);
  }
}
