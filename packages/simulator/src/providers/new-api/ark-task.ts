// The JSON of Volcengine Ark (`contents/generations/tasks`), doubao's own provider, as a gateway keeps it in `data.data`.

import type { Reason } from "../failure-of.ts";
import type { Sight, StatusWords } from "../simulated-provider.ts";

const words: StatusWords = {
  queued: ["queued"],
  running: ["running"],
  succeeded: ["succeeded"],
  failed: ["failed"],
  cancelled: ["cancelled"],
  expired: ["expired"],
};

/** Ark's answer about the task. */
export function arkTask(
  { task, moment }: Sight,
  url: string | undefined,
  reason: Reason | undefined,
): object {
  return {
    id: `cgt-${task.fileId}`,
    model: task.model ?? "doubao-seedance-1-0-pro-250528",
    status: words[moment.phase][0],
    ...(url !== undefined && { content: { video_url: url } }),
    ...(reason && { error: { code: reason.code ?? "InternalServiceError", message: reason.message } }),
    created_at: Math.floor(task.submittedAt / 1000),
    updated_at: Math.floor((moment.finishedAt ?? moment.startedAt ?? task.submittedAt) / 1000),
  };
}
