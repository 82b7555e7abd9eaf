// Reads what a user's own query or create returned: it may be anything, so each field is read for itself, and what does not fit is
// left out.
import { isStatus } from "../task/is-final.ts";
import { known } from "../task/known.ts";
import { lookUp } from "../task/look-up.ts";
import type { CreatedTask, ProviderAnswer } from "../task/provider.ts";
import type { FailureCode, TaskFailure, TaskOutput } from "../task/task.ts";
import { textOf } from "../task/text.ts";

const FAILURE_CODES = {
  moderation: "moderation",
  insufficient_balance: "insufficient_balance",
  quota_exceeded: "quota_exceeded",
  invalid_request: "invalid_request",
  provider_unavailable: "provider_unavailable",
  generation_timeout: "generation_timeout",
  cancelled: "cancelled",
  expired: "expired",
  unknown: "unknown",
} as const satisfies { [Code in FailureCode]: Code };

/** The fields of `T`, with anything in them. */
type Unread<T> = { readonly [Key in keyof T]?: unknown };

export function readAnswer(returned: unknown): ProviderAnswer {
  const answer = Object(returned) as Unread<ProviderAnswer>;
  return known({
    status: isStatus(answer.status) ? answer.status : "unknown",
    providerStatus: textOf(answer.providerStatus) ?? "",
    progress: numberOf(answer.progress),
    submittedAt: numberOf(answer.submittedAt),
    startedAt: numberOf(answer.startedAt),
    finishedAt: numberOf(answer.finishedAt),
    model: textOf(answer.model),
    outputs: Array.isArray(answer.outputs) ? answer.outputs.map((output) => readOutput(Object(output))) : [],
    failure: readFailure(Object(answer.failure)),
    raw: answer.raw,
  });
}

/** An id that is none is `""`, for which there is no task. */
export function readCreatedTask(returned: unknown): CreatedTask {
  const created = Object(returned) as Unread<CreatedTask>;
  const cost = Object(created.cost) as Unread<NonNullable<CreatedTask["cost"]>>;
  const amount = numberOf(cost.amount);
  return known({
    id: textOf(created.id) ?? "",
    submittedAt: numberOf(created.submittedAt),
    cost: amount === undefined ? undefined : known({ amount, currency: textOf(cost.currency) }),
    raw: created.raw,
  });
}

const readOutput = (output: Unread<TaskOutput>): TaskOutput => ({
  type: output.type === "image" ? "image" : "video",
  url: textOf(output.url) ?? "",
  backupUrl: textOf(output.backupUrl),
  expiresAt: numberOf(output.expiresAt),
  width: numberOf(output.width),
  height: numberOf(output.height),
  durationMs: numberOf(output.durationMs),
  sizeBytes: numberOf(output.sizeBytes),
  filename: textOf(output.filename),
});

const readFailure = (failure: Unread<TaskFailure>): ProviderAnswer["failure"] => ({
  code: lookUp(FAILURE_CODES, failure.code),
  message: textOf(failure.message),
  providerCode: textOf(failure.providerCode),
  source: textOf(failure.source),
});

const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
