// MiniMax video generation (V1): one question tells the status, a second one, once the task has succeeded, the link.
import { DEFAULT_BASE_URL, type paths } from "@videotask/minimax";
import { defineEntry } from "../../asking/define-entry.ts";
import { read } from "./read.ts";
import { retrieveFile } from "./retrieve-file.ts";
import { STATUSES } from "./statuses.ts";

/**
 * MiniMax video generation (V1). Reads `MINIMAX_API_KEY` and `MINIMAX_BASE_URL`; keys are per region. Its pages name no
 * polling interval: the default schedule. Once the file has been asked for, `raw` is `{ query, file }`.
 */
export const minimax = defineEntry({
  name: "minimax",
  baseUrl: DEFAULT_BASE_URL,
  query: async ({ id, ...context }) => {
    const query = await context.ask("/v1/query/video_generation" satisfies keyof paths, {
      params: { query: { task_id: id } },
    });
    const { reader, ...answer } = read(query, STATUSES, context);
    const fileId = answer.status === "succeeded" && reader.text("file_id");
    if (!fileId) return answer;
    const { file, output } = await retrieveFile(context, fileId);
    output.width = reader.number("video_width") || undefined;
    output.height = reader.number("video_height") || undefined;
    return { ...answer, outputs: [output], raw: { query, file } };
  },
});
