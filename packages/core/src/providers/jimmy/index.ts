// Jimmy AI.
import { createJimmyClient, DEFAULT_BASE_URL } from "@videotask/jimmy";
import { defineEntry } from "../../request/define-entry.ts";
import { read } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";

/** Jimmy AI. Reads `JIMMY_API_KEY` and `JIMMY_BASE_URL`. Polls every 10 s, for 30 minutes. */
export const jimmy = defineEntry({
  name: "jimmy",
  baseUrl: DEFAULT_BASE_URL,
  schedule: SCHEDULE,
  timeoutMs: TIMEOUT_MS,
  client: createJimmyClient,
  async query({ id, client, ...context }) {
    const { data } = await client.GET("/api/open-api/v1/videos/{taskId}", {
      params: { path: { taskId: id } },
    });
    return read(data, context);
  },
});
