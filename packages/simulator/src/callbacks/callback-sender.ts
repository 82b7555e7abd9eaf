// The callbacks of created tasks, behind the answers: the challenge first, then each change of the status, with what goes wrong with them.

import { jsonText } from "../answer/json-answer.ts";
import type { IncomingRequest } from "../incoming-request.ts";
import type { SimulatedProvider } from "../providers/simulated-provider.ts";
import type { TaskView } from "../providers/task-view.ts";
import { createRandom } from "../random.ts";
import type { SimulatorState } from "../simulator-state.ts";
import type { SimulatedTask } from "../task/simulated-task.ts";
import { newTaskView, viewTask } from "../view-task.ts";
import { sleepUntil } from "./background-sleep.ts";
import type { CallbackQuirk } from "./callback-quirk.ts";
import { isAnswered, newChallenge } from "./challenge.ts";
import { deliverCallback, type Delivery } from "./deliver-callback.ts";

/** Sends the callbacks of tasks. */
export interface CallbackSender {
  /** Begins to send those of a new task. Never throws, and nothing waits for it. */
  start(request: IncomingRequest, provider: SimulatedProvider, task: SimulatedTask, url: string): void;
  /** Says that a task has changed by what a client did. */
  changed(task: SimulatedTask): void;
}

/** One task whose callbacks are sent. */
interface Subscription {
  readonly send: (
    kind: "challenge" | "change" | "forged",
    body: string,
  ) => ReturnType<typeof deliverCallback>;
  readonly view: () => TaskView | undefined;
  readonly body: (view: TaskView) => unknown;
  readonly quirk: CallbackQuirk;
}

/** `copies` can be `Infinity`, and nothing here goes on for ever. */
const MOST_COPIES = 10_000;

/** Whether a task that is shown so goes no further. */
const isEnd = ({ state }: TaskView) => state.phase !== "queued" && state.phase !== "running";

/** What somebody else sends who does not know better: a result of their own, or an end. */
function forgedBody({ body }: Subscription, view: TaskView, phase: "succeeded" | "failed"): string {
  const { startedAt } = view.state;
  const at = view.task.submittedAt;
  return jsonText(
    body({
      ...view,
      task: { ...view.task, fileId: "666000666000666000" },
      state: {
        phase,
        phaseProgress: 1,
        startedAt: startedAt ?? at,
        finishedAt: at,
        unknownStatus: undefined,
      },
      link: () => "https://forged.simulator.invalid/video.mp4",
    }),
  );
}

/** Tells the changes of one task, as it meets them. */
function createTeller({ send, view, body, quirk }: Subscription, clock: SimulatorState["clock"]) {
  const { lost = 0, lateMs = 0, copies = 1, reversed = false } = quirk;
  const kept: string[] = [];
  let changes = 0;
  let lastPhase: string | undefined;

  async function tellAll(texts: readonly string[], at: number) {
    await sleepUntil(clock, at);
    for (const text of texts)
      for (let copy = 0; copy < Math.min(copies, MOST_COPIES); copy += 1) await send("change", text);
  }

  /** Tells where the task is now, unless that was told. Returns whether there is no more to tell. */
  return async (): Promise<boolean> => {
    const seen = view();
    if (!seen) return true;
    const isOver = isEnd(seen);
    if (seen.state.phase === lastPhase) return isOver;
    lastPhase = seen.state.phase;
    const content = body(seen);
    if (content !== undefined && (changes += 1) > lost) kept.unshift(jsonText(content));
    if (reversed && !isOver) return false;
    const told = tellAll(kept.splice(0), clock.now() + lateMs);
    // Not awaited where it is late: what comes next does not wait for it.
    if (lateMs === 0) await told;
    return isOver;
  };
}

/** Sends nothing yet. */
export function createCallbackSender(state: SimulatorState, delivery: Delivery): CallbackSender {
  const { clock } = delivery;
  const tellers = new Map<SimulatedTask, () => Promise<boolean>>();

  async function run(task: SimulatedTask, subscription: Subscription, first: TaskView): Promise<void> {
    const { send, quirk } = subscription;
    const random = createRandom(Number(task.fileId.slice(-9)));
    if (quirk.challengeAfterMs) await sleepUntil(clock, task.submittedAt + quirk.challengeAfterMs);
    const challenged = await send("challenge", newChallenge(quirk.numericChallenge ?? false, random));
    for (const phase of quirk.forged ?? []) await send("forged", forgedBody(subscription, first, phase));
    // What becomes of a create whose challenge failed is on no page. Here the task runs, and nothing of it is told.
    if (!isAnswered(challenged)) return;
    const tell = createTeller(subscription, clock);
    tellers.set(task, tell);
    const { submittedAt, queuedMs, runningMs } = task;
    for (const at of [submittedAt, submittedAt + queuedMs, submittedAt + queuedMs + runningMs]) {
      await sleepUntil(clock, at);
      if (await tell()) break;
    }
    tellers.delete(task);
  }

  return {
    start(request, provider, task, url) {
      const { callbackBody } = provider;
      if (!callbackBody) return;
      const about = { provider: provider.name, ref: task.ref, url };
      const subscription: Subscription = {
        send: (kind, body) => deliverCallback(delivery, { ...about, kind, body }),
        view: () => viewTask(state, request, provider, "query", task),
        body: callbackBody,
        quirk: task.quirks.callbacks ?? {},
      };
      // Whatever happens there is in the log of callbacks.
      void run(task, subscription, newTaskView(state, request, provider, task)).catch(() => {});
    },
    changed: (task) =>
      void tellers
        .get(task)?.()
        .catch(() => {}),
  };
}
