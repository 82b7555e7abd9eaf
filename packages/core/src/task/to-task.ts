// Makes a task of a provider's answer. A user's own provider comes through here too, so nothing is taken on trust.
import { VideoTaskError } from "./error.ts";
import type { ProviderAnswer } from "./provider.ts";
import type { TaskFailure, TaskOutput, TaskRef, VideoTask } from "./task.ts";
import { usableUrl } from "./usable-url.ts";

const FAILURE_OF = { failed: "unknown", cancelled: "cancelled", expired: "expired" } as const;

const positive = (value: unknown): number | undefined =>
  typeof value === "number" && value > 0 && value < Infinity ? value : undefined;

/** Leaves out what is not known, so that logs and JSON show only what is. */
function known<T extends object>(fields: T): T {
  for (const key in fields) if (fields[key] === undefined) delete fields[key];
  return fields;
}

function toOutput(output: TaskOutput): TaskOutput | undefined {
  const url = usableUrl(output?.url);
  return (url &&
    known({
      ...output,
      type: output.type === "image" ? "image" : "video",
      url,
      backupUrl: usableUrl(output.backupUrl),
      expiresAt: positive(output.expiresAt),
      width: positive(output.width),
      height: positive(output.height),
      durationMs: positive(output.durationMs),
      sizeBytes: positive(output.sizeBytes),
      // A name is not a path: what stands before the last separator would lead out of the user's folder.
      filename: output.filename?.replace(/^[^]*[/\\]|^\.+$|\p{Cc}/gu, "") || undefined,
    })) as TaskOutput | undefined;
}

/** @throws {VideoTaskError} `missing_output` for a success without a usable URL. */
export function toTask(ref: TaskRef, provider: string, id: string, answer: ProviderAnswer): VideoTask {
  const { status, progress } = answer;
  const fields = known({
    ref,
    provider,
    id,
    status,
    done: true,
    providerStatus: String(answer.providerStatus),
    progress: typeof progress === "number" && progress >= 0 ? Math.min(100, progress) : undefined,
    submittedAt: positive(answer.submittedAt),
    startedAt: positive(answer.startedAt),
    finishedAt: positive(answer.finishedAt),
    model: answer.model,
  });
  let task: object;
  if (status === "succeeded") {
    const outputs = (answer.outputs ?? []).map(toOutput).filter(Boolean);
    if (!outputs.length)
      throw new VideoTaskError("missing_output", "The task succeeded, and its answer has no usable URL yet.");
    task = { ...fields, outputs };
  } else if (Object.hasOwn(FAILURE_OF, status)) {
    const failure: TaskFailure = answer.failure ?? {
      code: FAILURE_OF[status as keyof typeof FAILURE_OF],
      message: "The provider gave no reason.",
      source: "status",
    };
    task = { ...fields, failure: known({ ...failure }) };
  } else {
    task = {
      ...fields,
      status: status === "queued" || status === "running" ? status : "unknown",
      done: false,
    };
  }
  return Object.defineProperty(task, "raw", { value: answer.raw }) as VideoTask;
}
