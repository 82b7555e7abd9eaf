// MiniMax V1 video generation: the query gives a file id, and the file's retrieval gives the URL.

import { asDigits, jsonAnswer } from "../answer/json-answer.ts";
import type { MediaHost } from "../media/media-host.ts";
import { randomDigits, randomHex } from "../random.ts";
import { minimaxCreate } from "./creates/minimax.ts";
import { minimaxErrorAnswers, minimaxServers, minimaxCallbackBody, taskBaseResp } from "./minimax-api.ts";
import { createRoute, queryRoute } from "./route.ts";
import type { SimulatedProvider } from "./simulated-provider.ts";
import { resultUrl, statusOf, type Statuses, type TaskView } from "./task-view.ts";

/** The five statuses of the query page. */
const statuses: Statuses = {
  queued: ["Preparing", "Queueing"],
  running: ["Processing"],
  succeeded: ["Success"],
  failed: ["Fail"],
};

const mediaOrigin = "https://www.downloadurl.com";

/** The links of a file retrieval: plain, valid for an hour from the retrieval (page "retrieve-file"). */
const media: MediaHost = {
  origins: [mediaOrigin],
  validMs: 3_600_000,
  validFromRequest: true,
  url: ({ task, random }) => `${mediaOrigin}/${task.fileId}/${randomHex(random, 16)}.mp4`,
};

function queryAnswer(view: TaskView) {
  const { task, state, successes } = view;
  const { numericIds, failureWithoutStatus, successWithoutFileId = 0 } = task.quirks;
  const base_resp = taskBaseResp(view);
  if (failureWithoutStatus && state.phase === "failed") return jsonAnswer({ task_id: task.id, base_resp });
  const idValue = numericIds ? asDigits : String;
  return jsonAnswer({
    task_id: idValue(task.id),
    status: statusOf(statuses, view),
    ...(state.phase === "succeeded" && {
      ...(successes >= successWithoutFileId && { file_id: idValue(task.fileId) }),
      video_width: 1920,
      video_height: 1080,
    }),
    base_resp,
  });
}

function fileAnswer(view: TaskView) {
  const { task, state, successes } = view;
  if (state.phase !== "succeeded") return undefined;
  const url = resultUrl(view);
  const withoutScheme = successes < (task.quirks.relativeUrl ?? 0);
  return jsonAnswer({
    file: {
      file_id: asDigits(task.fileId),
      bytes: 0,
      created_at: Math.floor((state.finishedAt ?? task.submittedAt) / 1000),
      filename: "output_aigc.mp4",
      purpose: "video_generation",
      ...(url !== undefined && { download_url: withoutScheme ? url.replace(/^https?:\/\//, "") : url }),
    },
    base_resp: { status_code: 0, status_msg: "success" },
  });
}

export const minimax: SimulatedProvider = {
  name: "minimax",
  origins: minimaxServers,
  basePath: "",
  mount: "minimax",
  media,
  ...minimaxErrorAnswers,
  // 15 to 18 digits, as seen: the longest are beyond 2^53.
  newId: (random) => randomDigits(random, 15 + Math.floor(random() * 4)),
  create: minimaxCreate,
  route: (url) =>
    createRoute(url, ["/v1/video_generation"]) ??
    queryRoute(url, "/v1/query/video_generation", "task_id") ??
    queryRoute(url, "/v1/files/retrieve", "file_id", "file"),
  answer: (view) => (view.operation === "file" ? fileAnswer(view) : queryAnswer(view)),
  callbackBody: minimaxCallbackBody,
};
