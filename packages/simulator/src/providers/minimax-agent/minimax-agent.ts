// MiniMax's video agent: the same servers and errors as V1 video generation, but the URL comes with the query.

import { asDigits, jsonAnswer } from "../../answer/json-answer.ts";
import { randomDigits } from "../../random.ts";
import { dialect } from "../minimax/dialect.ts";
import { servers } from "../minimax/servers.ts";
import { verdict } from "../minimax/verdict.ts";
import { resultUrl } from "../result-url.ts";
import type { SimulatedProvider } from "../simulated-provider.ts";
import { statusWord } from "../status-word.ts";
import { media } from "./media.ts";
import { words } from "./words.ts";

export const minimaxAgent: SimulatedProvider = {
  name: "minimax-agent",
  origins: servers,
  basePath: "",
  mount: "minimax",
  outcomes: ["succeeded", "failed"],
  quirks: ["numericIds", "verdictOnly"],
  media,
  ...dialect,
  // As the page's 401047179385389059, beyond 2^53.
  newId: (random) => randomDigits(random, 18),
  route: ({ pathname, searchParams }) =>
    pathname === "/v1/query/video_template_generation"
      ? { operation: "query", id: searchParams.get("task_id") }
      : undefined,
  answer(sight) {
    const { task, moment } = sight;
    const task_id = task.quirks.numericIds ? asDigits(task.id) : task.id;
    const base_resp = verdict(sight);
    if (task.quirks.verdictOnly && moment.phase === "failed") return jsonAnswer({ task_id, base_resp });
    const video_url = resultUrl(sight);
    return jsonAnswer({
      task_id,
      status: statusWord(words, sight),
      ...(video_url !== undefined && { video_url }),
      base_resp,
    });
  },
};
