// The API key: where it comes from, whether it can be sent, and that it shows nowhere.
import { VideoTaskError } from "../task/error.ts";

/** Reads an environment variable where there is an environment; Deno throws when it may not look. */
export function environment(variable: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[variable] || undefined;
  } catch {
    return undefined;
  }
}

/** @throws {VideoTaskError} `authentication` for a key that is missing or that no header can carry, without quoting it. */
export async function resolveKey(
  apiKey: string | (() => string | Promise<string>) | undefined,
  variable: string,
): Promise<string> {
  let given: unknown = apiKey;
  if (typeof apiKey === "function")
    try {
      given = await apiKey();
    } catch (cause) {
      // A vault that is away for a minute must not end a wait.
      throw new VideoTaskError("authentication", `The function apiKey failed: ${messageOf(cause)}.`, {
        retryable: true,
        cause,
      });
    }
  const key = given || environment(variable);
  if (!key)
    throw new VideoTaskError("authentication", `No API key. Set ${variable} or pass the option apiKey.`);
  if (typeof key !== "string" || !/^[\x21-\x7e]+$/.test(key))
    throw new VideoTaskError(
      "authentication",
      "The API key has a space, a line break or another character that no header can carry. Copy it again.",
    );
  return key;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Blots a key out of a text. */
export const mask = (text: string, key: string): string => text.replaceAll(key, "***");

/** A copy of an error, and of its causes, without what cannot be vouched for: fetch wrappers attach whole requests. */
export function maskedCause(error: unknown, key: string, depth = 0): Error {
  if (!(error instanceof Error)) return new Error(mask(String(error), key));
  const { name, message, code, cause } = error as Error & { code?: unknown };
  const copy = new Error(
    mask(message, key),
    cause && depth < 3 ? { cause: maskedCause(cause, key, depth + 1) } : {},
  );
  return Object.assign(copy, { name }, typeof code === "string" && { code });
}
