// Reads LinkModel's answer.
import { firstText, valueAt } from "../../task/fields.ts";
import type { ProviderAnswer, QueryContext } from "../../task/provider.ts";
import { AnswerReader } from "../reading/answer-reader.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { readFailure } from "../reading/failure.ts";
import { usableUrl } from "../../task/usable-url.ts";
import { BALANCE, CODES } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

/** Not on the page; linkmodelhq/linkmodel-cli tells its users about 48 hours. */
const LINK_LIFETIME_MS = 48 * HOUR_MS;

export function read(body: unknown, context: Pick<QueryContext, "now" | "onDrift">): ProviderAnswer {
  const broke = BALANCE.test(firstText(body, ["message", "msg"])?.text ?? "");
  const codes = broke ? { ...CODES, 500: "insufficient_balance" as const } : CODES;
  const reader = new AnswerReader(body, { at: "data.", statuses: STATUSES, code: "code", codes }, context);
  const seen = reader.status();
  const videos = valueAt(body, "data.output_videos");
  const urls = [reader.url("file_url"), ...(Array.isArray(videos) ? videos.map(usableUrl) : [])];
  const seconds = reader.number("duration");
  return {
    ...seen,
    outputs: [...new Set(urls)].map((url = "") => ({
      type: "video",
      url,
      expiresAt: expiresAt(url, LINK_LIFETIME_MS, context.now),
      durationMs: seconds && seconds * 1000,
    })),
    failure: readFailure(reader, seen.status, ["msg"]),
    model: reader.text("model"),
  };
}
