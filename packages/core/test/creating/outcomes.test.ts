// Every answer to a create: what it is, whether the same call may be made again, how many requests were sent, and that no task that exists
// goes without a word.
import { expect, test } from "vitest";
import { VideoTaskError } from "../../src/index.ts";
import { rig } from "../polling/rig.ts";
import { create } from "./create.ts";
import { OUTCOMES } from "./outcomes.ts";

test.each(OUTCOMES)("$provider: $answer is $code", async ({ provider, fault, code, retryable, made }) => {
  const { tasks, simulator } = rig();
  const startedAt = simulator.clock.now();
  simulator.faults.add(fault, { provider, operation: "create" });
  const error: unknown = await create(tasks, provider).catch((caught: unknown) => caught);
  if (!VideoTaskError.is(error)) throw error;
  expect({ code: error.code, message: error.message }).toMatchObject({ code });
  expect(error.retryable).toBe(retryable);
  expect(simulator.requests.filter(({ method }) => method !== "GET")).toHaveLength(1);
  expect(simulator.requests).toHaveLength(1);
  expect(simulator.created).toHaveLength(made ? 1 : 0);
  if (error.code !== "submission_unknown") return;
  expect(error.message).toContain("may exist");
  expect(error).toMatchObject({ provider, submissionId: expect.stringMatching(/^[\da-f]{32}$/), startedAt });
  expect(error.toJSON()).toMatchObject({ provider, submissionId: error.submissionId, startedAt });
});
