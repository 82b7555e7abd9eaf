// All tasks of a simulator, by their references, and the way from a script to a task.

import type { Clock } from "../clock/clock.ts";
import { providerNames, type ProviderName } from "../providers/provider-name.ts";
import { providers } from "../providers/providers.ts";
import type { Operation } from "../providers/route.ts";
import { createRandom, randomDigits, type Random } from "../random.ts";
import { outcomes, type Outcome } from "./outcomes.ts";
import { quirkNames, type QuirkName, type Quirks } from "./quirks.ts";
import type { SimulatedTask } from "./simulated-task.ts";
import type { TaskScript } from "./task-script.ts";

/** A script that wants what its provider never does would make a test prove nothing. */
function checkScript(provider: ProviderName, script: TaskScript): void {
  if (!providerNames.includes(provider))
    throw new TypeError(
      `The simulator has no provider ${JSON.stringify(provider)}. It has: ${providerNames.join(", ")}.`,
    );
  const possible: readonly Outcome[] = outcomes[provider];
  if (script.outcome && !possible.includes(script.outcome))
    throw new TypeError(
      `A ${provider} task has no outcome ${JSON.stringify(script.outcome)}. It can be: ${possible.join(", ")}.`,
    );
  const known = quirkNames(provider);
  for (const name of Object.keys(script.quirks ?? {}) as QuirkName[])
    if (!known.includes(name))
      throw new TypeError(
        `A ${provider} task has no quirk ${JSON.stringify(name)}. It can have: ${known.join(", ")}.`,
      );
}

/** A store without tasks. */
export function createTaskStore(clock: Clock, random: Random) {
  const byRef = new Map<string, SimulatedTask>();
  const byFile = new Map<string, SimulatedTask>();

  return {
    /**
     * Adds a task.
     * @throws {TypeError} for what the provider does not have, and for an id that is taken
     */
    add(provider: ProviderName, script: TaskScript): SimulatedTask {
      checkScript(provider, script);
      const taskRandom = createRandom(random() * 2 ** 32);
      const id = script.id ?? providers[provider].newId(taskRandom);
      const ref = `${provider}:${id}`;
      if (byRef.has(ref))
        throw new TypeError(`The simulator has a task ${ref} already: give this one another id.`);
      const task: SimulatedTask = {
        provider,
        ref,
        id,
        fileId: randomDigits(taskRandom, providers[provider].fileIdDigits ?? 18),
        submittedAt: script.submittedAt ?? clock.now(),
        queuedMs: script.queuedMs ?? 10_000,
        runningMs: script.runningMs ?? 110_000,
        outcome: script.outcome ?? (script.failure === undefined ? "succeeded" : "failed"),
        failure: script.failure,
        model: script.model,
        prompt: script.prompt,
        quirks: (script.quirks ?? {}) as Quirks,
        random: taskRandom,
        successes: {},
      };
      byRef.set(ref, task);
      byFile.set(`${provider}:${task.fileId}`, task);
      return task;
    },
    /** The task with this id: its own id, or its file's for a file retrieval. */
    find: (provider: ProviderName, operation: Operation, id: string) =>
      (operation === "file" ? byFile : byRef).get(`${provider}:${id}`),
  };
}

/** See {@link createTaskStore}. */
export type TaskStore = ReturnType<typeof createTaskStore>;
