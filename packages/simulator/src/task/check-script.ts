// A script that is misspelt, or wants what its provider never does, would make a test prove nothing.

import { checkOptions, needed, object, type Check } from "../options/check.ts";
import {
  aNonEmptyText,
  anAmount,
  anInstant,
  aText,
  aTextOrNumber,
  either,
  oneOf,
  someMs,
} from "../options/checks.ts";
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
export function checkScript(
  call: string,
  provider: string,
  script: unknown,
  name = "script",
): asserts script is TaskScript {
  const check = object<Omit<TaskScript, "quirks"> & { quirks?: Quirks | undefined }>({
    id: aNonEmptyText,
    submittedAt: anInstant,
    queuedMs: someMs,
    runningMs: someMs,
    outcome: oneOf<Outcome>(...outcomesOf(provider)),
    failure,
    model: aText,
    prompt: aText,
    durationSeconds: anAmount,
    resolution: aText,
    aspectRatio: aText,
    price: anAmount,
    quirks: quirksOf(provider),
  });
  checkOptions(call, name, script, check);
  const { outcome = "failed", failure: reason } = script as TaskScript;
  if (reason !== undefined && outcome !== "failed")
    throw new TypeError(
      `${call}: ${name}.failure is why a task fails, and ${name}.outcome is ${JSON.stringify(outcome)}.`,
    );
}
