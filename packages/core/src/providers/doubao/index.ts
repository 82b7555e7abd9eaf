// Doubao (Seedance) behind a gateway of the new-api family, whose documentation names no host.
import { createDoubaoClient, DEFAULT_BASE_URL } from "@videotask/doubao";
import { defineEntry } from "../../request/define-entry.ts";
import { MINIMAX_CREATE_CODES } from "../minimax-api.ts";
import { byCode } from "../reading/created.ts";
import { read } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";
import { readCreated, write, type DoubaoInput } from "./write.ts";

/**
 * Doubao. Reads `DOUBAO_API_KEY` and `DOUBAO_BASE_URL`; one of the latter or `baseUrl` is needed. Polls every 5 s, after five
 * minutes every 10 s, for 30 minutes.
 */
export const doubao = defineEntry({
  name: "doubao",
  baseUrl: DEFAULT_BASE_URL,
  schedule: SCHEDULE,
  timeoutMs: TIMEOUT_MS,
  client: createDoubaoClient,
  async query({ id, client, ...context }) {
    const { data } = await client.GET("/v1/video/generations/{task_id}", {
      params: { path: { task_id: id } },
    });
    return read(data, context);
  },
  async create(input: DoubaoInput, { client, ...context }) {
    const body = await write(input);
    const { data } = await byCode(client.POST("/v1/video/generations", { body }), MINIMAX_CREATE_CODES);
    return readCreated(data, context);
  },
});
