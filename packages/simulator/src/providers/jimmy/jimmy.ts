// Jimmy: one envelope, and one endpoint for the videos and images of every model.

import { jsonAnswer } from "../../answer/json-answer.ts";
import { randomUuid } from "../../random.ts";
import { failureOf, type Reasons } from "../failure-of.ts";
import { pathId } from "../path-id.ts";
import { resultUrl } from "../result-url.ts";
import type { Sight, SimulatedProvider } from "../simulated-provider.ts";
import { statusWord } from "../status-word.ts";
import { dialect } from "./dialect.ts";
import { media } from "./media.ts";
import { words } from "./words.ts";

// The page only says where the reason stands, so these wordings are ours.
const reasons: Reasons = {
  moderation: { message: "The content violates the moderation policy" },
  unexplained: { message: "Video generation failed" },
};

/** 0 while waiting and after a failure, 1 to 99 on the way, 100 at the end: the page's table. */
function progressOf({ moment, task }: Sight): number {
  if (moment.phase === "succeeded") return 100;
  if (moment.phase !== "running") return 0;
  const share = task.quirks.progressFallsBack && moment.share >= 0.5 ? 1 - moment.share : moment.share;
  return 1 + Math.floor(98 * share);
}

function taskOf(sight: Sight) {
  const { task, moment, successes } = sight;
  const { timesInMs, olderNames, relativeUrl = 0 } = task.quirks;
  const kind = task.quirks.imageTask ? "image" : "main";
  const time = (at: number) => (timesInMs ? Math.floor(at) : Math.floor(at / 1000));
  const link = resultUrl(sight, kind);
  const url = link !== undefined && successes < relativeUrl ? new URL(link).pathname.slice(1) : link;
  const reason = moment.phase === "failed" ? failureOf(task, reasons).message : undefined;
  return {
    task_id: task.id,
    status: statusWord(words, sight),
    progress: progressOf(sight),
    model: task.model ?? "sora2-12s",
    created_at: time(task.submittedAt),
    ...(moment.finishedAt !== undefined && { completed_at: time(moment.finishedAt) }),
    ...(olderNames && { success: moment.phase === "succeeded" }),
    ...(url !== undefined &&
      (olderNames
        ? { mediaUrl: url }
        : { result: { [`${kind === "image" ? "image" : "video"}_url`]: url } })),
    ...(reason !== undefined && (olderNames ? { error_msg: reason } : { error_message: reason })),
  };
}

export const jimmy: SimulatedProvider = {
  name: "jimmy",
  origins: ["https://www.jimmyai.cn"],
  basePath: "",
  mount: "jimmy",
  outcomes: ["succeeded", "failed", "cancelled"],
  quirks: [
    "codeAsNumber",
    "withoutEnvelope",
    "olderNames",
    "relativeUrl",
    "imageTask",
    "progressFallsBack",
    "timesInMs",
  ],
  media,
  ...dialect,
  newId: randomUuid,
  route({ pathname }) {
    const id = pathId(pathname, "/api/open-api/v1/videos/");
    return id === undefined ? undefined : { operation: "query", id };
  },
  answer(sight) {
    const { quirks } = sight.task;
    const data = taskOf(sight);
    if (quirks.withoutEnvelope) return jsonAnswer(data);
    const failed = sight.moment.phase === "failed" ? failureOf(sight.task, reasons).code : undefined;
    const code = failed ?? "20000";
    return jsonAnswer({ code: quirks.codeAsNumber ? Number(code) : code, msg: "ok", data });
  },
};
