// ChainHub: a new-api gateway in front of MiniMax's video generation.

import { randomDigits } from "../../random.ts";
import { newApiDialect } from "../new-api/dialect.ts";
import { gatewayAnswer, newApiQuirks } from "../new-api/gateway.ts";
import type { GatewayTraits } from "../new-api/gateway-traits.ts";
import { minimaxFile } from "../new-api/minimax-file.ts";
import { arkTask } from "../new-api/ark-task.ts";
import type { SimulatedProvider } from "../simulated-provider.ts";
import { media } from "./media.ts";
import { words } from "./words.ts";

const traits: GatewayTraits = {
  action: "video_generation",
  hasMessage: true,
  // The page's example has start_time 0 on a finished task.
  knowsStart: false,
  urlIn: "data.data.file.download_url",
  steps: { queued: 30, running: 50 },
  reasons: {
    moderation: { message: "output new_sensitive", code: 1027 },
    unexplained: { message: "task failed" },
  },
  failReasonOnSuccess: (task) => task.fileId,
  upstream: (sight, field, url, reason) => ({
    data:
      field === "data.data.content.video_url"
        ? arkTask(sight, url, reason)
        : minimaxFile(sight, field === "data.data.file.download_url" ? url : undefined, reason),
  }),
};

export const chainhub: SimulatedProvider = {
  name: "chainhub",
  origins: ["https://api.chainhub.tech"],
  basePath: "",
  mount: "chainhub",
  outcomes: ["succeeded", "failed", "cancelled", "expired"],
  quirks: newApiQuirks,
  media,
  // Documented under HTTP 200; the gateway's source has 400.
  ...newApiDialect(200),
  newId: (random) => randomDigits(random, 15),
  route: ({ pathname, searchParams }) =>
    pathname === "/minimax/v1/query/video_generation"
      ? { operation: "query", id: searchParams.get("task_id") }
      : undefined,
  answer: (sight) => gatewayAnswer(traits, words, sight),
};
