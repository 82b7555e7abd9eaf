// All tasks of a simulator, by their references, and the way from a script to a task.

import type { Clock } from "../clock/clock.ts";
import type { ProviderList } from "../providers/provider-list.ts";
import type { Operation } from "../providers/route.ts";
import { createRandom, randomDigits, type Random } from "../random.ts";
import { checkScript } from "./check-script.ts";
import type { Quirks } from "./quirks.ts";
import type { SimulatedTask } from "./simulated-task.ts";
import type { TaskScript } from "./task-script.ts";

/** A store without tasks. */
export function createTaskStore(clock: Clock, random: Random, providers: ProviderList) {
  const byRef = new Map<string, SimulatedTask>();
  const byFile = new Map<string, SimulatedTask>();

  return {
    /**
     * Adds a task.
     * @throws {TypeError} for what the provider does not have, for what cannot be, and for an id that is taken
     */
    add(name: string, script: TaskScript<string>): SimulatedTask {
      const provider = providers.get(name, "task(provider, script)");
      checkScript(name, script);
      const taskRandom = createRandom(random() * 2 ** 32);
      const id = script.id ?? provider.newId(taskRandom);
      const ref = `${name}:${id}`;
      if (byRef.has(ref))
        throw new TypeError(`The simulator has a task ${ref} already: give this one another id.`);
      const task: SimulatedTask = {
        provider: name,
        ref,
        id,
        fileId: randomDigits(taskRandom, provider.fileIdDigits ?? 18),
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
      byFile.set(`${name}:${task.fileId}`, task);
      return task;
    },
    /** The task with this id: its own id, or its file's for a file retrieval. */
    find: (provider: string, operation: Operation, id: string) =>
      (operation === "file" ? byFile : byRef).get(`${provider}:${id}`),
  };
}

/** See {@link createTaskStore}. */
export type TaskStore = ReturnType<typeof createTaskStore>;
