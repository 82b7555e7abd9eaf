// LinkModel: many vendors' models behind one endpoint.
import { DEFAULT_BASE_URL, type paths } from "@videotask/linkmodel";
import { defineEntry } from "../../asking/define-entry.ts";
import { read } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";

/** LinkModel. Reads `LINKMODEL_API_KEY` and `LINKMODEL_BASE_URL`. Polls by the schedule of its page, for 15 minutes. */
export const linkmodel = defineEntry({
  name: "linkmodel",
  baseUrl: DEFAULT_BASE_URL,
  schedule: SCHEDULE,
  timeoutMs: TIMEOUT_MS,
  query: async ({ id, ask, ...context }) =>
    read(
      await ask("/query/video-generation" satisfies keyof paths, { params: { query: { task_id: id } } }),
      context,
    ),
});
