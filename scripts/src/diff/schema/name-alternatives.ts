// What a maintainer calls the variants of a type: a component by its name, values by themselves, the rest by type.

import type { Alternative, Literals } from "./shape.ts";

const SHOWN = 5;

export function nameAlternatives(alternatives: readonly Alternative[]): string {
  const names = new Set(alternatives.map(nameOf));
  return names.size === 0 ? "nothing" : list([...names], "or");
}

/** `"a"`, `"b"` or `"c"` */
export function nameValues(literals: Literals, conjunction: "and" | "or"): string {
  return list(
    [...literals.keys()].map((text) => `\`${text}\``),
    conjunction,
  );
}

function nameOf({ type, literals, parts }: Alternative): string {
  if (literals) return nameValues(literals, "or");
  if (type === "object" || type === "array") {
    const names = parts.map(({ pointer }) => /^#\/components\/schemas\/([^/]+)$/.exec(pointer)?.[1]);
    const name = names.findLast((found) => found !== undefined);
    if (name !== undefined) return `\`${name}\``;
  }
  return type === "unknown" ? "anything" : type;
}

function list(names: readonly string[], conjunction: string): string {
  const shown = names.length > SHOWN ? [...names.slice(0, SHOWN), `${names.length - SHOWN} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} ${conjunction} ${last}` : last;
}
