// Makes a task of a provider's answer. A user's own provider comes through here too, so little is taken on trust.
import { VideoTaskError } from "./error.ts";
import { isFailure, isFinal, isStatus } from "./is-final.ts";
import { known } from "./known.ts";
import type { ProviderAnswer } from "./provider.ts";
import type { TaskFailure, TaskOutput, TaskRef, TaskStatus, VideoTask } from "./task.ts";
import { usableUrl } from "./usable-url.ts";

/** @throws {VideoTaskError} `missing_output` for a success without a usable URL. */
export function toTask(ref: TaskRef, provider: string, id: string, answer: ProviderAnswer): VideoTask {
  const status = isStatus(answer.status) ? answer.status : "unknown";
  const task = known({
    ref,
    provider,
    id,
    status,
    done: isFinal(status),
    providerStatus: answer.providerStatus,
    progress: Math.min(answer.progress ?? NaN, 100),
    submittedAt: answer.submittedAt,
    startedAt: answer.startedAt,
    finishedAt: answer.finishedAt,
    model: answer.model,
    outputs: status === "succeeded" ? usableOutputs(answer.outputs) : undefined,
    failure: isFailure(status) ? toFailure(status, answer.failure) : undefined,
  });
  return Object.defineProperty(task, "raw", { value: answer.raw }) as VideoTask;
}

function usableOutputs(outputs: readonly TaskOutput[] = []): TaskOutput[] {
  const usable: TaskOutput[] = [];
  for (const output of outputs) {
    const url = usableUrl(output.url);
    if (url) usable.push(toOutput(output, url));
  }
  if (usable.length) return usable;
  throw new VideoTaskError("missing_output", "The task succeeded, but its answer has no usable URL yet.");
}

const toOutput = (output: TaskOutput, url: string): TaskOutput =>
  known({
    type: output.type,
    url,
    backupUrl: usableUrl(output.backupUrl),
    expiresAt: output.expiresAt,
    width: output.width,
    height: output.height,
    durationMs: output.durationMs,
    sizeBytes: output.sizeBytes,
    filename: bareName(output.filename),
  });

/** A name is not a path: what stands before its last separator would lead out of the user's folder. */
function bareName(name: unknown): string | undefined {
  if (name === undefined) return undefined;
  const text = String(name ?? "").replace(/\p{Cc}/gu, "");
  const bare = text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1);
  return /^\.*$/.test(bare) ? undefined : bare;
}

function toFailure(status: TaskStatus, failure: ProviderAnswer["failure"]): TaskFailure {
  const {
    code = "unknown",
    message = "The provider gave no reason.",
    source = "status",
    providerCode,
  } = Object(failure) as Partial<TaskFailure>;
  const ended = status === "cancelled" || status === "expired";
  return known({ code: ended ? status : code, message, providerCode, source });
}
