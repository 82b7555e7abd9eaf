// Makes a task of a provider's answer. A user's own provider comes through here too, so every field of it may be anything.
import { VideoTaskError } from "./error.ts";
import { isFailureCode } from "./failure-code.ts";
import { fileName } from "./file-name.ts";
import { isFailure, isFinal, isStatus } from "./is-final.ts";
import { known } from "./known.ts";
import type { ProviderAnswer } from "./provider.ts";
import type { TaskFailure, TaskOutput, TaskRef, TaskStatus, VideoTask } from "./task.ts";
import { shown } from "./text.ts";
import { usableUrl } from "./usable-url.ts";

/** The fields of `T`, with anything in them. */
type Unread<T> = { readonly [Key in keyof T]?: unknown };

/** @throws {VideoTaskError} `missing_output` for a success without a usable URL. */
export function toTask(
  ref: TaskRef,
  provider: string,
  id: string,
  answer: Unread<ProviderAnswer>,
): VideoTask {
  const status = isStatus(answer.status) ? answer.status : "unknown";
  const task = known({
    ref,
    provider,
    id,
    status,
    done: isFinal(status),
    providerStatus: shown(answer.providerStatus) ?? "",
    progress: Math.min(numberOf(answer.progress), 100),
    submittedAt: numberOf(answer.submittedAt),
    startedAt: numberOf(answer.startedAt),
    finishedAt: numberOf(answer.finishedAt),
    model: shown(answer.model),
    outputs: status === "succeeded" ? usableOutputs(answer.outputs) : undefined,
    failure: isFailure(status) ? toFailure(status, Object(answer.failure)) : undefined,
  });
  return Object.defineProperty(task, "raw", { value: answer.raw }) as VideoTask;
}

/** A number, or `NaN`, which {@link known} leaves out. */
const numberOf = (value: unknown): number => (typeof value === "number" ? value : NaN);

function usableOutputs(outputs: unknown): TaskOutput[] {
  const usable = Array.isArray(outputs) ? outputs.flatMap((output) => toOutput(Object(output))) : [];
  if (usable.length) return usable;
  throw new VideoTaskError("missing_output", "The task succeeded, but its answer has no usable URL yet.");
}

/** The output, or none where there is no link. */
function toOutput(output: Unread<TaskOutput>): TaskOutput[] {
  const url = usableUrl(output.url);
  const backupUrl = usableUrl(output.backupUrl);
  if (!url) return [];
  return [
    known({
      type: output.type === "image" ? "image" : "video",
      url,
      backupUrl: backupUrl === url ? undefined : backupUrl,
      expiresAt: numberOf(output.expiresAt),
      width: numberOf(output.width),
      height: numberOf(output.height),
      durationMs: numberOf(output.durationMs),
      sizeBytes: numberOf(output.sizeBytes),
      filename: fileName(output.filename),
    }),
  ];
}

function toFailure(
  status: TaskStatus,
  { code, message, providerCode, source }: Unread<TaskFailure>,
): TaskFailure {
  const ended = status === "cancelled" || status === "expired";
  return known({
    code: ended ? status : isFailureCode(code) ? code : "unknown",
    message: shown(message) ?? "The provider gave no reason.",
    providerCode: shown(providerCode),
    source: shown(source) ?? "status",
  });
}
