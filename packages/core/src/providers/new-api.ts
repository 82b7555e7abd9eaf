// What chainhub and doubao share: both are gateways of the new-api family, whose releases keep the result in different places.
import { isRecord, valueAt } from "../task/fields.ts";
import type { ProviderAnswer, QueryContext } from "../task/provider.ts";
import type { TaskOutput } from "../task/task.ts";
import { AnswerReader, type CodeTable, type Dialect } from "./reading/answer-reader.ts";
import { expiresAt } from "./reading/expiry.ts";
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
  const at = flat ? "" : "data.";
  const code = flat && valueAt(body, "error.type") !== undefined ? "error.type" : "code";
  const dialect: Dialect = { status: `${at}status`, statuses, code, codes: CODES };
  const reader = new AnswerReader(body, dialect, context);
  const seen = reader.status();
  const finishedAt = reader.instant(`${at}finish_time`) ?? reader.instant(`${at}finished_at`);
  const links = LINKS.map((link) => reader.url(at + link)).filter((url) => url !== undefined);
  const outputs = links.slice(0, 1).map((url): TaskOutput => ({
    type: "video",
    url,
    backupUrl: reader.url(`${at}data.file.backup_download_url`),
    expiresAt: expiresAt(url, lifetimeMs, finishedAt ?? context.now),
    width: reader.size(`${at}data.video_width`),
    height: reader.size(`${at}data.video_height`),
    sizeBytes: reader.size(`${at}data.file.bytes`),
    filename: reader.text(`${at}data.file.filename`),
  }));
  return {
    ...seen,
    outputs,
    failure: readFailure(reader, [`${at}fail_reason`, `${at}error.message`, `${at}error`, `${at}result_url`]),
    progress: reader.number(`${at}progress`, "string"),
    submittedAt:
      reader.instant(`${at}submit_time`) ??
      reader.instant(`${at}created_at`) ??
      reader.instant(`${at}created`),
    startedAt: reader.instant(`${at}start_time`),
    finishedAt,
    model: reader.text(`${at}model`) ?? reader.text(`${at}properties.origin_model_name`),
  };
}
