// All staged tasks, and the way from a script to one of them.

import type { Clock } from "../clock/clock.ts";
import { providers } from "../providers/all.ts";
import type { Operation } from "../providers/simulated-provider.ts";
import { createRandom, randomDigits, type Random } from "../random.ts";
import type { CommonQuirks, Quirks } from "./quirks.ts";
import type { StagedTask } from "./staged-task.ts";
import type { ProviderName, TaskScript } from "./task-script.ts";

// The quirks that every provider's tasks can have, see `CommonQuirks`.
const commonQuirks: ReadonlySet<string> = new Set<keyof CommonQuirks>([
  "unknownStatus",
  "statusWords",
  "statusCase",
  "successWithoutUrl",
  "notFoundForMs",
  "forgottenAfterMs",
  "chunked",
]);

/** A script that asks for what its provider never does would make a test prove nothing. */
function check(provider: ProviderName, script: TaskScript): void {
  const room = providers[provider];
  if (!room) throw new TypeError(`There is no provider ${JSON.stringify(provider)}.`);
  if (script.outcome && !room.outcomes.includes(script.outcome))
    throw new TypeError(`A ${provider} task never ends ${script.outcome}.`);
  for (const name of Object.keys(script.quirks ?? {}) as (keyof Quirks)[])
    if (!commonQuirks.has(name) && !room.quirks.includes(name))
      throw new TypeError(`${provider} has no quirk ${JSON.stringify(name)}.`);
}

/** An empty shelf. */
export function createTaskShelf(clock: Clock, random: Random) {
  const tasks = new Map<string, StagedTask>();
  const byFile = new Map<string, StagedTask>();

  return {
    /** Stages a task. */
    add(provider: ProviderName, script: TaskScript): StagedTask {
      check(provider, script);
      const own = createRandom(random() * 2 ** 32);
      const id = script.id ?? providers[provider].newId(own);
      const ref = `${provider}:${id}`;
      if (tasks.has(ref)) throw new TypeError(`There is a task ${ref} already.`);
      const task: StagedTask = {
        provider,
        ref,
        id,
        fileId: randomDigits(own, provider === "chainhub" ? 15 : 18),
        submittedAt: script.submittedAt ?? clock.now(),
        queuedMs: script.queuedMs ?? 10_000,
        runningMs: script.runningMs ?? 110_000,
        outcome: script.outcome ?? (script.failure === undefined ? "succeeded" : "failed"),
        failure: script.failure,
        model: script.model,
        prompt: script.prompt,
        quirks: (script.quirks ?? {}) as Quirks,
        random: own,
        successes: {},
      };
      tasks.set(ref, task);
      byFile.set(`${provider}:${task.fileId}`, task);
      return task;
    },
    /** The task that `id` names: its own id, or its file's for a file retrieval. */
    find: (provider: ProviderName, operation: Operation, id: string) =>
      (operation === "file" ? byFile : tasks).get(`${provider}:${id}`),
  };
}

/** See {@link createTaskShelf}. */
export type TaskShelf = ReturnType<typeof createTaskShelf>;
