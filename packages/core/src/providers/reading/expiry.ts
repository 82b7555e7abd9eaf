// When a link stops working: its signature says, or else the provider's page.

export const HOUR_MS = 3_600_000;

/**
 * The end of a link's life (ms since the epoch). Signatures know two forms: `Expires` is an instant in Unix seconds
 * (Alibaba OSS, S3 version 2); `X-Tos-Expires`, `X-Amz-Expires` and `x-oss-expires` count seconds from the `-Date`
 * beside them, `20260720T120000Z`.
 *
 * @param lifetimeMs how long links live by the provider's page, for a link that does not say
 * @param from where a lifetime counts from when the link does not say
 */
export function expiresAt(url: string, lifetimeMs: number | undefined, from: number): number | undefined {
  const [, vendor, seconds] = /[?&](x-\w+-)?expires=(\d+)/i.exec(url) ?? [];
  if (!Number(seconds)) return lifetimeMs && from + lifetimeMs;
  const [, date] = /[?&]x-\w+-date=(\d{8}T\d{6}Z)/i.exec(url) ?? [];
  const signedAt = date ? Date.parse(date.replace(/(....)(..)(..T..)(..)/, "$1-$2-$3:$4:")) : from;
  return (vendor ? signedAt : 0) + Number(seconds) * 1000;
}
