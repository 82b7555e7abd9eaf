// Every state of every provider, checked against the provider's own OpenAPI document, so that the simulator cannot drift from the vendor.

import { describe, expect, test } from "vitest";
import type { Outcome, ProviderName, TaskScript } from "../src/index.ts";
import { outcomes } from "../src/task/outcomes.ts";
import { queryTask, providerNames, statusIn } from "./query-task.ts";
import { conformanceOf } from "@videotask/conformance";
import { answerDeviations } from "./answer-deviations.ts";
import { createOnVirtualClock } from "./simulator.ts";

/** Every list of words in a provider's document; one of them has its statuses. */
function documentedLists(provider: ProviderName): Set<string>[] {
  const lists: Set<string>[] = [];
  JSON.stringify(conformanceOf(provider).document, (key, value) => {
    if (key === "enum") lists.push(new Set(value));
    return value;
  });
  return lists;
}

/** Documented statuses that no task has by itself: synonyms, which the quirk `statusWords` brings. */
const synonyms: Partial<Record<ProviderName, readonly string[]>> = {
  chainhub: ["UNKNOWN"],
  minimax: ["Failed"],
  "minimax-agent": ["Failed"],
  jimmy: ["canceled"],
  doubao: [
    "NOT_START",
    "SUBMITTED",
    "QUEUED",
    "IN_PROGRESS",
    "FAILURE",
    "SUCCESS",
    "UNKNOWN",
    "processing",
    "succeeded",
    "failed",
    "completed",
  ],
};

describe.each(providerNames)("%s", (provider) => {
  test("answers every state on the way to every outcome as documented, and has every documented status", async () => {
    const { clock, simulator } = createOnVirtualClock();
    const answered = new Set<string>();
    const scripts: TaskScript[] = [{}, { failure: "moderation" }, { failure: { message: "no reason" } }];
    const possible: readonly Outcome[] = outcomes[provider];
    scripts.push(...possible.map((outcome) => ({ outcome })));
    const refs = scripts.map((script) =>
      simulator.task(provider, { ...script, queuedMs: 9_000, runningMs: 9_000 }),
    );
    for (let second = 0; second <= 20; second += 1) {
      for (const ref of refs) {
        expect(await answerDeviations(simulator, ref)).toEqual([]);
        answered.add(statusIn(provider, await queryTask(simulator, ref)));
      }
      await clock.sleep(1_000);
    }
    const words = new Set([...answered, ...(synonyms[provider] ?? [])]);
    expect(documentedLists(provider)).toContainEqual(words);
  });

  test("answers the documented synonyms as documented", async () => {
    const { simulator } = createOnVirtualClock();
    for (const synonym of synonyms[provider] ?? []) {
      const words = documentedLists(provider).flatMap((list) => [...list]);
      const statusWords = Object.fromEntries(words.map((word) => [word, synonym]));
      const ref = simulator.task(provider, { submittedAt: 0, quirks: { statusWords } });
      expect(await answerDeviations(simulator, ref)).toEqual([]);
      expect(statusIn(provider, await queryTask(simulator, ref))).toBe(synonym);
    }
  });

  test("answers a request without a key, with a wrong one, without an id or with an unknown one as documented", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.expectRequestDeviation("no credentials");
    simulator.expectRequestDeviation("is empty");
    const ref = simulator.task(provider);
    expect(await answerDeviations(simulator, ref, { key: null })).toEqual([]);
    expect(await answerDeviations(simulator, ref, { key: "wrong" })).toEqual([]);
    expect(await answerDeviations(simulator, `${provider}:999999`)).toEqual([]);
    expect(await answerDeviations(simulator, `${provider}:`)).toEqual([]);
  });
});

test("minimax answers a request for an unknown file, and for one without an id, as documented", async () => {
  const { simulator } = createOnVirtualClock();
  simulator.expectRequestDeviation("the query parameter file_id is empty");
  const ref = simulator.task("minimax");
  expect(await answerDeviations(simulator, ref, { fileId: "123456789" })).toEqual([]);
  expect(await answerDeviations(simulator, ref, { fileId: "" })).toEqual([]);
});
