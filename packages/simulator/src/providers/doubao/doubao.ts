// Doubao: a new-api gateway in front of Volcengine Ark. Its documentation names no host, so this one has a name that resolves nowhere.

import { randomText } from "../../random.ts";
import { arkTask } from "../new-api/ark-task.ts";
import { newApiDialect } from "../new-api/dialect.ts";
import { gatewayAnswer, newApiQuirks } from "../new-api/gateway.ts";
import type { GatewayTraits } from "../new-api/gateway-traits.ts";
import { minimaxFile } from "../new-api/minimax-file.ts";
import { pathId } from "../path-id.ts";
import type { SimulatedProvider } from "../simulated-provider.ts";
import { media } from "./media.ts";
import { words } from "./words.ts";

const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const traits: GatewayTraits = {
  action: "generate",
  hasMessage: false,
  knowsStart: true,
  urlIn: "data.fail_reason",
  steps: { queued: 10, running: 50 },
  reasons: {
    // Ark's own words for a sensitive output.
    moderation: {
      message: "The request failed because the output video may contain sensitive information.",
    },
    unexplained: { message: "task failed" },
  },
  failReasonOnSuccess: () => "",
  upstream(sight, field, url, reason) {
    if (field === "data.data.content.video_url" || reason?.code !== undefined)
      return { data: arkTask(sight, url, reason) };
    return field === "data.data.file.download_url" ? { data: minimaxFile(sight, url, reason) } : {};
  },
};

export const doubao: SimulatedProvider = {
  name: "doubao",
  origins: ["https://doubao.simulator.invalid"],
  basePath: "",
  mount: "doubao",
  outcomes: ["succeeded", "failed", "cancelled", "expired"],
  quirks: newApiQuirks,
  media,
  ...newApiDialect(400),
  newId: (random) => `task_${randomText(random, ALPHANUMERIC, 32)}`,
  route({ pathname }) {
    const id = pathId(pathname, "/v1/video/generations/");
    return id === undefined ? undefined : { operation: "query", id };
  },
  answer: (sight) => gatewayAnswer(traits, words, sight),
};
