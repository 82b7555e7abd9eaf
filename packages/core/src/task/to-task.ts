// Makes a task of a provider's answer.
import { VideoTaskError } from "./error.ts";
import { fileName } from "./file-name.ts";
import { isFailure, isFinal } from "./is-final.ts";
import { known } from "./known.ts";
import type { ProviderAnswer } from "./provider.ts";
import type { TaskFailure, TaskOutput, TaskRef, TaskStatus, VideoTask } from "./task.ts";
import { shown } from "./text.ts";
import { usableUrl } from "./usable-url.ts";

/** @throws {VideoTaskError} `missing_output` for a success without a usable URL. */
export function toTask(ref: TaskRef, provider: string, id: string, answer: ProviderAnswer): VideoTask {
  const { status } = answer;
  const task = known({
    ref,
    provider,
    id,
    status,
    done: isFinal(status),
    providerStatus: shown(answer.providerStatus) ?? "",
    progress: Math.min(answer.progress ?? NaN, 100),
    submittedAt: answer.submittedAt,
    startedAt: answer.startedAt,
    finishedAt: answer.finishedAt,
    model: shown(answer.model),
    outputs: status === "succeeded" ? usableOutputs(answer.outputs) : undefined,
    failure: isFailure(status) ? toFailure(status, answer.failure) : undefined,
  });
  return Object.defineProperty(task, "raw", { value: answer.raw }) as VideoTask;
}

function usableOutputs(outputs: readonly TaskOutput[] = []): TaskOutput[] {
  const usable = outputs.flatMap(toOutput);
  if (usable.length) return usable;
  throw new VideoTaskError("missing_output", "The task succeeded, but its answer has no usable URL yet.");
}

/** The output, or none where there is no link. */
function toOutput(output: TaskOutput): TaskOutput[] {
  const url = usableUrl(output.url);
  const backupUrl = usableUrl(output.backupUrl);
  if (!url) return [];
  return [
    known({
      type: output.type,
      url,
      backupUrl: backupUrl === url ? undefined : backupUrl,
      expiresAt: output.expiresAt,
      width: output.width,
      height: output.height,
      durationMs: output.durationMs,
      sizeBytes: output.sizeBytes,
      filename: fileName(output.filename),
    }),
  ];
}

function toFailure(
  status: TaskStatus,
  { code = "unknown", message, providerCode, source }: ProviderAnswer["failure"] = {},
): TaskFailure {
  const ended = status === "cancelled" || status === "expired";
  return known({
    code: ended ? status : code,
    message: shown(message) ?? "The provider gave no reason.",
    providerCode: shown(providerCode),
    source: shown(source) ?? "status",
  });
}
