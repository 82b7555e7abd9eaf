// What chainhub and doubao share: both are gateways of the new-api family, whose releases keep the result in different places.
import { isRecord, valueAt } from "../task/fields.ts";
import type { ProviderAnswer, QueryContext } from "../task/provider.ts";
import type { TaskOutput } from "../task/task.ts";
import { AnswerReader, type CodeTable } from "./reading/answer-reader.ts";
import { expiresAt } from "./reading/expiry.ts";
import { instant } from "./reading/instant.ts";
import { readFailure } from "./reading/failure.ts";
import type { StatusTable } from "./reading/status.ts";

/**
 * QuantumNous/new-api, `model/task.go`; the last four are words of the other bodies on the same path. Their case differs by
 * release, and does not count.
 */
export const NEW_API_STATUSES = {
  NOT_START: "queued",
  SUBMITTED: "queued",
  QUEUED: "queued",
  IN_PROGRESS: "running",
  SUCCESS: "succeeded",
  FAILURE: "failed",
  UNKNOWN: "unknown",
  PROCESSING: "running",
  SUCCEEDED: "succeeded",
  COMPLETED: "succeeded",
  FAILED: "failed",
} as const satisfies StatusTable;

/** QuantumNous/new-api, `controller/task.go` and `relay`; the flat bodies have no code at all. */
const CODES: CodeTable = {
  success: "ok",
  "": "ok",
  task_not_exist: "not_found",
  get_task_failed: "provider_unavailable",
  new_api_panic: "provider_unavailable",
  new_api_error: "provider_unavailable",
};

/**
 * Where a success keeps its link, by release and channel, the likeliest first. A candidate that is no http(s) URL is
 * passed over: `fail_reason` may be a file id, an error text or a `data:` URI.
 */
const LINKS = [
  "result_url",
  "data.file.download_url",
  "data.content.video_url",
  "metadata.url",
  "url",
  "data.0.url",
  "fail_reason",
];

/** Reads any of the four bodies that the family answers with on its query path. */
export function readNewApi(
  body: unknown,
  statuses: StatusTable,
  context: Pick<QueryContext, "now" | "onDrift">,
  lifetimeMs?: number,
): ProviderAnswer {
  // Some channels answer flat, with `status` at the top; there, `data` is a list of outputs or the provider's raw JSON.
  const flat = valueAt(body, "status") !== undefined || !isRecord(valueAt(body, "data"));
  const code = flat && valueAt(body, "error.type") !== undefined ? "error.type" : "code";
  const reader = new AnswerReader(body, { at: flat ? "" : "data.", statuses, code, codes: CODES }, context);
  const seen = reader.status();
  const finishedAt = instant(reader.number("finish_time")) ?? instant(reader.number("finished_at"));
  const url = LINKS.map((link) => reader.url(link)).find(Boolean) ?? "";
  const output: TaskOutput = {
    type: "video",
    url,
    backupUrl: reader.url("data.file.backup_download_url"),
    expiresAt: expiresAt(url, lifetimeMs, finishedAt ?? context.now),
    width: reader.number("data.video_width") || undefined,
    height: reader.number("data.video_height") || undefined,
    sizeBytes: reader.number("data.file.bytes") || undefined,
    filename: reader.text("data.file.filename"),
  };
  return {
    ...seen,
    outputs: [output],
    failure: readFailure(reader, seen.status, ["fail_reason", "error.message", "error", "result_url"]),
    progress: reader.number("progress", "string"),
    submittedAt:
      instant(reader.number("submit_time")) ??
      instant(reader.number("created_at")) ??
      instant(reader.number("created")),
    startedAt: instant(reader.number("start_time")),
    finishedAt,
    model: reader.text("model") ?? reader.text("properties.origin_model_name"),
  };
}
