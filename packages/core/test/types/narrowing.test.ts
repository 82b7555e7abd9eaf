// How the unions narrow: tasks by status and done, ticks by done, errors by code, events by type. The type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` and `expectTypeOf` are the assertions */
import { expectTypeOf, test } from "vitest";
import {
  VideoTaskError,
  type AnyVideoTaskError,
  type EndedTask,
  type PollState,
  type SucceededTask,
  type TaskFailure,
  type TaskOutput,
  type Tick,
  type VideoTask,
  type VideoTaskEvent,
} from "../../src/index.ts";

test("status narrows a task to what it has", () => {
  void ((task: VideoTask<"a">) => {
    switch (task.status) {
      case "queued":
      case "running":
      case "unknown":
        expectTypeOf(task.done).toEqualTypeOf<false>();
        // @ts-expect-error nothing came out yet
        void task.outputs;
        break;
      case "succeeded":
        expectTypeOf(task).toEqualTypeOf<SucceededTask<"a">>();
        expectTypeOf(task.outputs[0]).toEqualTypeOf<TaskOutput>();
        expectTypeOf(task.outputs[1]).toEqualTypeOf<TaskOutput | undefined>();
        // @ts-expect-error it did not fail
        void task.failure;
        break;
      case "failed":
      case "cancelled":
      case "expired":
        expectTypeOf(task.failure).toEqualTypeOf<TaskFailure>();
        // @ts-expect-error nothing came out
        void task.outputs;
        break;
      default:
        expectTypeOf(task).toEqualTypeOf<never>();
    }
  });
});

test("done narrows a task to the four that ended", () => {
  void ((task: VideoTask) => {
    if (task.done) {
      expectTypeOf(task.status).toEqualTypeOf<"succeeded" | "failed" | "cancelled" | "expired">();
      if (task.status !== "succeeded") expectTypeOf(task.failure).toEqualTypeOf<TaskFailure>();
    } else expectTypeOf(task.status).toEqualTypeOf<"queued" | "running" | "unknown">();
  });
});

test("a task is read-only where it is not the caller's to change", () => {
  void ((task: SucceededTask) => {
    // @ts-expect-error a succeeded task has an output
    task.outputs = [];
    // @ts-expect-error the list is read-only
    task.outputs.push(task.outputs[0]);
    // @ts-expect-error so is the provider's body
    task.raw = {};
  });
});

test("done and error narrow a tick", () => {
  void ((tick: Tick<"a">) => {
    expectTypeOf(tick.state).toEqualTypeOf<PollState<"a">>();
    if (!tick.done) {
      expectTypeOf(tick.nextPollAt).toEqualTypeOf<number>();
      expectTypeOf(tick.task).toEqualTypeOf<VideoTask<"a"> | undefined>();
      expectTypeOf(tick.error).toEqualTypeOf<AnyVideoTaskError | undefined>();
    } else if (tick.error) {
      expectTypeOf(tick.error).toEqualTypeOf<AnyVideoTaskError>();
      expectTypeOf(tick.task).toEqualTypeOf<undefined>();
      if (tick.error.code === "timeout") expectTypeOf(tick.error.state).toEqualTypeOf<PollState>();
    } else {
      expectTypeOf(tick.task.done).toEqualTypeOf<true>();
      // @ts-expect-error there is no next time
      void tick.nextPollAt;
    }
  });
  void ((tick: Tick) => {
    if (tick.done && tick.task) expectTypeOf(tick.error).toEqualTypeOf<undefined>();
  });
});

test("VideoTaskError.is narrows what was caught, and code narrows that", () => {
  void ((caught: unknown) => {
    if (!VideoTaskError.is(caught)) return;
    expectTypeOf(caught).toExtend<AnyVideoTaskError>();
    expectTypeOf(caught.ref).toEqualTypeOf<string | undefined>();
    switch (caught.code) {
      case "timeout":
        expectTypeOf(caught.state).toEqualTypeOf<PollState>();
        expectTypeOf(caught.task).toEqualTypeOf<VideoTask | undefined>();
        break;
      case "task_failed":
        expectTypeOf(caught.task).toExtend<EndedTask<string, "failed">>();
        expectTypeOf(caught.task.failure).toEqualTypeOf<TaskFailure>();
        break;
      case "task_cancelled":
        expectTypeOf(caught.task.status).toEqualTypeOf<"cancelled">();
        break;
      case "task_expired":
        expectTypeOf(caught.task.status).toEqualTypeOf<"expired">();
        break;
      case "submission_unknown":
        expectTypeOf(caught.submissionId).toEqualTypeOf<string>();
        expectTypeOf(caught.startedAt).toEqualTypeOf<number>();
        break;
      case "rate_limited":
        expectTypeOf(caught.retryAfterMs).toEqualTypeOf<number | undefined>();
        // @ts-expect-error only a timeout has one for sure
        expectTypeOf(caught.state).toEqualTypeOf<PollState>();
        break;
      default:
        expectTypeOf(caught.code).not.toEqualTypeOf<"timeout">();
    }
    // @ts-expect-error no such code
    void (caught.code === "time_out");
  });
});

test("instanceof narrows what was caught, and code narrows that", () => {
  void ((caught: unknown) => {
    if (!(caught instanceof VideoTaskError)) return;
    expectTypeOf(caught).toExtend<AnyVideoTaskError>();
    if (caught.code === "timeout") expectTypeOf(caught.state).toEqualTypeOf<PollState>();
    if (caught.code === "task_failed") expectTypeOf(caught.task.failure).toEqualTypeOf<TaskFailure>();
  });
});

test("type narrows an event", () => {
  void ((event: VideoTaskEvent) => {
    expectTypeOf(event.ref).toExtend<string>();
    switch (event.type) {
      case "submitted":
        expectTypeOf(event.state).toEqualTypeOf<PollState>();
        expectTypeOf(event.cost?.amount).toEqualTypeOf<number | undefined>();
        break;
      case "update":
        expectTypeOf(event.task).toEqualTypeOf<VideoTask>();
        break;
      case "poll":
        expectTypeOf(event.durationMs).toEqualTypeOf<number>();
        expectTypeOf(event.httpStatus).toEqualTypeOf<number | undefined>();
        break;
      case "retry":
        expectTypeOf(event.error).toEqualTypeOf<AnyVideoTaskError>();
        expectTypeOf(event.attempt).toEqualTypeOf<number>();
        expectTypeOf(event.delayMs).toEqualTypeOf<number>();
        break;
      case "drift":
        expectTypeOf(event.field).toEqualTypeOf<string>();
        expectTypeOf(event.value).toEqualTypeOf<string>();
        break;
      case "stall":
        expectTypeOf(event.ref).toExtend<string>();
        break;
      default:
        expectTypeOf(event).toEqualTypeOf<never>();
    }
  });
});
