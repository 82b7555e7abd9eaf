// MiniMax's video agent: the same servers and errors as V1 video generation, but the URL comes with the query.

import { asDigits, jsonAnswer } from "../answer/json-answer.ts";
import type { MediaHost } from "../media/media-host.ts";
import { randomDigits, randomHex } from "../random.ts";
import { minimaxAgentCreate } from "./creates/minimax.ts";
import { minimaxCallbackBody, minimaxErrorAnswers, minimaxServers, taskBaseResp } from "./minimax-api.ts";
import { createRoute, queryRoute } from "./route.ts";
import type { SimulatedProvider } from "./simulated-provider.ts";
import { resultUrl, statusOf, type Statuses } from "./task-view.ts";

/** The four statuses of the video agent's page. */
const statuses: Statuses = {
  queued: ["Preparing"],
  running: ["Processing"],
  succeeded: ["Success"],
  failed: ["Fail"],
};

const mediaOrigin = "https://cdn.hailuoai.com";

/** Plain links, valid for nine hours (page "query-video-agent"). */
const media: MediaHost = {
  origins: [mediaOrigin],
  validMs: 9 * 3_600_000,
  url({ issuedAt, random }) {
    const [day = "", time = ""] = new Date(issuedAt).toISOString().replaceAll(/[-:]/g, "").split(/[T.]/);
    return `${mediaOrigin}/prod/video_${day}_${time}_${randomHex(random, 8)}.mp4`;
  },
};

export const minimaxAgent: SimulatedProvider = {
  name: "minimax-agent",
  origins: minimaxServers,
  basePath: "",
  mount: "minimax",
  media,
  ...minimaxErrorAnswers,
  // As the page's 401047179385389059, beyond 2^53.
  newId: (random) => randomDigits(random, 18),
  create: minimaxAgentCreate,
  route: (url) =>
    createRoute(url, ["/v1/video_template_generation"]) ??
    queryRoute(url, "/v1/query/video_template_generation", "task_id"),
  callbackBody: minimaxCallbackBody,
  answer(view) {
    const { task, state } = view;
    const { numericIds, failureWithoutStatus } = task.quirks;
    const task_id = numericIds ? asDigits(task.id) : task.id;
    const base_resp = taskBaseResp(view);
    if (failureWithoutStatus && state.phase === "failed") return jsonAnswer({ task_id, base_resp });
    const video_url = resultUrl(view);
    return jsonAnswer({
      task_id,
      status: statusOf(statuses, view),
      ...(video_url !== undefined && { video_url }),
      base_resp,
    });
  },
};
