// MiniMax V2 (MiniMax-H3): the servers of V1 and nothing else of it. It lists and cancels, and its errors have real HTTP statuses.

import { jsonAnswer } from "../../answer/json-answer.ts";
import type { MediaHost } from "../../media/media-host.ts";
import { randomDigits, randomUuid } from "../../random.ts";
import { minimaxServers } from "../minimax-api.ts";
import { createRoute, pathRoute, type Route } from "../route.ts";
import type { SimulatedProvider } from "../simulated-provider.ts";
import { cancelAnswer } from "./cancel.ts";
import { minimaxV2Create } from "./create.ts";
import { minimaxV2ErrorAnswers } from "./errors.ts";
import { listAnswer } from "./list.ts";
import { taskBody } from "./task-body.ts";

const mediaOrigin = "https://video-product.cdn.minimax.io";

/** Plain links, "time-limited" (page "v2-query-video"); for how long is not said, so for as long as the agent's. */
const media: MediaHost = {
  origins: [mediaOrigin],
  validMs: 9 * 3_600_000,
  url: ({ issuedAt, random }) =>
    `${mediaOrigin}/inference_output/rollout/${new Date(issuedAt).toISOString().slice(0, 10)}/${randomUuid(random)}/output.mp4`,
};

const listPath = "/v2/query/video_generation";

function cancelRoute(url: URL, method: string): Route | undefined {
  const route = method === "DELETE" ? pathRoute(url, "/v2/video_generation/") : undefined;
  return route && { ...route, method, operation: "cancel" };
}

export const minimaxV2: SimulatedProvider = {
  name: "minimax-v2",
  origins: minimaxServers,
  basePath: "",
  mount: "minimax",
  media,
  ...minimaxV2ErrorAnswers,
  // As the page's 424010985738629.
  newId: (random) => randomDigits(random, 15),
  // Pages "v2-query-video" and "v2-list-video".
  knownForMs: 7 * 86_400_000,
  create: minimaxV2Create,
  route(url, method) {
    if (url.pathname === listPath) return { operation: "list", id: null };
    return (
      createRoute(url, ["/v2/video_generation"]) ?? cancelRoute(url, method) ?? pathRoute(url, `${listPath}/`)
    );
  },
  answer: (view) => jsonAnswer({ task: taskBody(view) }),
  list: listAnswer,
  cancel: cancelAnswer,
  callbackBody: (view) => ({ task: taskBody(view) }),
};
