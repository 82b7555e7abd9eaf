// Reads single fields of a body that is not to be trusted: own properties only, any value anywhere.

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The value at a dotted path such as `data.file.download_url` or `data.0.url`, or `undefined`. */
export function valueAt(body: unknown, path: string): unknown {
  let value = body;
  for (const key of path.split("."))
    value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** A text or a number as trimmed text; `undefined` for anything else and for blanks. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() || undefined : undefined;

/** What a thrown value says; anything can be thrown. */
export const messageOf = (thrown: unknown): string =>
  textOf(Object(thrown).message) ?? textOf(thrown) ?? `a thrown ${typeof thrown}`;

/** The first of the paths that has a text, and that text. */
export function firstText(
  body: unknown,
  paths: readonly string[],
): { path: string; text: string } | undefined {
  for (const path of paths) {
    const text = textOf(valueAt(body, path));
    if (text) return { path, text };
  }
  return undefined;
}
