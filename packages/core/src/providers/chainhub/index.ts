// chainhub: MiniMax video behind a gateway of the new-api family.
import { createChainhubClient, DEFAULT_BASE_URL } from "@videotask/chainhub";
import { defineEntry } from "../../request/define-entry.ts";
import { MINIMAX_CREATE_CODES } from "../minimax-api.ts";
import { byCode } from "../reading/created.ts";
import { read } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";
import { readCreated, write, type ChainhubInput } from "./write.ts";

/** chainhub. Reads `CHAINHUB_API_KEY` and `CHAINHUB_BASE_URL`. Polls every 10 s, for 30 minutes. */
export const chainhub = defineEntry({
  name: "chainhub",
  baseUrl: DEFAULT_BASE_URL,
  schedule: SCHEDULE,
  timeoutMs: TIMEOUT_MS,
  client: createChainhubClient,
  async query({ id, client, ...context }) {
    const { data } = await client.GET("/minimax/v1/query/video_generation", {
      params: { query: { task_id: id } },
    });
    return read(data, context);
  },
  async create(input: ChainhubInput, { client, ...context }) {
    const body = await write(input);
    const { data } = await byCode(
      client.POST("/minimax/v1/video_generation", { body }),
      MINIMAX_CREATE_CODES,
    );
    return readCreated(data, context);
  },
});
