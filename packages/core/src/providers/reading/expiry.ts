// When a link stops working: its signature says, or else the provider's page.

const HOUR_MS = 3_600_000;

/** How long links live by the providers' pages and by what is known of their origins (milliseconds). */
export const LINK_LIFETIME_MS = {
  /** minimax/query-video-agent.md: 9 hours. */
  minimaxAgent: 9 * HOUR_MS,
  /** minimax/retrieve-file.md: 1 hour. */
  minimaxFile: HOUR_MS,
  /** jimmy/query-video.md: 3 days. */
  jimmy: 72 * HOUR_MS,
  /** Not on the page; as linkmodelhq/linkmodel-cli tells its users: about 48 hours. */
  linkmodel: 48 * HOUR_MS,
  /** Not on the page; upstream's, Volcengine Ark: 24 hours. */
  doubao: 24 * HOUR_MS,
} as const;

/** `20260720T120000Z` as milliseconds since the epoch. */
const parseBasicDate = (text: string | undefined): number =>
  Date.parse((text ?? "").replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

/**
 * The end of a link's life (ms since the epoch). Signatures know two forms: `Expires` is an instant in Unix seconds
 * (Alibaba OSS, S3 version 2); `X-Tos-Expires`, `X-Amz-Expires` and `x-oss-expires` count seconds from the `-Date` beside them.
 *
 * @param from where a lifetime counts from when the link does not say
 */
export function expiresAt(url: string, lifetimeMs: number | undefined, from: number): number | undefined {
  const query = new Map([...new URL(url).searchParams].map(([key, value]) => [key.toLowerCase(), value]));
  for (const vendor of ["x-tos-", "x-amz-", "x-oss-"]) {
    const seconds = Number(query.get(`${vendor}expires`) ?? NaN);
    const signedAt = parseBasicDate(query.get(`${vendor}date`));
    if (seconds > 0) return (Number.isNaN(signedAt) ? from : signedAt) + seconds * 1000;
  }
  const expires = Number(query.get("expires") ?? NaN);
  if (expires > 0) return expires * 1000;
  return lifetimeMs && from + lifetimeMs;
}
