/// <reference types="node" />
// Everything of one request that is shown to a caller, so that a test can look for an API key in it. What a task consists of is data, and
// stays as the provider gave it; only the reason why it failed is a text to be shown.
import { inspect } from "node:util";
import {
  createVideoTasks,
  type EndedTask,
  type ProviderFactory,
  type VideoTaskEvent,
} from "../../src/index.ts";
import { stillClock } from "./reading.ts";

/** With the characters that JSON writers like to escape: PHP `/`, Go `<`, `>` and `&`, Java `=` and `'`. */
export const PRINTABLE_KEY = "sk-Ab3/xY+9=<&>'z~0123456789";

export interface Printed {
  /** The task or the error. */
  outcome: unknown;
  /** The error with its causes, or the reason why the task failed; every event and the configured objects, as logs and JSON show them. */
  text: string;
}

export async function printed(
  provider: ProviderFactory<string>,
  fetch: typeof globalThis.fetch,
  apiKey = PRINTABLE_KEY,
): Promise<Printed> {
  const entry = provider({ name: "it", apiKey, baseUrl: "https://api.example.test", fetch });
  const tasks = createVideoTasks([entry], { clock: stillClock });
  const events: VideoTaskEvent[] = [];
  const outcome: unknown = await tasks
    .get("it:task_1", { onEvent: (event) => events.push(event) })
    .catch((error: unknown) => error);
  const shownOutcome = outcome instanceof Error ? outcome : (outcome as Partial<EndedTask>).failure;
  const things = [shownOutcome, events, entry, tasks];
  const shown = things.map((thing) => inspect(thing, { depth: Infinity, showHidden: true }));
  const causes: unknown[] = [];
  for (let error = outcome; error instanceof Error; error = error.cause)
    causes.push(error.message, error.stack, String(error), { ...error });
  return { outcome, text: [...shown, JSON.stringify([things, causes]), String(shownOutcome)].join("\n") };
}

/** Where `text` shows `key`, with what stands around it; `undefined` where it does not. */
export function leakIn(text: string, key: string): string | undefined {
  const inJson = JSON.stringify(key).slice(1, -1);
  const at = Math.max(text.indexOf(key), text.indexOf(inJson));
  return at < 0 ? undefined : text.slice(Math.max(0, at - 80), at + key.length + 20);
}
