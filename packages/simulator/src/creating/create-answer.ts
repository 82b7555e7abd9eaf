// A create from its body to its answer: limit, refusal, one task, and what goes on behind the answer.

import type { Answer } from "../answer/answer.ts";
import type { IncomingRequest } from "../incoming-request.ts";
import { asObject, type CreateRequest } from "../providers/provider-create.ts";
import type { SimulatedProvider } from "../providers/simulated-provider.ts";
import type { SimulatorState } from "../simulator-state.ts";
import type { SimulatedTask } from "../task/simulated-task.ts";
import { newTaskView } from "../view-task.ts";

/** An answer, and the task that it was made with. */
export interface CreateAnswer {
  readonly answer: Answer;
  /** Undefined where the request was refused, or where it is not to have an effect. */
  readonly task?: SimulatedTask | undefined;
}

/** A script that cannot be is a mistake of the test, and would look like trouble of the network if it were thrown. */
function brokenScript(provider: string, error: unknown): Answer {
  const body = `The task that ${provider} was to create could not be made: ${String(error)}`;
  return { status: 500, headers: { "content-type": "text/plain" }, body };
}

/**
 * The answer of `provider` to a create with the right key. Where it is not to have an effect, the answer is the same, and there is no
 * such task.
 */
export async function createAnswer(
  state: SimulatorState,
  request: IncomingRequest,
  provider: SimulatedProvider,
  create: CreateRequest,
  takesEffect: boolean,
): Promise<CreateAnswer> {
  const { random, clock, tasks, createScripts, created } = state;
  const { create: creating } = provider;
  if (!creating) return { answer: provider.errors.noRoute(random) };
  if (!state.isWithinCreateLimit(provider.name)) return { answer: provider.errors.rateLimited(random) };
  const refusal = await creating.refusal(create, random);
  if (refusal) return { answer: refusal };

  let task: SimulatedTask;
  const { callbackUrl, ...parameters } = creating.parameters(asObject(create.body));
  try {
    const script = takesEffect ? createScripts.next(provider.name, create.body) : {};
    task = tasks.draft(provider.name, { ...parameters, ...script });
    if (takesEffect) tasks.keep(task);
  } catch (error) {
    return { answer: brokenScript(provider.name, error) };
  }
  const view = newTaskView(state, request, provider, task);
  if (!takesEffect) return { answer: await creating.answer(view, create) };

  created.push({
    at: clock.now(),
    provider: provider.name,
    ref: task.ref as `${string}:${string}`,
    body: create.body,
  });
  if (callbackUrl !== undefined) state.callbacks.start(request, provider, task, callbackUrl);
  return { answer: await creating.answer(view, create), task };
}
