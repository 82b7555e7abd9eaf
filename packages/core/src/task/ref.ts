// Joins and splits references: one string, so that it fits a database column or a command line.
import { VideoTaskError } from "./error.ts";
import type { TaskRef } from "./task.ts";

/**
 * Joins a provider's name and a task id to a {@link TaskRef}.
 *
 * @throws {VideoTaskError} `invalid_ref` for a name that is empty or has a colon, and for an id that cannot be asked
 * for: `""`, `.` and `..` (a URL would resolve them away) and ill-formed Unicode.
 */
export function taskRef<const Provider extends string>(provider: Provider, id: string): TaskRef<Provider> {
  const ref = `${provider}:${id}` as const;
  if (parseTaskRef(ref).provider !== provider)
    throw invalid(ref, `the provider name ${JSON.stringify(provider)} has a colon in it`);
  return ref;
}

/**
 * Splits a {@link TaskRef} at its first colon.
 *
 * @throws {VideoTaskError} `invalid_ref` as {@link taskRef} does.
 */
export function parseTaskRef<const Provider extends string>(
  ref: TaskRef<Provider> | (string & {}),
): { provider: Provider; id: string } {
  const colon = typeof ref === "string" ? ref.indexOf(":") : -1;
  if (colon < 1) throw invalid(ref, `write it as provider:id, for example "linkmodel:aurora_abc123"`);
  const id = ref.slice(colon + 1);
  if (/^\.{0,2}$/.test(id)) throw invalid(ref, `${JSON.stringify(id)} cannot be a task id`);
  try {
    encodeURIComponent(id);
  } catch {
    throw invalid(ref, "the id has half a surrogate pair in it");
  }
  return { provider: ref.slice(0, colon) as Provider, id };
}

const invalid = (ref: unknown, why: string) =>
  new VideoTaskError("invalid_ref", `Not a task reference: ${why}.`, {
    ref: typeof ref === "string" ? ref : undefined,
  });
