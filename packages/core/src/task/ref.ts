// Joins and splits references: one string, so that it fits a database column or a command line.
import { VideoTaskError } from "./error.ts";
import type { TaskRef } from "./task.ts";
import { shorten } from "./text.ts";

/**
 * Joins a provider's name and a task id to a {@link TaskRef}.
 *
 * @throws {VideoTaskError} `invalid_ref` for a name that is empty or has a colon, and for an id that cannot be asked
 * for: `""`, `.` and `..` (a URL would resolve them away) and ill-formed Unicode.
 */
export function taskRef<const Provider extends string>(provider: Provider, id: string): TaskRef<Provider> {
  const ref = `${provider}:${id}` as const;
  if (parseTaskRef(ref).provider !== provider) throw invalid(ref);
  return ref;
}

/**
 * Splits a {@link TaskRef} at its first colon.
 *
 * @throws {VideoTaskError} `invalid_ref` as {@link taskRef} does.
 */
export function parseTaskRef<const Provider extends string>(
  ref: TaskRef<Provider> | (string & {}),
): {
  /** The name before the colon. */
  provider: Provider;
  /** The provider's id of the task, all that is behind it. */
  id: string;
} {
  const [, provider, id = ""] = (typeof ref === "string" && /^([^:]+):([^]*)$/.exec(ref)) || [];
  if (!provider || /^\.{0,2}$/.test(id) || !id.isWellFormed()) throw invalid(ref);
  return { provider: provider as Provider, id };
}

function invalid(ref: unknown): VideoTaskError {
  const text = typeof ref === "string" ? ref : undefined;
  return new VideoTaskError(
    "invalid_ref",
    `${shorten(text ?? typeof ref)} is no reference of a task, such as linkmodel:aurora_abc123.`,
    { ref: text },
  );
}
