// Reads texts out of a body, or of anything that was thrown, none of which is to be trusted: own properties only, any value anywhere.
import { lookUp } from "./look-up.ts";

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The value of an own property, or `undefined`. */
export const ownValue = (value: unknown, key: string): unknown =>
  isRecord(value) ? lookUp(value, key) : undefined;

/** A text or a number as trimmed text; `undefined` for anything else and for blanks. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() || undefined : undefined;

/** How much of a text is shown or kept (characters); an answer may have 16 MiB of it. */
const MAX_SHOWN = 300;

/** The beginning of a text, well-formed, for a message or a log. It is joined anew, since a slice keeps all of the text in memory. */
export const shorten = (text: string): string =>
  (text.length > MAX_SHOWN ? [...text.slice(0, MAX_SHOWN - 1), "…"].join("") : text).toWellFormed();

/** What is shown or kept of a value: as {@link textOf}, shortened. Ids and links, which must stay whole, are no such values. */
export function shown(value: unknown): string | undefined {
  const text = textOf(value);
  return text && shorten(text);
}

/** What a thrown value says; anything can be thrown. */
export const messageOf = (thrown: unknown): string =>
  textOf(Object(thrown).message) ?? textOf(thrown) ?? `a thrown ${typeof thrown}`;

/** A place in a body: the path that names it, such as `data.status`, and what is there. */
export interface FoundValue {
  readonly path: string;
  readonly value: unknown;
}

/** The first of the places that has a text, and that text. */
export function firstText(places: readonly FoundValue[]): { path: string; text: string } | undefined {
  for (const { path, value } of places) {
    const text = textOf(value);
    if (text) return { path, text };
  }
  return undefined;
}
