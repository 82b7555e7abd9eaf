// What a task that was seen leads to: what has changed, and when to look again.
import type { VideoTask } from "../task/task.ts";
import { jittered } from "./backoff.ts";
import { nextPoll } from "./next-poll.ts";
import { submitted } from "./start.ts";
import type { Step } from "./step.ts";

export function afterTask({ context, state, now, onEvent }: Step, task: VideoTask): void {
  state.retries = 0;
  state.outputMissingSince = undefined;
  if (state.submittedAt === undefined && task.submittedAt !== undefined)
    Object.assign(state, submitted(context, state, task.submittedAt, now));
  if (task.status !== state.status || task.progress !== state.progress) {
    state.status = task.status;
    state.progress = task.progress;
    state.changedAt = now;
    state.stalled = undefined;
    onEvent?.({ type: "update", ref: context.ref, task });
  }
  const delay = (everyMs: number) => jittered(everyMs, context.random);
  if (!task.done) state.nextPollAt = nextPoll(state.schedule ?? context.schedule, now, state, delay);
}
