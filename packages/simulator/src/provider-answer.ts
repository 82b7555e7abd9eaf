// What a provider answers to a request that no fault keeps from it: about a task, or why not.

import type { Answer } from "./answer/answer.ts";
import type { RequestTarget } from "./find-target.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import type { Link } from "./media/links.ts";
import type { Authorization } from "./providers/credentials.ts";
import type { Operation } from "./providers/route.ts";
import type { ProviderError, SimulatedProvider } from "./providers/simulated-provider.ts";
import type { TaskView } from "./providers/task-view.ts";
import type { SimulatorState } from "./simulator-state.ts";
import { taskStateAt, type SimulatedTask } from "./task/simulated-task.ts";
import type { TaskScript } from "./task/task-script.ts";

/** `task` as `request` sees it; undefined while the provider does not know it. */
function viewTask(
  state: SimulatorState,
  request: IncomingRequest,
  provider: SimulatedProvider,
  operation: Operation,
  task: SimulatedTask,
): TaskView | undefined {
  const now = state.clock.now();
  const taskState = taskStateAt(task, now);
  if (!taskState) return undefined;
  return {
    operation,
    task,
    state: taskState,
    successes: task.successes[operation] ?? 0,
    link: (kind: Link["kind"]) =>
      request.reachableUrl(state.links.issue(provider, task, kind, taskState.finishedAt ?? now, now)),
    random: state.random,
  };
}

/** The answer of the target's provider to `request`. */
export async function providerAnswer(
  state: SimulatorState,
  request: IncomingRequest,
  { provider, route, task }: RequestTarget,
  authorization: Authorization,
): Promise<Answer> {
  const error = (name: ProviderError) => provider.errors[name](state.random);
  const isRouted = route !== undefined && request.method === (route.method ?? "GET");
  if (!isRouted && !provider.answerOther) return error("noRoute");
  if (authorization === "missing") return error("missingKey");
  if (authorization === "wrong") return error("wrongKey");
  if (!isRouted) {
    const addTask = (script: TaskScript<string> = {}) => state.tasks.add(provider.name, script).id;
    return (await provider.answerOther?.(request, addTask)) ?? error("noRoute");
  }
  if (!route.id) return error("missingParameter");
  const { operation } = route;
  const view = task && viewTask(state, request, provider, operation, task);
  const answer = view && (await provider.answer(view, request));
  if (!answer) return error("notFound");
  if (view.state.phase === "succeeded") view.task.successes[operation] = view.successes + 1;
  return answer;
}
