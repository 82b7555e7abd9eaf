// Options are checked when they are given: a test with a misspelt option or a negative time would pass and prove nothing.

import { describe } from "./describe.ts";
import { nearest } from "./nearest.ts";

/**
 * Finds fault with a value: returns undefined where it is a `Value`, else what follows its name in a message, such as ` is -1, and must
 * be …`.
 */
export interface Check<Value> {
  (value: unknown): string | undefined;
  /** Whether a field with this check may not be left out. */
  readonly isNeeded?: true;
  /** Never there: only the compiler reads it. */
  readonly type?: Value;
}

/** The type that a check lets through. */
export type Checked<Of> = Of extends Check<infer Value> ? Value : never;

/** A check for each field, and none forgotten. */
type Fields<Value> = { readonly [Name in keyof Required<Value>]: Check<Value[Name]> };

/** @throws {TypeError} that begins with `call` and names the option, such as `listen(options): options.port is -1, and must be …` */
export function checkOptions(call: string, name: string, value: unknown, check: Check<unknown>): void {
  const fault = check(value);
  if (fault !== undefined) throw new TypeError(`${call}: ${name}${fault}.`);
}

/** A value of which `accepts` is true. */
export function must<Value>(be: string, accepts: (value: unknown) => boolean): Check<Value> {
  return (value) => (accepts(value) ? undefined : ` is ${describe(value)}, and must be ${be}`);
}

/** The check of a field that may not be left out. */
export function needed<Value>(check: Check<Value>): Check<Value> {
  return Object.assign((value: unknown) => check(value), { isNeeded: true as const });
}

/** An object with these fields and no other. */
export function object<Value extends object>(fields: Fields<Value>): Check<Value> {
  const checks = Object.entries<Check<unknown>>(fields);
  const names = checks.map(([name]) => name);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return ` is ${describe(value)}, and must be an object`;
    const unknown = Object.keys(value).find((name) => !names.includes(name));
    if (unknown !== undefined) return ` has no ${unknownName(unknown, names)}`;
    for (const [name, check] of checks) {
      const field = (value as Record<string, unknown>)[name];
      if (field === undefined && check.isNeeded) return `.${name} is missing`;
      const fault = field === undefined ? undefined : check(field);
      if (fault !== undefined) return `.${name}${fault}`;
    }
    return undefined;
  };
}

/** `"runingMs": did you mean "runningMs"? There are: …` */
export function unknownName(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  const question = meant === undefined ? ". " : `: did you mean ${JSON.stringify(meant)}? `;
  return `${describe(name)}${question}There ${known.length > 1 ? "are" : "is"}: ${known.join(", ")}`;
}
