// One task from the first request to its file on the disk.
import { join } from "node:path";
import { VideoTaskError } from "@videotask/core";
import { applyEvent } from "./apply-event.ts";
import { countRequests } from "./count-requests.ts";
import type { Display } from "./display/display.ts";
import { fileName, fileSize, withoutRef } from "./display/format.ts";
import { download } from "./download.ts";
import type { Environment } from "./environment.ts";
import type { Outcome, Row } from "./row.ts";

/** Fills `row` as things happen. Never rejects: what went wrong is the row's outcome. */
export async function followTask(
  environment: Environment,
  row: Row,
  { folder, signal, display }: { folder: string; signal: AbortSignal; display: Display },
): Promise<void> {
  const startedAt = environment.now();
  const { ref, state } = row.expected;
  const wait = () =>
    environment.tasks.wait(state, {
      signal,
      requestTimeoutMs: environment.requestTimeoutMs,
      onEvent(event) {
        const message = applyEvent(row, event);
        if (message) display.show(row, message);
      },
    });
  try {
    const task = await countRequests(row, wait).finally(() => (row.waitedMs = environment.now() - startedAt));
    row.status = "saving";
    const file = await download(task.outputs[0], join(folder, fileName(ref)), signal);
    row.status = task.status;
    row.outcome = outcomeOf(row, "succeeded", `${file.type}, ${fileSize(file.bytes)}`, file.path);
    display.show(row, { text: `saved ${row.outcome.output}`, isProblem: false });
  } catch (error) {
    row.outcome = signal.aborted
      ? outcomeOf(row, "stopped", "stopped", "waiting was stopped, the task continues at its provider")
      : outcomeOfError(row, error);
    display.show(row, { text: `${row.outcome.output}: ${row.outcome.detail}`, isProblem: true });
  }
}

function outcomeOfError(row: Row, error: unknown): Outcome {
  if (!VideoTaskError.is(error)) return outcomeOf(row, "not saved", "not saved", String(error));
  switch (error.code) {
    case "task_failed":
    case "task_cancelled":
    case "task_expired": {
      const { status, failure } = error.task;
      return outcomeOf(row, status, failure.code, failure.message);
    }
    default:
      return outcomeOf(row, "no answer", error.code, withoutRef(error));
  }
}

function outcomeOf(row: Row, status: string, output: string, detail: string): Outcome {
  const { outcome, problems } = row.expected;
  row.status = status;
  const endedSo = outcome === (status === "succeeded" ? status : output);
  return { asExpected: endedSo && problems.every((problem) => row.problems.has(problem)), output, detail };
}
