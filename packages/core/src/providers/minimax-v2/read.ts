// Reads the answers of MiniMax's video generation V2: a task, a list of them, and what its one verb for two things has done.
import type { components } from "@videotask/minimax";
import { VideoTaskError } from "../../task/error.ts";
import { toGroup } from "../../task/group.ts";
import { isFinal } from "../../task/is-final.ts";
import type { ListedTask, ListPage, ProviderAnswer, ReadContext } from "../../task/provider.ts";
import { answerError } from "../reading/answer-layout.ts";
import { expiresAt } from "../reading/expiry.ts";
import { Fields } from "../reading/fields.ts";
import { readOutcome } from "../reading/outcome.ts";
import { TASK_CODES } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

type Schemas = components["schemas"];
type Context = Pick<ReadContext, "now" | "onDrift">;

export function read(body: unknown, context: Context): ProviderAnswer {
  const answer = new Fields<Schemas["GetVideoGenerationV2Resp"]>(body, context.onDrift);
  return readTask(answer.object("task"), body, context);
}

function readTask(
  task: Fields<Schemas["VideoTask"]>,
  body: unknown,
  { now, onDrift }: Context,
): ProviderAnswer {
  const url = task.object("content").url("url") ?? "";
  const error = task.object("error");
  const seconds = task.object("usage").amount("output_seconds") ?? task.amount("duration");
  const outcome = readOutcome({
    body,
    status: task.at("status"),
    statuses: STATUSES,
    code: error.at("code"),
    codes: { ...TASK_CODES, "": "ok" },
    reasons: [error.at("message")],
    onDrift,
  });
  return {
    ...outcome,
    // Links are "time-limited" without saying for how long, unless they are signed.
    outputs: [
      {
        type: "video",
        url,
        expiresAt: expiresAt(url, undefined, now),
        durationMs: seconds && seconds * 1000,
      },
    ],
    submittedAt: task.instant("created_at"),
    finishedAt: isFinal(outcome.status) ? task.instant("updated_at") : undefined,
    model: task.text("model"),
  };
}

/** @param pageSize how many tasks a full page has */
export function readPage(body: unknown, pageSize: number, context: Context): ListPage {
  const items = new Fields<Schemas["ListVideoGenerationV2Resp"]>(body, context.onDrift).at("items").value;
  if (!Array.isArray(items)) throw answerError("invalid_response", "The answer has no list", body);
  const tasks = items.flatMap((item: unknown): ListedTask[] => {
    const task = new Fields<Schemas["VideoTask"]>(item, context.onDrift, "items.");
    const id = task.text("id");
    // The filter asks for nothing else; what the list has all the same is no video that was generated.
    const isGeneration = (task.text("task_type") ?? "generation") === "generation";
    if (!id || !isGeneration) return [];
    const group = toGroup(task.text("model"), task.number("duration"), task.text("resolution"));
    return [{ id, answer: { ...readItem(task, item, context), raw: item }, group }];
  });
  return { tasks, hasMore: items.length >= pageSize };
}

/** An item that says nothing of how it stands is a task all the same, and does not end the list. */
function readItem(task: Fields<Schemas["VideoTask"]>, item: unknown, context: Context): ProviderAnswer {
  try {
    return readTask(task, item, context);
  } catch {
    return { status: "unknown", providerStatus: "", submittedAt: task.instant("created_at") };
  }
}

/**
 * What the verb has done, by its own word alone: the task may have ended between a look and the call.
 *
 * @throws {VideoTaskError} `not_found` where it has deleted the record of a task that had ended
 */
export function readCancelled(body: unknown, { onDrift }: Context): ProviderAnswer {
  const answer = new Fields<Schemas["DeleteVideoGenerationV2Resp"]>(body, onDrift);
  const action = answer.text("action");
  if (action === "cancelled")
    return {
      status: "cancelled",
      providerStatus: action,
      failure: { message: "It was cancelled.", source: "action" },
    };
  if (action === "deleted")
    throw new VideoTaskError(
      "not_found",
      "The task ended before it could be cancelled, and the provider has deleted its record. If it succeeded, it is billed, and its video can be had by a link that was read before, if at all.",
      { httpStatus: 200 },
    );
  throw answerError("invalid_response", "The answer does not say what was done", body);
}
