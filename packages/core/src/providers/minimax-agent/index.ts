// MiniMax's video agent: templates, whose answer has the link in it.
import { DEFAULT_BASE_URL, type paths } from "@videotask/minimax";
import { defineEntry } from "../../asking/define-entry.ts";
import { read } from "../minimax/read.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { STATUSES } from "./statuses.ts";

/** minimax/query-video-agent.md: 9 hours. */
const LINK_LIFETIME_MS = 9 * HOUR_MS;

/**
 * MiniMax's video agent. Reads `MINIMAX_API_KEY` and `MINIMAX_BASE_URL`, as `minimax` does. Its page names no polling
 * interval: the default schedule.
 */
export const minimaxAgent = defineEntry({
  name: "minimax-agent",
  apiKeyVariable: "MINIMAX_API_KEY",
  baseUrl: DEFAULT_BASE_URL,
  query: async ({ id, ask, now, onDrift }) => {
    const body = await ask("/v1/query/video_template_generation" satisfies keyof paths, {
      params: { query: { task_id: id } },
    });
    const { reader, ...answer } = read(body, STATUSES, { onDrift });
    const url = answer.status === "succeeded" ? reader.url("video_url") : undefined;
    return url
      ? {
          ...answer,
          outputs: [{ type: "video", url, expiresAt: expiresAt(url, LINK_LIFETIME_MS, now) }],
        }
      : answer;
  },
});
