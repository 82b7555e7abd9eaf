// MiniMax video generation V2 (MiniMax-H3): one request tells everything, and there is a list and a way to cancel.
import { createMinimaxClient, DEFAULT_BASE_URL } from "@videotask/minimax";
import { defineEntry } from "../../request/define-entry.ts";
import { VideoTaskError } from "../../task/error.ts";
import { byCode } from "../reading/created.ts";
import { CODES } from "./codes.ts";
import { read, readCancelled, readPage } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";
import { STATUSES } from "./statuses.ts";
import { readCreated, write, type MinimaxV2Input } from "./write.ts";

/** How many tasks a page of the list is asked for; the page names no limit, and shows 20. */
const PAGE_SIZE = 20;

/**
 * MiniMax video generation V2 (MiniMax-H3). Reads `MINIMAX_API_KEY` and `MINIMAX_BASE_URL`, as `minimax` does. Polls every 10 s, for 30
 * minutes. It keeps tasks for seven days.
 */
export const minimaxV2 = defineEntry(
  {
    name: "minimax-v2",
    apiKeyVariable: "MINIMAX_API_KEY",
    baseUrl: DEFAULT_BASE_URL,
    schedule: SCHEDULE,
    timeoutMs: TIMEOUT_MS,
    client: createMinimaxClient,
    async query({ id, client, ...context }) {
      const { data } = await client.GET("/v2/query/video_generation/{task_id}", {
        params: { path: { task_id: id } },
      });
      return read(data, context);
    },
    async create(input: MinimaxV2Input, { client, ...context }) {
      const body = await write(input);
      const { data } = await byCode(client.POST("/v2/video_generation", { body }), CODES);
      return readCreated(data, context);
    },
  },
  {
    async cancel({ id, client, ...context }) {
      const { data: seen } = await client.GET("/v2/query/video_generation/{task_id}", {
        params: { path: { task_id: id } },
      });
      const { status, providerStatus } = read(seen, context);
      // The same verb deletes the record of a task that has ended.
      if (status !== "queued")
        throw new VideoTaskError(
          "invalid_request",
          `It is ${providerStatus}; only what is queued can be cancelled.`,
        );
      const { data } = await client.DELETE("/v2/video_generation/{task_id}", {
        params: { path: { task_id: id } },
      });
      return readCancelled(data, context);
    },
    async list({ status, model, ids }, page, { client, ...context }) {
      const { data } = await client.GET("/v2/query/video_generation", {
        params: {
          query: {
            page_num: page,
            page_size: PAGE_SIZE,
            "filter.task_type": "generation",
            ...(model !== undefined && { "filter.model": model }),
            ...(ids && { "filter.task_ids": [...ids] }),
            ...(status !== undefined &&
              status in STATUSES && { "filter.status": status as keyof typeof STATUSES }),
          },
        },
      });
      return readPage(data, PAGE_SIZE, context);
    },
  },
);
