// MiniMax's video agent: templates, whose answer has the link in it.
import { createMinimaxClient, DEFAULT_BASE_URL } from "@videotask/minimax";
import { defineEntry } from "../../request/define-entry.ts";
import { read } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";
import { readCreated, write, type MinimaxAgentInput } from "./write.ts";

/**
 * MiniMax's video agent. Reads `MINIMAX_API_KEY` and `MINIMAX_BASE_URL`, as `minimax` does. Polls every 10 s, for 30 minutes.
 */
export const minimaxAgent = defineEntry({
  name: "minimax-agent",
  apiKeyVariable: "MINIMAX_API_KEY",
  baseUrl: DEFAULT_BASE_URL,
  schedule: SCHEDULE,
  timeoutMs: TIMEOUT_MS,
  client: createMinimaxClient,
  async query({ id, client, ...context }) {
    const { data } = await client.GET("/v1/query/video_template_generation", {
      params: { query: { task_id: id } },
    });
    return read(data, context);
  },
  async create(input: MinimaxAgentInput, { client, ...context }) {
    const body = await write(input);
    const { data } = await client.POST("/v1/video_template_generation", { body });
    return readCreated(data, context);
  },
});
