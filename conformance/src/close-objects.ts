// A document in which a field that it does not name is an error and not a detail: a misspelt field is one, and so is a new one.

/**
 * A copy of `document` with every schema that lists properties closed to others, unless it says what others may be.
 * @throws {Error} for `allOf`, whose parts would refuse each other's fields
 */
export function closeObjects<Value>(document: Value): Value {
  return closed(document) as Value;
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  if ("allOf" in value && Array.isArray(value.allOf))
    throw new Error("A schema with allOf cannot be closed part by part: merge its parts in the overlay.");
  const copy: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) copy[key] = closed(child);
  const listsProperties = typeof copy["properties"] === "object" && !("additionalProperties" in copy);
  return listsProperties ? { ...copy, additionalProperties: false } : copy;
}
