// Doubao (Seedance) behind a gateway of the new-api family, whose documentation names no host.
import type { paths } from "@videotask/doubao";
import { defineEntry } from "../../asking/define-entry.ts";
import { readNewApi } from "../new-api.ts";
import { HOUR_MS } from "../reading/expiry.ts";
import { STATUSES } from "./statuses.ts";

/** Not on the page; upstream's, Volcengine Ark: 24 hours. */
const LINK_LIFETIME_MS = 24 * HOUR_MS;

/**
 * Doubao. Reads `DOUBAO_API_KEY` and `DOUBAO_BASE_URL`; one of the latter or `baseUrl` is needed.
 * Its page, Notes 1: "every 5-10 seconds"; Notes 3: typically 1 to 5 minutes.
 */
export const doubao = defineEntry({
  name: "doubao",
  schedule: [{ untilMs: 300_000, everyMs: 5_000 }, { everyMs: 10_000 }],
  query: async ({ id, ask, ...context }) =>
    readNewApi(
      await ask("/v1/video/generations/{task_id}" satisfies keyof paths, {
        params: { path: { task_id: id } },
      }),
      STATUSES,
      context,
      LINK_LIFETIME_MS,
    ),
});
