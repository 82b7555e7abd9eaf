// What a maintainer calls the variants of a type: a component by its name, values by themselves, the rest by type.

import { quote, quoteUnlessPlain } from "../change/quote.ts";
import type { Alternative, Literals } from "./alternative.ts";

const SHOWN = 5;

/** `string or integer`, after "the type of": never by component, which may be the very one that changed. */
export function nameTypes(alternatives: readonly Alternative[]): string {
  return nameAll(alternatives, ({ type }) => quoteUnlessPlain(type));
}

/** `a string or an integer`, after "is" or "accepts". */
export function nameOneOf(alternatives: readonly Alternative[]): string {
  return nameAll(alternatives, ({ type, parts }) => {
    const component = type === "object" || type === "array" ? componentIn(parts) : undefined;
    return (
      component ?? (/^[aio]/.test(type) ? `an ${quoteUnlessPlain(type)}` : `a ${quoteUnlessPlain(type)}`)
    );
  });
}

/** `"a"`, `"b"` or `"c"` */
export function nameValues(literals: Literals, conjunction: "and" | "or"): string {
  return list(
    [...literals.keys()].map((text) => quote(text)),
    conjunction,
  );
}

function nameAll(alternatives: readonly Alternative[], nameOf: (alternative: Alternative) => string): string {
  const names = alternatives.map((alternative) => {
    if (alternative.literals) return nameValues(alternative.literals, "or");
    return alternative.type === "unknown" ? "anything" : nameOf(alternative);
  });
  return names.length === 0 ? "nothing" : list([...new Set(names)], "or");
}

function componentIn(parts: Alternative["parts"]): string | undefined {
  const names = parts.map(({ pointer }) => /^#\/components\/schemas\/([^/]+)$/.exec(pointer)?.[1]);
  const name = names.findLast((found) => found !== undefined);
  return name === undefined ? undefined : quote(name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function list(names: readonly string[], conjunction: string): string {
  const shown = names.length > SHOWN ? [...names.slice(0, SHOWN), `${names.length - SHOWN} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} ${conjunction} ${last}` : last;
}
