// Reads the two answers of MiniMax's video generation: to the query of the task, and to the retrieval of its file.
import type { components } from "@videotask/minimax";
import type { ProviderAnswer, ReadContext } from "../../task/provider.ts";
import type { TaskOutput } from "../../task/task.ts";
import { checkCode } from "../reading/answer-layout.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { Fields } from "../reading/fields.ts";
import { readOutcome } from "../reading/outcome.ts";
import { CODES } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

/** minimax/retrieve-file.md: 1 hour. */
const LINK_LIFETIME_MS = HOUR_MS;

type Schemas = components["schemas"];

/** The task, and for one that has succeeded where its file is. */
export function read(
  body: unknown,
  { onDrift }: Pick<ReadContext, "onDrift">,
): { task: ProviderAnswer; fileId: string | undefined; size: Pick<TaskOutput, "width" | "height"> } {
  const answer = new Fields<Schemas["QueryVideoGenerationTaskResp"]>(body, onDrift);
  const task = readOutcome({
    body,
    status: answer.at("status"),
    statuses: STATUSES,
    code: answer.object("base_resp").at("status_code"),
    codes: CODES,
    reasons: [],
    onDrift,
  });
  return {
    task,
    fileId: task.status === "succeeded" ? answer.text("file_id") : undefined,
    size: { width: answer.amount("video_width"), height: answer.amount("video_height") },
  };
}

/** @throws {VideoTaskError} for a code that does not say that all is well */
export function readFile(body: unknown, { now, onDrift }: Pick<ReadContext, "now" | "onDrift">): TaskOutput {
  const answer = new Fields<Schemas["RetrieveFileResp"]>(body, onDrift);
  checkCode({ body, code: answer.object("base_resp").at("status_code"), codes: CODES, onDrift });
  const file = answer.object("file");
  const url = file.url("download_url") ?? "";
  return {
    type: "video",
    url,
    expiresAt: expiresAt(url, LINK_LIFETIME_MS, now),
    sizeBytes: file.amount("bytes"),
    filename: file.text("filename"),
  };
}
