// Reads the answer of MiniMax's video agent.
import type { components } from "@videotask/minimax";
import type { ProviderAnswer, ReadContext } from "../../task/provider.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { Fields } from "../reading/fields.ts";
import { readOutcome } from "../reading/outcome.ts";
import { CODES } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

/** minimax/query-video-agent.md: 9 hours. */
const LINK_LIFETIME_MS = 9 * HOUR_MS;

export function read(body: unknown, { now, onDrift }: Pick<ReadContext, "now" | "onDrift">): ProviderAnswer {
  const answer = new Fields<components["schemas"]["QueryVideoTemplateGenerationTaskResp"]>(body, onDrift);
  const url = answer.url("video_url") ?? "";
  return {
    ...readOutcome({
      body,
      status: answer.at("status"),
      statuses: STATUSES,
      code: answer.object("base_resp").at("status_code"),
      codes: CODES,
      reasons: [],
      onDrift,
    }),
    outputs: [{ type: "video", url, expiresAt: expiresAt(url, LINK_LIFETIME_MS, now) }],
  };
}
