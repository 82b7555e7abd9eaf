// chainhub: MiniMax video behind a gateway of the new-api family.
import { DEFAULT_BASE_URL, type paths } from "@videotask/chainhub";
import { defineEntry } from "../../asking/define-entry.ts";
import { readNewApi } from "../new-api.ts";
import { STATUSES } from "./statuses.ts";

/** chainhub. Reads `CHAINHUB_API_KEY` and `CHAINHUB_BASE_URL`. Its page names no polling interval: the default schedule. */
export const chainhub = defineEntry({
  name: "chainhub",
  baseUrl: DEFAULT_BASE_URL,
  query: async ({ id, ask, ...context }) =>
    readNewApi(
      await ask("/minimax/v1/query/video_generation" satisfies keyof paths, {
        params: { query: { task_id: id } },
      }),
      STATUSES,
      context,
    ),
});
