// LinkModel: one envelope for the videos of every model.

import { jsonAnswer } from "../../answer/json-answer.ts";
import { randomText, randomUuid } from "../../random.ts";
import { failureOf, type Reasons } from "../failure-of.ts";
import { resultUrl } from "../result-url.ts";
import type { SimulatedProvider } from "../simulated-provider.ts";
import { statusWord } from "../status-word.ts";
import { dialect } from "./dialect.ts";
import { media } from "./media.ts";
import { words } from "./words.ts";

// The page only says where the reason stands, so these wordings are ours.
const reasons: Reasons = {
  moderation: { message: "The content was rejected by the moderation policy" },
  unexplained: { message: "task failed" },
};

export const linkmodel: SimulatedProvider = {
  name: "linkmodel",
  origins: ["https://api.linkmodel.ai"],
  basePath: "/api/v1",
  mount: "linkmodel",
  outcomes: ["succeeded", "failed", "cancelled"],
  quirks: ["outputVideos", "withoutCode", "camelCaseRequestId"],
  media,
  ...dialect,
  newId: (random) => `aurora_${randomText(random, "abcdefghijklmnopqrstuvwxyz0123456789", 12)}`,
  route: ({ pathname, searchParams }) =>
    pathname === "/api/v1/query/video-generation"
      ? { operation: "query", id: searchParams.get("task_id") }
      : undefined,
  answer(sight) {
    const { task, moment, random } = sight;
    const { outputVideos, withoutCode, camelCaseRequestId } = task.quirks;
    const url = resultUrl(sight);
    const reason = moment.phase === "failed" ? failureOf(task, reasons) : undefined;
    return jsonAnswer({
      ...(!withoutCode && { code: reason?.code ?? 0 }),
      data: {
        task_id: task.id,
        prompt: task.prompt ?? "A futuristic city at sunset",
        ...(url !== undefined && (outputVideos ? { output_videos: [url] } : { file_url: url })),
        model: task.model ?? "sora-2",
        duration: 10,
        metadata: "",
        msg: reason?.message ?? "",
        status: statusWord(words, sight),
      },
      message: "success",
      [camelCaseRequestId ? "requestId" : "request_id"]: randomUuid(random),
    });
  },
};
