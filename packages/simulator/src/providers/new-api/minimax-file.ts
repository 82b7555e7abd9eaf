// The JSON of MiniMax's V1 video generation, chainhub's own provider, with the retrieved file in it, as chainhub keeps it in `data.data`.

import { asDigits } from "../../answer/json-answer.ts";
import type { Reason } from "../failure-of.ts";
import type { Sight } from "../simulated-provider.ts";

const words = {
  queued: "Queueing",
  running: "Processing",
  succeeded: "Success",
  failed: "Fail",
  cancelled: "Processing",
  expired: "Processing",
} as const;

/** MiniMax's answer about the task; `file` stands in it once there is a URL. */
export function minimaxFile(sight: Sight, url: string | undefined, reason: Reason | undefined): object {
  const { task, moment } = sight;
  const done = moment.phase === "succeeded";
  return {
    ...(url !== undefined && {
      file: {
        bytes: 0,
        file_id: asDigits(task.fileId),
        purpose: "video_generation",
        filename: "output.mp4",
        created_at: Math.floor((moment.finishedAt ?? task.submittedAt) / 1000) + 31,
        download_url: url,
        backup_download_url: sight.link("backup"),
      },
    }),
    status: words[moment.phase],
    file_id: done ? task.fileId : "",
    task_id: task.id,
    base_resp: {
      status_msg: reason?.message ?? "success",
      status_code: typeof reason?.code === "number" ? reason.code : 0,
    },
    video_width: done ? 1366 : 0,
    video_height: done ? 768 : 0,
  };
}
