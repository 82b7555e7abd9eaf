// What chainhub and doubao share: both are gateways of the new-api family, whose releases keep the result in different places.
import type { components as ChainhubComponents, paths as ChainhubPaths } from "@videotask/chainhub";
import type { components as DoubaoComponents } from "@videotask/doubao";
import type { ProviderAnswer, ReadContext } from "../task/provider.ts";
import type { TaskOutput } from "../task/task.ts";
import { isRecord, ownValue } from "../task/text.ts";
import type { CodeTable } from "./reading/answer-layout.ts";
import { expiresAt } from "./reading/expiry.ts";
import { Fields } from "./reading/fields.ts";
import { readOutcome } from "./reading/outcome.ts";
import type { StatusTable } from "./reading/status.ts";

/**
 * QuantumNous/new-api, `model/task.go`; the last four are words of the other bodies on the same path. Their case differs by
 * release; matching ignores case.
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
export const NEW_API_CODES: CodeTable = {
  success: "ok",
  "": "ok",
  task_not_exist: "not_found",
  get_task_failed: "provider_unavailable",
  new_api_panic: "provider_unavailable",
  new_api_error: "provider_unavailable",
};

type ChainhubAnswer =
  ChainhubPaths["/minimax/v1/query/video_generation"]["get"]["responses"][200]["content"]["application/json"];
type ChainhubTask = NonNullable<ChainhubAnswer["data"]>;
type ChainhubResult = NonNullable<ChainhubTask["data"]>;
type DoubaoTask = DoubaoComponents["schemas"]["Task"];

/** Both gateways' documents have these; each is named twice, so that none leaves either of them unnoticed. */
type SharedKey =
  | "status"
  | "progress"
  | "fail_reason"
  | "result_url"
  | "submit_time"
  | "start_time"
  | "finish_time"
  | "created_at"
  | "properties";

/** A task in any of the four bodies that the family answers with on its query path. */
type Task = Pick<ChainhubTask, SharedKey> &
  Pick<DoubaoTask, SharedKey | "url" | "metadata" | "error"> &
  Pick<DoubaoComponents["schemas"]["TaskResponse"], "created" | "finished_at"> & {
    data?: Result;
    /** QuantumNous/new-api #7194. */
    model?: string;
  };

/** The provider's own answer, as the gateway hands it through. */
type Result = Pick<NonNullable<DoubaoTask["data"]>, "content"> &
  Pick<ChainhubResult, "video_width" | "video_height"> & {
    file?: Pick<
      NonNullable<ChainhubResult["file"]>,
      "download_url" | "backup_download_url" | "bytes" | "filename"
    >;
    /** doubao/query-video-generations.md: there, `data` is a list of outputs. */
    "0"?: { url?: string };
  };

type Envelope = Pick<ChainhubComponents["schemas"]["ErrorBody"], "code" | "error"> & { data?: Task };

/** Reads any of the four bodies. */
export function readNewApi(
  body: unknown,
  statuses: StatusTable,
  codes: CodeTable,
  { now, onDrift }: Pick<ReadContext, "now" | "onDrift">,
  lifetimeMs?: number,
): ProviderAnswer {
  // Some channels answer flat, with `status` at the top; there, `data` is a list of outputs or the provider's raw JSON.
  const flat = ownValue(body, "status") !== undefined || !isRecord(ownValue(body, "data"));
  const envelope = new Fields<Envelope>(body, onDrift);
  const task = flat ? new Fields<Task>(body, onDrift) : envelope.object("data");
  const errorType = envelope.object("error").at("type");
  const finishedAt = task.instant("finish_time") ?? task.instant("finished_at");
  return {
    ...readOutcome({
      body,
      status: task.at("status"),
      statuses,
      code: flat && errorType.value !== undefined ? errorType : envelope.at("code"),
      codes,
      // `result_url` may hold the text of the error.
      reasons: [
        task.at("fail_reason"),
        task.object("error").at("message"),
        task.at("error"),
        task.at("result_url"),
      ],
      onDrift,
    }),
    outputs: [readOutput(task, lifetimeMs, finishedAt ?? now)],
    progress: task.percentage("progress"),
    submittedAt: task.instant("submit_time") ?? task.instant("created_at") ?? task.instant("created"),
    startedAt: task.instant("start_time"),
    finishedAt,
    model: task.text("model") ?? task.object("properties").text("origin_model_name"),
  };
}

function readOutput(task: Fields<Task>, lifetimeMs: number | undefined, from: number): TaskOutput {
  const result = task.object("data");
  const file = result.object("file");
  const backupUrl = file.url("backup_download_url");
  // By release and channel, the likeliest first. `fail_reason` may be a link, a file id, an error text or a `data:` URI.
  const url =
    task.url("result_url") ??
    file.url("download_url") ??
    result.object("content").url("video_url") ??
    task.object("metadata").url("url") ??
    task.url("url") ??
    result.object("0").url("url") ??
    task.url("fail_reason") ??
    backupUrl ??
    "";
  return {
    type: "video",
    url,
    backupUrl,
    expiresAt: expiresAt(url, lifetimeMs, from),
    width: result.amount("video_width"),
    height: result.amount("video_height"),
    sizeBytes: file.amount("bytes"),
    filename: file.text("filename"),
  };
}
