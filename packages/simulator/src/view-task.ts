// A task as a request sees it: its state at that moment, with links that the request's client can reach.

import type { IncomingRequest } from "./incoming-request.ts";
import type { Link } from "./media/links.ts";
import type { Operation } from "./providers/route.ts";
import type { SimulatedProvider } from "./providers/simulated-provider.ts";
import type { TaskView } from "./providers/task-view.ts";
import type { SimulatorState } from "./simulator-state.ts";
import { knownStateAt, taskStateAt, type SimulatedTask, type TaskState } from "./task/simulated-task.ts";

/** How a request's client reaches links. */
type Reach = Pick<IncomingRequest, "reachableUrl">;

function viewOf(
  { clock, links, random }: SimulatorState,
  { reachableUrl }: Reach,
  provider: SimulatedProvider,
  operation: Operation,
  task: SimulatedTask,
  state: TaskState,
): TaskView {
  const now = clock.now();
  return {
    operation,
    task,
    state,
    successes: task.successes[operation] ?? 0,
    link: (kind: Link["kind"]) =>
      reachableUrl(links.issue(provider, task, kind, state.finishedAt ?? now, now)),
    random,
  };
}

/** `task` as `request` sees it; undefined while the provider does not know it. */
export function viewTask(
  state: SimulatorState,
  request: Reach,
  provider: SimulatedProvider,
  operation: Operation,
  task: SimulatedTask,
): TaskView | undefined {
  const now = state.clock.now();
  if (now - task.submittedAt >= (provider.knownForMs ?? Infinity)) return undefined;
  const taskState = knownStateAt(task, now);
  return taskState && viewOf(state, request, provider, operation, task, taskState);
}

/** `task` as the answer to its create sees it, whether it can be queried already or not. */
export function newTaskView(
  state: SimulatorState,
  request: Reach,
  provider: SimulatedProvider,
  task: SimulatedTask,
): TaskView {
  return viewOf(state, request, provider, "create", task, taskStateAt(task, task.submittedAt));
}
