// A script that is misspelt, or wants what its provider never does, would make a test prove nothing.

import { checkOptions, needed, object, type Check } from "../options/check.ts";
import { aNonEmptyText, anInstant, aText, aTextOrNumber, either, oneOf, someMs } from "../options/checks.ts";
import { outcomesOf, type Outcome } from "./outcomes.ts";
import { quirkNames, quirks, type Quirks } from "./quirks.ts";
import type { TaskFailure, TaskScript } from "./task-script.ts";

const failure: Check<TaskFailure> = either(
  oneOf("moderation"),
  object<Exclude<TaskFailure, string>>({ message: needed(aText), code: aTextOrNumber }),
);

function quirksOf(provider: string): Check<Quirks> {
  const known = quirkNames(provider).map((name) => [name, quirks[name].value] as const);
  return object<Quirks>(Object.fromEntries(known) as Parameters<typeof object<Quirks>>[0]);
}

/** @throws {TypeError} that names what is wrong with it */
export function checkScript(provider: string, script: unknown): asserts script is TaskScript {
  const check = object<Omit<TaskScript, "quirks"> & { quirks?: Quirks | undefined }>({
    id: aNonEmptyText,
    submittedAt: anInstant,
    queuedMs: someMs,
    runningMs: someMs,
    outcome: oneOf<Outcome>(...outcomesOf(provider)),
    failure,
    model: aText,
    prompt: aText,
    quirks: quirksOf(provider),
  });
  const call = `task(${JSON.stringify(provider)}, script)`;
  checkOptions(call, "script", script, check);
  const { outcome = "failed", failure: reason } = script as TaskScript;
  if (reason !== undefined && outcome !== "failed")
    throw new TypeError(
      `${call}: script.failure is why a task fails, and script.outcome is ${JSON.stringify(outcome)}.`,
    );
}
