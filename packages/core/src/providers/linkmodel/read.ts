// Reads LinkModel's answer.
import type { paths } from "@videotask/linkmodel";
import type { ProviderAnswer, ReadContext } from "../../task/provider.ts";
import type { TaskOutput } from "../../task/task.ts";
import { usableUrl } from "../../task/usable-url.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { Fields } from "../reading/fields.ts";
import { readOutcome } from "../reading/outcome.ts";
import { codesFor } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

/** Not on the page; linkmodelhq/linkmodel-cli tells its users about 48 hours. */
const LINK_LIFETIME_MS = 48 * HOUR_MS;

type Answer = paths["/query/video-generation"]["get"]["responses"][200]["content"]["application/json"];
type Task = NonNullable<Answer["data"]>;

export function read(body: unknown, { now, onDrift }: Pick<ReadContext, "now" | "onDrift">): ProviderAnswer {
  const answer = new Fields<Answer>(body, onDrift);
  const task = answer.object("data");
  return {
    ...readOutcome({
      body,
      status: task.at("status"),
      statuses: STATUSES,
      code: answer.at("code"),
      codes: codesFor(body),
      reasons: [task.at("msg")],
      onDrift,
    }),
    outputs: readOutputs(task, now),
    model: task.text("model"),
  };
}

/** `file_url` first, then whatever else `output_videos` has. */
function readOutputs(task: Fields<Task>, now: number): TaskOutput[] {
  const seconds = task.number("duration");
  const videos = task.at("output_videos").value;
  const urls = new Set([task.url("file_url"), ...(Array.isArray(videos) ? videos.map(usableUrl) : [])]);
  return [...urls].map((url = "") => ({
    type: "video",
    url,
    expiresAt: expiresAt(url, LINK_LIFETIME_MS, now),
    durationMs: seconds && seconds * 1000,
  }));
}
