// Keywords that describe a schema and say nothing about what it allows.

/** `default`, `readOnly` and `writeOnly` are read by the property that has the schema. */
const ANNOTATIONS: ReadonlySet<string> = new Set(
  [
    ["$comment", "title", "summary", "description", "example", "examples"],
    ["deprecated", "externalDocs", "default", "readOnly", "writeOnly", "xml"],
  ].flat(),
);

export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}
