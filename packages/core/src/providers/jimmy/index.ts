// Jimmy AI.
import { DEFAULT_BASE_URL, type paths } from "@videotask/jimmy";
import { defineEntry } from "../../asking/define-entry.ts";
import { read } from "./read.ts";

/** Jimmy AI. Reads `JIMMY_API_KEY` and `JIMMY_BASE_URL`. Its page names no polling interval: the default schedule. */
export const jimmy = defineEntry({
  name: "jimmy",
  baseUrl: DEFAULT_BASE_URL,
  query: async ({ id, ask, ...context }) =>
    read(
      await ask("/api/open-api/v1/videos/{taskId}" satisfies keyof paths, {
        params: { path: { taskId: id } },
      }),
      context,
    ),
});
