// Whatever a user's own `query` returns, `get` returns a sound task or throws a sound error: each of its fields may be anything.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ProviderAnswer, TaskFailure, TaskOutput, TaskStatus } from "../../src/index.ts";
import { answeringWith, BODY } from "../task/custom-answer.ts";
import { TELLING } from "./mutation.ts";
import { DONE, expectSound } from "./sound-task.ts";
import { always, REF, SEED, tasksOf } from "./targets.ts";

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...TELLING, Symbol("x"), 7n, new Date(0), () => {}, Object.create(null), NaN, Infinity),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
);
/** An object that has any of these fields, or none. */
const fieldsOf = <T>(fields: { [Key in keyof T]-?: fc.Arbitrary<unknown> }): fc.Arbitrary<unknown> =>
  fc.record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] });

const output = fieldsOf<TaskOutput>({
  type: odd,
  url: fc.oneof(fc.constant("https://cdn.example.com/v.mp4"), odd),
  backupUrl: odd,
  expiresAt: odd,
  width: odd,
  height: odd,
  durationMs: odd,
  sizeBytes: odd,
  filename: odd,
});
const failure = fieldsOf<TaskFailure>({ code: odd, message: odd, providerCode: odd, source: odd });
const answer = fieldsOf<ProviderAnswer>({
  status: fc.oneof(fc.constantFrom(...(Object.keys(DONE) as TaskStatus[])), odd),
  providerStatus: odd,
  progress: odd,
  submittedAt: odd,
  startedAt: odd,
  finishedAt: odd,
  model: odd,
  outputs: fc.oneof(fc.array(fc.oneof(output, odd)), odd),
  failure: fc.oneof(failure, odd),
  raw: odd,
});

test("any answer, with anything in each of its fields", async () => {
  const property = fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: answer }, odd), async (anything) => {
    const tasks = tasksOf(
      answeringWith(anything),
      always(() => new Response(JSON.stringify(BODY))),
    );
    await expectSound(tasks.get(REF), REF);
  });
  await expect(fc.assert(property, { seed: SEED, numRuns: 3_000 })).resolves.toBeUndefined();
});
