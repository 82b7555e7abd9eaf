// One task from the first request, which creates it where it is to be created, to its file on the disk.
import { join } from "node:path";
import { VideoTaskError, type OnEvent, type SucceededTask } from "@videotask/core";
import { applyEvent } from "./apply-event.ts";
import { countRequests } from "./count-requests.ts";
import type { Display } from "./display/display.ts";
import { fileName, fileSize, withoutRef } from "./display/format.ts";
import { download } from "./download.ts";
import type { Environment, Reporter } from "./environment.ts";
import type { Outcome, Row } from "./row.ts";

/** Fills `row` as things happen. Never rejects: what went wrong is the row's outcome. */
export async function followTask(
  environment: Environment,
  row: Row,
  { folder, signal, display }: { folder: string; signal: AbortSignal; display: Display },
): Promise<void> {
  const startedAt = environment.now();
  const onEvent: OnEvent = (event) => {
    const message = applyEvent(row, event);
    if (message) display.show(row, message);
  };
  const tell: Reporter["tell"] = (text, problem) => {
    if (problem !== undefined) row.problems.add(problem);
    display.show(row, { text, isProblem: problem !== undefined });
  };
  async function wait(): Promise<SucceededTask> {
    const { state, wake } = await row.expected.begin(signal, { onEvent, tell });
    row.ref = state.ref;
    row.status = "submitted";
    const { requestTimeoutMs } = environment;
    return environment.tasks.wait(state, { signal, wake, requestTimeoutMs, onEvent });
  }
  try {
    const task = await countRequests(row, wait).finally(() => (row.waitedMs = environment.now() - startedAt));
    row.status = "saving";
    const file = await download(task.outputs[0], join(folder, fileName(row.ref)), signal);
    row.status = task.status;
    row.outcome = outcomeOf(row, "succeeded", `${file.type}, ${fileSize(file.bytes)}`, file.path);
    display.show(row, { text: `saved ${row.outcome.output}`, isProblem: false });
  } catch (error) {
    row.outcome = signal.aborted ? outcomeOfStop(row) : outcomeOfError(row, error);
    display.show(row, { text: `${row.outcome.output}: ${row.outcome.detail}`, isProblem: true });
  }
}

function outcomeOfStop(row: Row): Outcome {
  const detail =
    row.status === "waiting"
      ? "it was stopped before its create was answered, a task may exist"
      : "waiting was stopped, the task continues at its provider";
  return outcomeOf(row, "stopped", "stopped", detail);
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
    case "submission_unknown":
      return outcomeOf(row, "lost", error.code, error.message);
    default:
      return outcomeOf(
        row,
        row.status === "waiting" ? "refused" : "no answer",
        error.code,
        withoutRef(error),
      );
  }
}

function outcomeOf(row: Row, status: string, output: string, detail: string): Outcome {
  const { outcome, problems } = row.expected;
  row.status = status;
  const endedSo = outcome === (status === "succeeded" ? status : output);
  return { asExpected: endedSo && problems.every((problem) => row.problems.has(problem)), output, detail };
}
