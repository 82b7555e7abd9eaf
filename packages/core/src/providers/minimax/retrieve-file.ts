// Asks MiniMax where a finished video can be fetched from.
import type { paths } from "@videotask/minimax";
import { VideoTaskError } from "../../task/error.ts";
import type { QueryContext } from "../../task/provider.ts";
import type { TaskOutput } from "../../task/task.ts";
import { AnswerReader } from "../reading/answer-reader.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { CODES } from "./codes.ts";

/** minimax/retrieve-file.md: 1 hour. */
const LINK_LIFETIME_MS = HOUR_MS;

/**
 * The task has succeeded and is paid for, so trouble here is not its failure: all of it may pass, but for a key that is
 * refused.
 */
export async function retrieveFile(
  context: Pick<QueryContext, "ask" | "now" | "onDrift">,
  fileId: string,
): Promise<{ file: unknown; output: TaskOutput }> {
  try {
    const file = await context.ask("/v1/files/retrieve" satisfies keyof paths, {
      params: { query: { file_id: fileId } },
    });
    const dialect = { at: "file.", statuses: {}, code: "base_resp.status_code", codes: CODES };
    const reader = new AnswerReader(file, dialect, context);
    reader.checkCode();
    const url = reader.url("download_url") ?? "";
    const output: TaskOutput = {
      type: "video",
      url,
      expiresAt: expiresAt(url, LINK_LIFETIME_MS, context.now),
      sizeBytes: reader.number("bytes") || undefined,
      filename: reader.text("filename"),
    };
    return { file, output };
  } catch (error) {
    if (!VideoTaskError.is(error) || /^(authentication|permission)$/.test(error.code)) throw error;
    const code = error.code === "not_found" ? "provider_unavailable" : error.code;
    throw new VideoTaskError(code, `The task succeeded, but file ${fileId}: ${error.message}`, {
      ...error,
      cause: error.cause,
      retryable: true,
    });
  }
}
