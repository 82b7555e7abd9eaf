// Reads Jimmy's answer: with its envelope, or bare, as an older page has it.
import { valueAt } from "../../task/fields.ts";
import type { ProviderAnswer, QueryContext } from "../../task/provider.ts";
import type { TaskOutput } from "../../task/task.ts";
import { AnswerReader, type Dialect } from "../reading/answer-reader.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
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
  const dialect: Dialect = { status: `${at}status`, statuses: STATUSES, code: "code", codes: CODES };
  const reader = new AnswerReader(body, dialect, context);
  const seen = reader.status();
  const finishedAt = reader.instant(`${at}completed_at`);
  return {
    ...seen,
    outputs: LINKS.flatMap(([link, type]): TaskOutput[] => {
      const url = reader.url(at + link);
      return url
        ? [{ type, url, expiresAt: expiresAt(url, LINK_LIFETIME_MS, finishedAt ?? context.now) }]
        : [];
    }),
    failure: readFailure(reader, [`${at}error_message`, `${at}error_msg`]),
    progress: reader.number(`${at}progress`),
    submittedAt: reader.instant(`${at}created_at`),
    finishedAt,
    model: reader.text(`${at}model`),
  };
}
