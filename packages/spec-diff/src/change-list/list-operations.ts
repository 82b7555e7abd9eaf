// Operations as words: three of them by name at most, since a schema may be used by hundreds.

/** `GET /a`, `GET /a, GET /b and POST /c` or `GET /a, GET /b and 38 more`; null for none. */
export function listOperations(operations: readonly string[]): string | null {
  const [first, second, third, ...rest] = operations;
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  return rest.length === 0
    ? `${first}, ${second} and ${third}`
    : `${first}, ${second} and ${rest.length + 1} more`;
}
