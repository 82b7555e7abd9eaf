// ChainHub: a new-api gateway in front of MiniMax's video generation.

import { bodySchemas } from "../generated/chainhub.ts";
import type { MediaHost } from "../media/media-host.ts";
import { randomAlphanumeric, randomDigits, randomUuid } from "../random.ts";
import { minimaxCallbackBody } from "./minimax-api.ts";
import { gatewayCreate } from "./new-api/create.ts";
import { gatewayErrorAnswers } from "./new-api/errors.ts";
import type { GatewaySettings } from "./new-api/gateway-settings.ts";
import { gatewayAnswer } from "./new-api/gateway.ts";
import { arkTask, asUpstream, minimaxTask } from "./new-api/upstream-tasks.ts";
import { createRoute, queryRoute } from "./route.ts";
import type { SimulatedProvider } from "./simulated-provider.ts";

const settings: GatewaySettings = {
  // Those of new-api's `model/task.go`; ChainHub's page shows SUCCESS only.
  statuses: {
    queued: ["NOT_START", "SUBMITTED", "QUEUED"],
    running: ["IN_PROGRESS"],
    succeeded: ["SUCCESS"],
    failed: ["FAILURE"],
  },
  action: "video_generation",
  hasMessage: true,
  // The page's example has start_time 0 on a finished task.
  hasStartTime: false,
  urlIn: "data.data.file.download_url",
  progress: { queued: 30, running: 50 },
  reasons: {
    moderation: { message: "output new_sensitive", code: 1027 },
    unspecified: { message: "task failed" },
  },
  failReasonOnSuccess: (task) => task.fileId,
  upstream(view, urlField, url, reason) {
    if (urlField === "data.data.content.video_url") return { data: arkTask(view, url, reason) };
    const fileUrl = urlField === "data.data.file.download_url" ? url : undefined;
    return { data: minimaxTask(view, fileUrl, reason) };
  },
};

const mainOrigin = "https://public-cdn-video-data-algeng.oss-cn-wulanchabu.aliyuncs.com";
const backupOrigin = "https://public-cdn-video-data-algeng-us.oss-us-east-1.aliyuncs.com";

/** Aliyun OSS with `Expires` in seconds since the epoch, nine hours after the file, and a copy in another region. */
const media: MediaHost = {
  origins: [mainOrigin, backupOrigin],
  validMs: 9 * 3_600_000,
  url({ task, kind, expiresAt, random }) {
    const day = new Date(task.submittedAt).toISOString().slice(0, 10);
    const path = `inference_output%2Fvideo%2F${day}%2F${randomUuid(random)}%2Foutput.mp4`;
    const signature = `${randomAlphanumeric(random, 27)}%3D`;
    const query = `Expires=${Math.floor(expiresAt / 1000)}&OSSAccessKeyId=LTAI5tSimulatorSimulator&Signature=${signature}`;
    return `${kind === "backup" ? backupOrigin : mainOrigin}/${path}?${query}`;
  },
};

export const chainhub: SimulatedProvider = {
  name: "chainhub",
  origins: ["https://api.chainhub.tech"],
  basePath: "",
  mount: "chainhub",
  media,
  // An unknown id is documented under HTTP 200; the gateway's source has 400.
  ...gatewayErrorAnswers(200),
  newId: (random) => randomDigits(random, 15),
  fileIdDigits: 15,
  create: gatewayCreate({ bodySchemas, usualBody: "baseResp", model: "MiniMax-Hailuo-02" }),
  route: (url) =>
    createRoute(url, ["/minimax/v1/video_generation"]) ??
    queryRoute(url, "/minimax/v1/query/video_generation", "task_id"),
  answer: (view) => gatewayAnswer(settings, view),
  // MiniMax's own, with an id that is not the gateway's.
  callbackBody: (view) => minimaxCallbackBody(asUpstream(view)),
};
