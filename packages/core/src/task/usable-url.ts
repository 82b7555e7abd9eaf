// Which strings are links that a user can follow: gateways put file ids, error texts and `data:` URIs where links belong.

/** An http(s) URL with a host, and no user and password before it. */
const LINK = /^https?:\/\/[^/?#\\@]+([/?#\\]|$)/i;

/** What a parser drops or encodes, and what makes people see another link than the one that they follow. */
const HIDDEN = /[\s\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

/** The absolute http(s) URL in `value`, as it stands there, or `undefined`. */
export function usableUrl(value: unknown): string | undefined {
  const url = typeof value === "string" ? value.trim() : "";
  return LINK.test(url) && !HIDDEN.test(url) && URL.canParse(url) ? url : undefined;
}
