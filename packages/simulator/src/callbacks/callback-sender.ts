// What sends callbacks, as creates and cancels see it: apart from how it does, which needs the state that they are in.

import type { IncomingRequest } from "../incoming-request.ts";
import type { SimulatedProvider } from "../providers/simulated-provider.ts";
import type { SimulatedTask } from "../task/simulated-task.ts";

/** Sends the callbacks of tasks. */
export interface CallbackSender {
  /** Begins to send those of a new task. Never throws, and nothing waits for it. */
  start(request: IncomingRequest, provider: SimulatedProvider, task: SimulatedTask, url: string): void;
  /** Says that a task has changed by what a client did. */
  changed(task: SimulatedTask): void;
}
