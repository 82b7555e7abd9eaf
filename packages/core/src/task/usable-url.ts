// Which strings are links that a user can follow: gateways put file ids, error texts and `data:` URIs where links belong.

/** The absolute http(s) URL in `value`, as it stands there, or `undefined`. */
export function usableUrl(value: unknown): string | undefined {
  const url = typeof value === "string" ? value.trim() : "";
  return /^https?:\/\/[^/\s]/i.test(url) && URL.canParse(url) ? url : undefined;
}
