// Makes a task of a provider's answer. A user's own provider comes through here too, so little is taken on trust.
import { VideoTaskError } from "./error.ts";
import { isFinal } from "./is-final.ts";
import { known } from "./known.ts";
import type { ProviderAnswer } from "./provider.ts";
import type { TaskOutput, TaskRef, VideoTask } from "./task.ts";
import { usableUrl } from "./usable-url.ts";

/** A name is not a path: what stands before its last separator would lead out of the user's folder. */
function bareName(name: unknown): string | undefined {
  const [bare = ""] = /[^/\\]*$/.exec(String(name ?? "").replace(/\p{Cc}/gu, ""))!;
  return /^\.*$/.test(bare) ? undefined : bare;
}

const usableOutputs = (outputs: readonly TaskOutput[] = []) =>
  outputs.flatMap((output) => {
    const url = usableUrl(output.url);
    const rest = { backupUrl: usableUrl(output.backupUrl), filename: bareName(output.filename) };
    return url ? [known({ ...output, url, ...rest })] : [];
  });

/** @throws {VideoTaskError} `missing_output` for a success without a usable URL. */
export function toTask(
  ref: TaskRef,
  provider: string,
  id: string,
  { raw, outputs, failure, ...answer }: ProviderAnswer,
): VideoTask {
  const status =
    isFinal(answer.status) || /^(queued|running)$/.test(answer.status) ? answer.status : "unknown";
  const own = { ref, provider, id };
  const progress = Math.min(answer.progress ?? NaN, 100);
  const task = known({ ...own, ...answer, ...own, status, done: isFinal(status), progress });
  if (status === "succeeded") {
    const usable = usableOutputs(outputs);
    if (!usable.length)
      throw new VideoTaskError("missing_output", "The task succeeded, but its answer has no usable URL yet.");
    Object.assign(task, { outputs: usable });
  } else if (task.done) {
    const reasons = {
      message: "The provider gave no reason.",
      source: "status",
      code: "unknown",
      ...known({ ...failure }),
    };
    if (status !== "failed") reasons.code = status;
    Object.assign(task, { failure: reasons });
  }
  return Object.defineProperty(task, "raw", { value: raw }) as VideoTask;
}
