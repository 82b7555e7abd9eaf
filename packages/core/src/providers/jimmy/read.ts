// Reads Jimmy's answer: with its envelope, or bare, as an older page has it.
import { valueAt } from "../../task/fields.ts";
import type { ProviderAnswer, QueryContext } from "../../task/provider.ts";
import { AnswerReader } from "../reading/answer-reader.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { instant } from "../reading/instant.ts";
import { readFailure } from "../reading/failure.ts";
import { CODES } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

/** jimmy/query-video.md: 3 days. */
const LINK_LIFETIME_MS = 72 * HOUR_MS;

/** Field by field: the page's, then the older one's. A relative storage key, once seen there, is no link. */
const LINKS = [
  ["result.video_url", "video"],
  ["result.image_url", "image"],
  ["video_url", "video"],
  ["mediaUrl", "video"],
] as const;

export function read(body: unknown, context: Pick<QueryContext, "now" | "onDrift">): ProviderAnswer {
  const at = valueAt(body, "status") === undefined ? "data." : "";
  const reader = new AnswerReader(body, { at, statuses: STATUSES, code: "code", codes: CODES }, context);
  const seen = reader.status();
  const finishedAt = instant(reader.number("completed_at"));
  return {
    ...seen,
    outputs: LINKS.map(([link, type]) => {
      const url = reader.url(link) ?? "";
      return { type, url, expiresAt: expiresAt(url, LINK_LIFETIME_MS, finishedAt ?? context.now) };
    }),
    failure: readFailure(reader, seen.status, ["error_message", "error_msg"]),
    progress: reader.number("progress"),
    submittedAt: instant(reader.number("created_at")),
    finishedAt,
    model: reader.text("model"),
  };
}
