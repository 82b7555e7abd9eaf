// Creates over plain HTTP: one accepted request is one task, in the vendor's own words, and it goes as it was scripted to.

import { describe, expect, test } from "vitest";
import {
  creates,
  createdRef,
  createdRefs,
  createTask,
  creatingProviders,
  type CreatingProvider,
} from "./create-task.ts";
import { queryTask, statusIn } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

const first: Record<CreatingProvider, string> = {
  chainhub: "NOT_START",
  minimax: "Preparing",
  "minimax-agent": "Preparing",
  "minimax-v2": "queued",
  jimmy: "submitted",
  linkmodel: "Pending",
  doubao: "queued",
};

const last: Record<CreatingProvider, string> = {
  chainhub: "SUCCESS",
  minimax: "Success",
  "minimax-agent": "Success",
  "minimax-v2": "succeeded",
  jimmy: "completed",
  linkmodel: "Success",
  doubao: "success",
};

describe.each(creatingProviders)("%s", (provider) => {
  test("makes a task of a create, which then goes its way", async () => {
    const { clock, simulator } = createOnVirtualClock();
    const answer = await createTask(simulator, provider);
    expect([200, 201, 202]).toContain(answer.status);
    const ref = createdRef(provider, answer);
    expect(createdRefs(simulator)).toEqual([ref]);
    expect(statusIn(provider, await queryTask(simulator, ref))).toBe(first[provider]);
    await clock.sleep(120_000);
    expect(statusIn(provider, await queryTask(simulator, ref))).toBe(last[provider]);
  });

  test("makes two tasks of the same create sent twice", async () => {
    const { simulator } = createOnVirtualClock();
    const answers = [await createTask(simulator, provider), await createTask(simulator, provider)];
    expect(new Set(createdRefs(simulator)).size).toBe(2);
    expect(createdRefs(simulator)).toEqual(answers.map((answer) => createdRef(provider, answer)));
  });

  test("makes none without the right key", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.expectRequestDeviation("no credentials");
    for (const key of [null, "sk-wrong"]) {
      const { text } = await createTask(simulator, provider, { key });
      expect(text).not.toContain('task_id":"');
    }
    expect(simulator.created).toEqual([]);
    expect(simulator.requests).toMatchObject([
      { operation: "create", authorized: false, ref: undefined },
      { operation: "create", authorized: false, ref: undefined },
    ]);
  });

  test("logs the body, the reference, and when it was made, and no key", async () => {
    const { clock, simulator } = createOnVirtualClock();
    const { status } = await createTask(simulator, provider);
    const [{ ref = "" } = {}] = simulator.created;
    const { body } = creates[provider];
    expect(simulator.created).toEqual([{ at: clock.now(), provider, ref, body }]);
    expect(simulator.requests).toMatchObject([{ method: "POST", operation: "create", ref, body, status }]);
    const { apiKey } = simulator.connection(provider);
    expect(JSON.stringify([simulator.requests, simulator.created])).not.toContain(apiKey);
  });
});
