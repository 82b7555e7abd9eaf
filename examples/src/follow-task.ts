// One task from its first question to its file on the disk.
import { join } from "node:path";
import { VideoTaskError } from "@videotask/core";
import { countRequests } from "./count-requests.ts";
import { download } from "./download.ts";
import { noteEvent } from "./note-event.ts";
import type { End, Row } from "./row.ts";
import type { Screen } from "./screen/screen.ts";
import { fileName, fileSize, withoutRef } from "./screen/words.ts";
import type { Stage } from "./stage.ts";

/** Fills `row` as things happen. Never rejects: what went wrong is the row's end. */
export async function followTask(
  stage: Stage,
  row: Row,
  { folder, signal, screen }: { folder: string; signal: AbortSignal; screen: Screen },
): Promise<void> {
  const since = stage.now();
  const { ref, state } = row.part;
  const wait = () =>
    stage.tasks.wait(state, {
      signal,
      requestTimeoutMs: stage.requestTimeoutMs,
      onEvent(event) {
        const news = noteEvent(row, event);
        if (news) screen.tell(row, news);
      },
    });
  try {
    const task = await countRequests(row, wait).finally(() => (row.waitedMs = stage.now() - since));
    row.status = "saving";
    const file = await download(task.outputs[0], join(folder, fileName(ref)), signal);
    row.status = task.status;
    row.end = ended(row, "succeeded", `${file.type}, ${fileSize(file.bytes)}`, file.path);
    screen.tell(row, { text: `saved ${row.end.output}`, isTrouble: false });
  } catch (error) {
    row.end = signal.aborted
      ? ended(row, "stopped", "stopped", "the task goes on without us")
      : endedBadly(row, error);
    screen.tell(row, { text: `${row.end.output}: ${row.end.detail}`, isTrouble: true });
  }
}

function endedBadly(row: Row, error: unknown): End {
  if (!VideoTaskError.is(error)) return ended(row, "not saved", "not saved", String(error));
  switch (error.code) {
    case "task_failed":
    case "task_cancelled":
    case "task_expired": {
      const { status, failure } = error.task;
      return ended(row, status, failure.code, failure.message);
    }
    default:
      return ended(row, "no answer", error.code, withoutRef(error));
  }
}

function ended(row: Row, status: string, output: string, detail: string): End {
  const { ends, meets } = row.part;
  row.status = status;
  const asExpected = ends === (status === "succeeded" ? status : output);
  return { asExpected: asExpected && meets.every((trouble) => row.met.has(trouble)), output, detail };
}
