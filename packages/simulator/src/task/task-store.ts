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
     * A task that is not there yet.
     * @throws {TypeError} for an id that is taken
     */
    draft(name: string, script: TaskScript<string>): SimulatedTask {
      const provider = providers.get(name, "task(provider, script)");
      const taskRandom = createRandom(random() * 2 ** 32);
      const id = script.id ?? provider.newId(taskRandom);
      const ref = `${name}:${id}`;
      if (byRef.has(ref))
        throw new TypeError(`The simulator has a task ${ref} already: give this one another id.`);
      return {
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
        durationSeconds: script.durationSeconds,
        resolution: script.resolution,
        aspectRatio: script.aspectRatio,
        price: script.price,
        quirks: (script.quirks ?? {}) as Quirks,
        random: taskRandom,
        successes: {},
        missedQueries: 0,
        cancelledAt: undefined,
        isDeleted: false,
      };
    },
    /** Adds a draft. */
    keep(task: SimulatedTask): SimulatedTask {
      byRef.set(task.ref, task);
      byFile.set(`${task.provider}:${task.fileId}`, task);
      return task;
    },
    /**
     * Adds a task.
     * @throws {TypeError} for what the provider does not have, for what cannot be, and for an id that is taken
     */
    add(name: string, script: TaskScript<string>): SimulatedTask {
      providers.get(name, "task(provider, script)");
      checkScript(`task(${JSON.stringify(name)}, script)`, name, script);
      return this.keep(this.draft(name, script));
    },
    /** All tasks of a provider. */
    of: (provider: string) => [...byRef.values()].filter((task) => task.provider === provider),
    /** The task with this id: its own id, or its file's for a file retrieval. */
    find: (provider: string, operation: Operation, id: string) =>
      (operation === "file" ? byFile : byRef).get(`${provider}:${id}`),
  };
}

/** See {@link createTaskStore}. */
export type TaskStore = ReturnType<typeof createTaskStore>;
