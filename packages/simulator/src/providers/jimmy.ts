// Jimmy: one envelope, and one endpoint for the videos and images of every model.

import { jsonAnswer } from "../answer/json-answer.ts";
import type { MediaHost } from "../media/media-host.ts";
import { randomHex, randomUuid } from "../random.ts";
import { jimmyCreate, jimmyPaths } from "./creates/jimmy.ts";
import { createRoute, pathRoute } from "./route.ts";
import type { ErrorAnswers, SimulatedProvider } from "./simulated-provider.ts";
import {
  failureReason,
  resultUrl,
  statusOf,
  type FailureReason,
  type FailureReasons,
  type Statuses,
  type TaskView,
} from "./task-view.ts";

/** The statuses of the query page, which has three for a queued task. `cancelled` is from jimiskills, as is its other spelling. */
const statuses: Statuses = {
  queued: ["submitted", "pending", "queued"],
  running: ["processing"],
  succeeded: ["completed"],
  failed: ["failed"],
  cancelled: ["cancelled"],
};

// The page only says which field has the reason, so these wordings are ours.
const reasons: FailureReasons = {
  moderation: { message: "The content violates the moderation policy" },
  unspecified: { message: "Video generation failed" },
};

const mediaOrigin = "https://jimmy-media.simulator.invalid";

/** Plain links, valid for three days (page). No page shows one, so the host has a name that resolves nowhere. */
const media: MediaHost = {
  origins: [mediaOrigin],
  validMs: 3 * 86_400_000,
  url({ kind, random }) {
    const [folder, extension] = kind === "image" ? ["images", "png"] : ["videos", "mp4"];
    return `${mediaOrigin}/${folder}/${randomHex(random, 32)}.${extension}`;
  },
};

const envelope = (code: number | string, msg: string) => () => jsonAnswer({ code, msg });

/** HTTP 200 and a code in the envelope (jimiskills). Nothing is known about a rate limit of its own, so that one is plain HTTP. */
const errorAnswers: ErrorAnswers = {
  errors: {
    missingKey: envelope("20001", "missing api key"),
    wrongKey: envelope("20001", "invalid api key"),
    forbidden: () => jsonAnswer({ code: "20001", msg: "forbidden" }, 403),
    notFound: envelope("20002", "task not found"),
    missingParameter: envelope("20002", "taskId is required"),
    rateLimited: () => jsonAnswer({ code: "-1", msg: "too many requests" }, 429),
    insufficientBalance: envelope("20002", "insufficient balance"),
    serverError: envelope("-1", "server error"),
    invalidRequest: envelope("20002", "invalid request"),
    moderated: envelope("20002", reasons.moderation.message),
    noRoute: () => jsonAnswer({ code: "-1", msg: "not found" }, 404),
  },
  errorWithCode: (code, msg) => jsonAnswer({ code, msg }),
  emptyEnvelope: () => jsonAnswer({ code: "20000", msg: "ok", data: null }),
  invalidBody: (msg) => jsonAnswer({ code: "20001", msg }),
};

/** 0 while queued and after a failure, 1 to 99 while running, 100 on success: the page's table. */
function progressOf({ state, task }: TaskView): number {
  if (state.phase === "succeeded") return 100;
  if (state.phase !== "running") return 0;
  const { phaseProgress } = state;
  const falls = task.quirks.progressFallsBack && phaseProgress >= 0.5;
  return 1 + Math.floor(98 * (falls ? 1 - phaseProgress : phaseProgress));
}

/** The URL of the result, or its absence, in the field where the page has it or had it. */
function resultFields(view: TaskView): object {
  const { olderNames, imageTask, relativeUrl = 0 } = view.task.quirks;
  const link = resultUrl(view, imageTask ? "image" : "main");
  if (link === undefined) return {};
  const url = view.successes < relativeUrl ? new URL(link).pathname.slice(1) : link;
  if (olderNames) return { mediaUrl: url };
  return { result: imageTask ? { image_url: url } : { video_url: url } };
}

function taskBody(view: TaskView, reason: FailureReason | undefined): object {
  const { task, state } = view;
  const { timesInMs, olderNames } = task.quirks;
  const time = (at: number) => Math.floor(timesInMs ? at : at / 1000);
  return {
    task_id: task.id,
    status: statusOf(statuses, view),
    progress: progressOf(view),
    model: task.model ?? "sora2-12s",
    created_at: time(task.submittedAt),
    ...(state.finishedAt !== undefined && { completed_at: time(state.finishedAt) }),
    ...(olderNames && { success: state.phase === "succeeded" }),
    ...resultFields(view),
    ...(reason && { [olderNames ? "error_msg" : "error_message"]: reason.message }),
  };
}

export const jimmy: SimulatedProvider = {
  name: "jimmy",
  origins: ["https://www.jimmyai.cn"],
  basePath: "",
  mount: "jimmy",
  media,
  ...errorAnswers,
  newId: randomUuid,
  create: jimmyCreate(errorAnswers.invalidBody),
  route: (url) => createRoute(url, jimmyPaths) ?? pathRoute(url, "/api/open-api/v1/videos/"),
  answer(view) {
    const { codeAsNumber, withoutEnvelope } = view.task.quirks;
    const reason = failureReason(view, reasons);
    const data = taskBody(view, reason);
    if (withoutEnvelope) return jsonAnswer(data);
    const code = reason?.code ?? "20000";
    return jsonAnswer({ code: codeAsNumber ? Number(code) : code, msg: "ok", data });
  },
};
