// What a provider answers to a request that no fault keeps from it: about a task or several, or why not.

import type { Answer } from "./answer/answer.ts";
import { createAnswer, type CreateAnswer } from "./creating/create-answer.ts";
import type { RequestTarget } from "./find-target.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import type { Authorization } from "./providers/credentials.ts";
import type { CreateRequest } from "./providers/provider-create.ts";
import { isAboutOneTask } from "./providers/route.ts";
import type { ProviderError } from "./providers/simulated-provider.ts";
import type { SimulatorState } from "./simulator-state.ts";
import { moveOnBeforeCancel } from "./task/move-on.ts";
import type { TaskScript } from "./task/task-script.ts";
import { viewTask } from "./view-task.ts";

/** What there is of a request besides its head. */
export interface RequestContext {
  /** Of a create: what was sent. */
  readonly create: CreateRequest | undefined;
  /** Whether a create makes a task and a cancel ends one; everything else has its effect anyway. */
  readonly takesEffect: boolean;
}

/** The answer of the target's provider to `request`. */
export async function providerAnswer(
  state: SimulatorState,
  request: IncomingRequest,
  target: RequestTarget,
  authorization: Authorization,
  { create, takesEffect }: RequestContext,
): Promise<CreateAnswer> {
  const { provider, route } = target;
  const error = (name: ProviderError) => ({ answer: provider.errors[name](state.random) });
  const isRouted = route !== undefined && request.method === (route.method ?? "GET");
  if (!isRouted && !provider.answerOther) return error("noRoute");
  if (authorization === "missing") return error("missingKey");
  if (authorization === "wrong") return error("wrongKey");
  if (!isRouted) {
    const addTask = (script: TaskScript<string> = {}) => state.tasks.add(provider.name, script).id;
    const answer = await provider.answerOther?.(request, addTask);
    return answer ? { answer } : error("noRoute");
  }
  if (create) return createAnswer(state, request, provider, create, takesEffect);
  if (isAboutOneTask(route) && !route.id) return error("missingParameter");
  const answer =
    route.operation === "list"
      ? listAnswer(state, request, target)
      : await taskAnswer(state, request, target, takesEffect);
  return answer ? { answer } : error("notFound");
}

/** The answer to a request for a list: of the tasks that the provider knows, the newest first. */
function listAnswer(
  state: SimulatorState,
  request: IncomingRequest,
  { provider }: RequestTarget,
): Answer | undefined {
  const views = state.tasks
    .of(provider.name)
    .flatMap((task) => viewTask(state, request, provider, "list", task) ?? []);
  // Also where tasks were staged in another order.
  views.sort((one, other) => other.task.submittedAt - one.task.submittedAt);
  return provider.list?.(views, request.url.searchParams, state.random);
}

/** The answer to a request about one task; undefined while the provider does not know it. */
async function taskAnswer(
  state: SimulatorState,
  request: IncomingRequest,
  { provider, task, operation = "query" }: RequestTarget,
  takesEffect: boolean,
): Promise<Answer | undefined> {
  if (!task || operation === "media") return undefined;
  if (operation === "query" && task.missedQueries < (task.quirks.notFoundForQueries ?? 0)) {
    task.missedQueries += 1;
    return undefined;
  }
  if (operation === "cancel") moveOnBeforeCancel(task, state.clock.now());
  const view = viewTask(state, request, provider, operation, task);
  if (!view) return undefined;
  if (operation === "cancel") {
    const answer = provider.cancel?.(view, takesEffect ? state.clock.now() : undefined);
    if (takesEffect) state.callbacks.changed(task);
    return answer;
  }
  const answer = await provider.answer(view, request);
  if (answer && view.state.phase === "succeeded") view.task.successes[operation] = view.successes + 1;
  return answer;
}
