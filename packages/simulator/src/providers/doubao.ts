// Doubao: a new-api gateway in front of Volcengine Ark. Its documentation names no host, so this one has a name that resolves nowhere.

import { bodySchemas } from "../generated/doubao.ts";
import type { MediaHost } from "../media/media-host.ts";
import { randomAlphanumeric, randomHex } from "../random.ts";
import { gatewayCreate } from "./new-api/create.ts";
import { gatewayErrorAnswers } from "./new-api/errors.ts";
import type { GatewaySettings } from "./new-api/gateway-settings.ts";
import { gatewayAnswer } from "./new-api/gateway.ts";
import { arkTask, minimaxTask } from "./new-api/upstream-tasks.ts";
import { createRoute, pathRoute } from "./route.ts";
import type { SimulatedProvider } from "./simulated-provider.ts";
import { failureReason, resultUrl } from "./task-view.ts";

const settings: GatewaySettings = {
  // The table of the query page.
  statuses: {
    queued: ["queued"],
    running: ["in_progress"],
    succeeded: ["success"],
    failed: ["failure"],
  },
  action: "generate",
  hasMessage: false,
  hasStartTime: true,
  urlIn: "data.fail_reason",
  // As the page says.
  progress: { queued: 10, running: 50 },
  reasons: {
    // Ark's own wording for a sensitive output.
    moderation: {
      message: "The request failed because the output video may contain sensitive information.",
    },
    unspecified: { message: "task failed" },
  },
  failReasonOnSuccess: () => "",
  upstream(view, urlField, url, reason) {
    if (urlField === "data.data.content.video_url" || reason?.code !== undefined)
      return { data: arkTask(view, url, reason) };
    return urlField === "data.data.file.download_url" ? { data: minimaxTask(view, url, reason) } : {};
  },
};

const mediaOrigin = "https://ark-content-generation-cn-beijing.tos-cn-beijing.volces.com";

/**
 * Volcengine TOS, signed for a day, with the start in `X-Tos-Date` and the seconds of validity in `X-Tos-Expires` (recorded in a comment
 * on QuantumNous/new-api #5266).
 */
const media: MediaHost = {
  origins: [mediaOrigin],
  validMs: 86_400_000,
  url({ task, issuedAt, random }) {
    const start = new Date(issuedAt).toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const query = new URLSearchParams({
      "X-Tos-Algorithm": "TOS4-HMAC-SHA256",
      "X-Tos-Credential": `AKLTSimulator/${start.slice(0, 8)}/cn-beijing/tos/request`,
      "X-Tos-Date": start,
      "X-Tos-Expires": "86400",
      "X-Tos-Signature": randomHex(random, 64),
      "X-Tos-SignedHeaders": "host",
    });
    return `${mediaOrigin}/doubao-seedance-1-0-pro/${encodeURIComponent(task.id)}.mp4?${query}`;
  },
};

export const doubao: SimulatedProvider = {
  name: "doubao",
  origins: ["https://doubao.simulator.invalid"],
  basePath: "",
  mount: "doubao",
  media,
  ...gatewayErrorAnswers(400),
  newId: (random) => `task_${randomAlphanumeric(random, 32)}`,
  create: gatewayCreate({
    bodySchemas,
    usualBody: "id",
    model: "doubao-seedance-1-0-pro-250528",
  }),
  route: (url) => createRoute(url, ["/v1/video/generations"]) ?? pathRoute(url, "/v1/video/generations/"),
  answer: (view) => gatewayAnswer(settings, view),
  // Ark's own, with an id that is not the gateway's: the body of its query.
  callbackBody: (view) => arkTask(view, resultUrl(view), failureReason(view, settings.reasons)),
};
