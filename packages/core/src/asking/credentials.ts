// The API key: whether it is there and can be sent, and that it shows nowhere.
import { VideoTaskError } from "../task/error.ts";
import { messageOf, textOf } from "../task/fields.ts";
import { known } from "../task/known.ts";

/** Reads an environment variable where there is an environment; Deno throws when it may not look. */
export function readVariable(name: string): string | undefined {
  try {
    return (globalThis as { process?: { env?: Record<string, string> } }).process?.env?.[name];
  } catch {
    return undefined;
  }
}

/** @throws {VideoTaskError} `authentication` for a key that is missing, or that no header or JSON text can carry as it is; it is not quoted. */
export function checkKey(key: string | undefined, variable: string): string {
  if (key && /^[!#-[\]-~]+$/.test(key)) return key;
  const trouble = key ? "has a character that no key has" : "is missing";
  throw new VideoTaskError("authentication", `apiKey ${trouble}: pass it or set ${variable}.`);
}

/** Blots a key out of a text. */
export const mask = (text: string, key: string): string => text.replaceAll(key, "***");

/** Escapes in a JSON text; the group is there for those that are merely another spelling of a plain ASCII character. */
const ESCAPES = /\\(?:(u00(?:2[013-9a-fA-F]|[346][\da-fA-F]|5[\dabd-fABD-F]|7[\da-eA-E])|\/)|[^])/g;

/** Blots a key out of a JSON text, however it is spelt there. */
export const maskJson = (json: string, key: string): string =>
  mask(
    json.replace(ESCAPES, (escape, plain) => (plain ? JSON.parse(`"${escape}"`) : escape)),
    key,
  );

/** A copy of an error, and of its causes, without what cannot be vouched for: fetch wrappers attach whole requests. */
export function maskedCause(error: unknown, key: string, depth = 3): Error {
  const { name, code, cause } = Object(error);
  const clean = (value: unknown) => (textOf(value) === undefined ? undefined : mask(textOf(value)!, key));
  return Object.assign(
    new Error(mask(messageOf(error), key)),
    known({
      name: clean(name),
      code: clean(code),
      cause: cause && depth ? maskedCause(cause, key, depth - 1) : undefined,
    }),
  );
}
