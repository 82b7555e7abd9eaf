// LinkModel: one envelope for the videos of every model.

import { jsonAnswer } from "../answer/json-answer.ts";
import type { MediaHost } from "../media/media-host.ts";
import { randomHex, randomText, randomUuid, type Random } from "../random.ts";
import { linkmodelCreate } from "./creates/linkmodel.ts";
import { createRoute, queryRoute } from "./route.ts";
import type { ErrorAnswers, SimulatedProvider } from "./simulated-provider.ts";
import { failureReason, resultUrl, statusOf, type FailureReasons, type Statuses } from "./task-view.ts";

/** The five statuses of the query page. */
const statuses: Statuses = {
  queued: ["Pending"],
  running: ["Processing"],
  succeeded: ["Success"],
  failed: ["Failed"],
  cancelled: ["Cancelled"],
};

// The page only says which field has the reason, so these wordings are ours.
const reasons: FailureReasons = {
  moderation: { message: "The content was rejected by the moderation policy" },
  unspecified: { message: "task failed" },
};

const mediaOrigin = "https://linkmodel-media.simulator.invalid";

/** Plain links, valid for about two days (linkmodel-cli). The page's host is a placeholder, so this one resolves nowhere. */
const media: MediaHost = {
  origins: [mediaOrigin],
  validMs: 2 * 86_400_000,
  url: ({ random }) => `${mediaOrigin}/out/${randomHex(random, 32)}.mp4`,
};

/** An error of the API: HTTP has the status and the envelope repeats it. */
function envelope(code: number | string, message: string, status: number) {
  return (random: Random) => jsonAnswer({ code, message, request_id: randomUuid(random) }, status);
}

/** An error of the services behind it, under HTTP 200: `msg` as of the create endpoint, in linkmodel-cli's test, since it happens before the query. */
function serviceError(code: number | string, msg: string, random: Random) {
  return jsonAnswer({ code, msg, request_id: randomUuid(random) });
}

const errorAnswers: ErrorAnswers = {
  errors: {
    missingKey: envelope(401, "missing API key", 401),
    wrongKey: envelope(401, "invalid API key", 401),
    forbidden: envelope(403, "forbidden", 403),
    notFound: envelope(404, "task not found", 404),
    missingParameter: envelope(400, "task_id is required", 400),
    rateLimited: envelope(429, "too many requests", 429),
    insufficientBalance: (random) => serviceError(500, "billing: code=100601: insufficient balance", random),
    serverError: envelope(500, "internal server error", 500),
    invalidRequest: envelope(400, "invalid request", 400),
    moderated: envelope(400, "the prompt was rejected by the moderation policy", 400),
    noRoute: envelope(404, "not found", 404),
  },
  errorWithCode: serviceError,
  emptyEnvelope: (random) =>
    jsonAnswer({ code: 0, data: null, message: "success", request_id: randomUuid(random) }),
  invalidBody: (message, random) => envelope(400, message, 400)(random),
};

export const linkmodel: SimulatedProvider = {
  name: "linkmodel",
  origins: ["https://api.linkmodel.ai"],
  basePath: "/api/v1",
  mount: "linkmodel",
  media,
  ...errorAnswers,
  newId: (random) => `aurora_${randomText(random, "abcdefghijklmnopqrstuvwxyz0123456789", 12)}`,
  create: linkmodelCreate("/api/v1", errorAnswers.invalidBody),
  route: (url) =>
    createRoute(url, ["/api/v1/video-generation"]) ??
    queryRoute(url, "/api/v1/query/video-generation", "task_id"),
  answer(view) {
    const { task, random } = view;
    const { outputVideos, withoutCode, camelCaseRequestId } = task.quirks;
    const url = resultUrl(view);
    const reason = failureReason(view, reasons);
    return jsonAnswer({
      ...(!withoutCode && { code: reason?.code ?? 0 }),
      data: {
        task_id: task.id,
        prompt: task.prompt ?? "A futuristic city at sunset",
        ...(url !== undefined && (outputVideos ? { output_videos: [url] } : { file_url: url })),
        model: task.model ?? "sora-2",
        duration: task.durationSeconds ?? 10,
        metadata: "",
        msg: reason?.message ?? "",
        status: statusOf(statuses, view),
      },
      message: "success",
      [camelCaseRequestId ? "requestId" : "request_id"]: randomUuid(random),
    });
  },
};
