// Reads Jimmy's answer: with its envelope, or bare, as an older page has it.
import type { components } from "@videotask/jimmy";
import type { ProviderAnswer, ReadContext } from "../../task/provider.ts";
import type { TaskOutput } from "../../task/task.ts";
import { ownValue } from "../../task/text.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { Fields } from "../reading/fields.ts";
import { readOutcome } from "../reading/outcome.ts";
import { CODES } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

/** jimmy/query-video.md: 3 days. */
const LINK_LIFETIME_MS = 72 * HOUR_MS;

type Answer = components["schemas"]["VideoQueryResponse"];

type Task = NonNullable<Answer["data"]> & {
  /** ZUCCzwp/jimiskills: names of an older page. A relative storage key was once seen in `video_url`; it is no link. */
  video_url?: string;
  mediaUrl?: string;
  error_msg?: string;
};

export function read(body: unknown, { now, onDrift }: Pick<ReadContext, "now" | "onDrift">): ProviderAnswer {
  const answer = new Fields<Answer & { data?: Task }>(body, onDrift);
  const bare = ownValue(body, "status") !== undefined;
  const task = bare ? new Fields<Task>(body, onDrift) : answer.object("data");
  const finishedAt = task.instant("completed_at");
  return {
    ...readOutcome({
      body,
      status: task.at("status"),
      statuses: STATUSES,
      code: answer.at("code"),
      codes: CODES,
      reasons: [task.at("error_message"), task.at("error_msg")],
      onDrift,
    }),
    outputs: readOutputs(task, finishedAt ?? now),
    progress: task.number("progress"),
    submittedAt: task.instant("created_at"),
    finishedAt,
    model: task.text("model"),
  };
}

/** The page's names first, then the older ones. */
function readOutputs(task: Fields<Task>, from: number): TaskOutput[] {
  const result = task.object("result");
  const output = (type: TaskOutput["type"], url = ""): TaskOutput => ({
    type,
    url,
    expiresAt: expiresAt(url, LINK_LIFETIME_MS, from),
  });
  return [
    output("video", result.url("video_url")),
    output("image", result.url("image_url")),
    output("video", task.url("video_url")),
    output("video", task.url("mediaUrl")),
  ];
}
