// Every state of every provider, checked against the provider's own OpenAPI document, so that the simulator cannot drift from the vendor.

import { describe, expect, test } from "vitest";
import type { ProviderName, TaskScript } from "../src/index.ts";
import { queryTask, providerNames } from "./query-task.ts";
import { conformanceOf } from "@videotask/conformance";
import { answerDeviations } from "./answer-deviations.ts";
import { createOnVirtualClock } from "./simulator.ts";

/** The schema that lists a provider's statuses. */
const statusSchemas: Record<ProviderName, string> = {
  chainhub: "TaskStatus",
  minimax: "VideoProcessStatus",
  "minimax-agent": "VideoTemplateProcessStatus",
  jimmy: "VideoStatus",
  linkmodel: "status",
  doubao: "TaskStatus",
};

function documentedStatuses(provider: ProviderName): string[] {
  const text = JSON.stringify(conformanceOf(provider).document);
  const [, list] = new RegExp(`"${statusSchemas[provider]}":\\{[^{}]*"enum":(\\[[^\\]]*\\])`).exec(text)!;
  return JSON.parse(list!) as string[];
}

/** Documented statuses that no task has by itself: synonyms, which the quirk `statusWords` brings. */
const synonyms: Record<ProviderName, readonly string[]> = {
  chainhub: ["UNKNOWN"],
  minimax: ["Failed"],
  "minimax-agent": ["Failed"],
  jimmy: ["canceled"],
  linkmodel: [],
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
    if (!provider.startsWith("minimax")) scripts.push({ outcome: "cancelled" });
    const refs = scripts.map((script) =>
      simulator.task(provider, { ...script, queuedMs: 9_000, runningMs: 9_000 }),
    );
    for (let second = 0; second <= 20; second += 1) {
      for (const ref of refs) {
        expect(await answerDeviations(simulator, ref)).toEqual([]);
        const { json } = await queryTask(simulator, ref);
        answered.add(json.data?.status ?? json.status);
      }
      await clock.sleep(1_000);
    }
    expect(new Set([...answered, ...synonyms[provider]])).toEqual(new Set(documentedStatuses(provider)));
  });

  test("answers the documented synonyms as documented", async () => {
    const { simulator } = createOnVirtualClock();
    for (const synonym of synonyms[provider]) {
      const statusWords = Object.fromEntries(documentedStatuses(provider).map((status) => [status, synonym]));
      const ref = simulator.task(provider, { submittedAt: 0, quirks: { statusWords } });
      expect(await answerDeviations(simulator, ref)).toEqual([]);
      const { json } = await queryTask(simulator, ref);
      expect(json.data?.status ?? json.status).toBe(synonym);
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
