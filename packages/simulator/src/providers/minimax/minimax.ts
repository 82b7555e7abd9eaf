// MiniMax V1 video generation: the query gives a file id, and the file's retrieval gives the URL.

import { asDigits, jsonAnswer } from "../../answer/json-answer.ts";
import { randomDigits } from "../../random.ts";
import { resultUrl } from "../result-url.ts";
import type { Sight, SimulatedProvider } from "../simulated-provider.ts";
import { statusWord } from "../status-word.ts";
import { dialect } from "./dialect.ts";
import { media } from "./media.ts";
import { servers } from "./servers.ts";
import { verdict } from "./verdict.ts";
import { words } from "./words.ts";

function query(sight: Sight) {
  const { task, moment, successes } = sight;
  const { numericIds, verdictOnly, successWithoutFileId = 0 } = task.quirks;
  const base_resp = verdict(sight);
  if (verdictOnly && moment.phase === "failed") return jsonAnswer({ task_id: task.id, base_resp });
  const write = numericIds ? asDigits : String;
  return jsonAnswer({
    task_id: write(task.id),
    status: statusWord(words, sight),
    ...(moment.phase === "succeeded" && {
      ...(successes >= successWithoutFileId && { file_id: write(task.fileId) }),
      video_width: 1920,
      video_height: 1080,
    }),
    base_resp,
  });
}

function file(sight: Sight) {
  const { task, moment, successes } = sight;
  if (moment.phase !== "succeeded") return undefined;
  const url = resultUrl(sight);
  const relative = successes < (task.quirks.relativeUrl ?? 0);
  return jsonAnswer({
    file: {
      file_id: asDigits(task.fileId),
      bytes: 0,
      created_at: Math.floor((moment.finishedAt ?? task.submittedAt) / 1000),
      filename: "output_aigc.mp4",
      purpose: "video_generation",
      ...(url !== undefined && { download_url: relative ? url.replace(/^https?:\/\//, "") : url }),
    },
    base_resp: { status_code: 0, status_msg: "success" },
  });
}

export const minimax: SimulatedProvider = {
  name: "minimax",
  origins: servers,
  basePath: "",
  mount: "minimax",
  outcomes: ["succeeded", "failed"],
  quirks: ["numericIds", "verdictOnly", "successWithoutFileId", "relativeUrl"],
  media,
  ...dialect,
  // 15 to 18 digits, as seen: the longest are beyond 2^53.
  newId: (random) => randomDigits(random, 15 + Math.floor(random() * 4)),
  route({ pathname, searchParams }) {
    if (pathname === "/v1/query/video_generation")
      return { operation: "query", id: searchParams.get("task_id") };
    if (pathname === "/v1/files/retrieve") return { operation: "file", id: searchParams.get("file_id") };
    return undefined;
  },
  answer: (sight) => (sight.operation === "file" ? file(sight) : query(sight)),
};
