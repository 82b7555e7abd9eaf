// Reads LinkModel's answer.
import type { paths } from "@videotask/linkmodel";
import { isFailure } from "../../task/is-final.ts";
import type { ProviderAnswer, ReadContext } from "../../task/provider.ts";
import type { TaskOutput } from "../../task/task.ts";
import { firstText } from "../../task/text.ts";
import { usableUrl } from "../../task/usable-url.ts";
import { readStatus, type AnswerLayout, type CodeTable } from "../reading/answer-layout.ts";
import { expiresAt, HOUR_MS } from "../reading/expiry.ts";
import { readFailure } from "../reading/failure.ts";
import { Fields } from "../reading/fields.ts";
import { CODES, isBalanceText } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

/** Not on the page; linkmodelhq/linkmodel-cli tells its users about 48 hours. */
const LINK_LIFETIME_MS = 48 * HOUR_MS;

type Answer = paths["/query/video-generation"]["get"]["responses"][200]["content"]["application/json"];
type Task = NonNullable<Answer["data"]>;

export function read(body: unknown, { now, onDrift }: Pick<ReadContext, "now" | "onDrift">): ProviderAnswer {
  const answer = new Fields<Answer>(body, onDrift);
  const task = answer.object("data");
  const layout: AnswerLayout = {
    body,
    status: task.at("status"),
    statuses: STATUSES,
    code: answer.at("code"),
    codes: codesFor(answer),
    onDrift,
  };
  const { status, providerStatus } = readStatus(layout);
  return {
    status,
    providerStatus,
    outputs: status === "succeeded" ? readOutputs(task, now) : undefined,
    failure: isFailure(status) ? readFailure(layout, [task.at("msg")]) : undefined,
    model: task.text("model"),
  };
}

/** `code: 500` with "…billing: code=100601: insufficient balance" is no outage: waiting does not mend it. */
function codesFor(answer: Fields<Answer>): CodeTable {
  if (String(answer.at("code").value) !== "500") return CODES;
  const message = firstText([answer.at("message"), answer.at("msg")])?.text ?? "";
  return isBalanceText(message) ? { ...CODES, 500: "insufficient_balance" } : CODES;
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
