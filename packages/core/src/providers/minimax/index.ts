// MiniMax video generation (V1): one request tells the status, a second one, once the task has succeeded, the link.
import { createMinimaxClient, DEFAULT_BASE_URL } from "@videotask/minimax";
import { defineEntry } from "../../request/define-entry.ts";
import { VideoTaskError } from "../../task/error.ts";
import { shorten } from "../../task/text.ts";
import { read, readFile } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";
import { readCreated, write, type MinimaxInput } from "./write.ts";

/**
 * MiniMax video generation (V1). Reads `MINIMAX_API_KEY` and `MINIMAX_BASE_URL`; keys are per region. Polls every 10 s, for 30
 * minutes. Once the file has been retrieved, `raw` is `{ query, file }`.
 */
export const minimax = defineEntry({
  name: "minimax",
  baseUrl: DEFAULT_BASE_URL,
  schedule: SCHEDULE,
  timeoutMs: TIMEOUT_MS,
  client: createMinimaxClient,
  async query({ id, client, ...context }) {
    const { data: query } = await client.GET("/v1/query/video_generation", {
      params: { query: { task_id: id } },
    });
    const { fileId, size, task } = read(query, context);
    if (fileId === undefined) return task;
    try {
      const { data: file } = await client.GET("/v1/files/retrieve", {
        params: { query: { file_id: fileId } },
      });
      return { ...task, outputs: [{ ...readFile(file, context), ...size }], raw: { query, file } };
    } catch (error) {
      throw fileError(error, fileId);
    }
  },
  async create(input: MinimaxInput, { client, ...context }) {
    const body = await write(input);
    const { data } = await client.POST("/v1/video_generation", { body });
    return readCreated(data, context);
  },
});

/**
 * The task has succeeded and is paid for, so trouble with its file is not its failure: all of it may pass, but for a key that is
 * refused.
 */
function fileError(error: unknown, fileId: string): unknown {
  if (!VideoTaskError.is(error) || error.code === "authentication" || error.code === "permission")
    return error;
  const code = error.code === "not_found" ? "provider_unavailable" : error.code;
  return new VideoTaskError(code, `The task succeeded, but file ${shorten(fileId)}: ${error.message}`, {
    ...error,
    cause: error.cause,
    retryable: true,
  });
}
