// Jimmy AI.
import { createJimmyClient, DEFAULT_BASE_URL } from "@videotask/jimmy";
import { defineEntry } from "../../request/define-entry.ts";
import { read } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";
import { readCreated, write, type JimmyInput } from "./write.ts";

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
  async create(input: JimmyInput, { client, ...context }) {
    const { path, body } = await write(input);
    // Which body belongs to which path is held in routes.ts.
    const { data } = await client.POST(path, { body: body as never });
    return readCreated(data, context);
  },
});
