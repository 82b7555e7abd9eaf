// Every state of every provider, held against the provider's own OpenAPI document, so that the simulator cannot drift from the vendor.

import { describe, expect, test } from "vitest";
import type { ProviderName, TaskScript } from "../src/index.ts";
import { ask, providerNames } from "./ask.ts";
import { deviationsOf, documentOf, stage } from "./conformance.ts";

/** The schema that lists a provider's words for states. */
const schemaOfWords: Record<ProviderName, string> = {
  chainhub: "TaskStatus",
  minimax: "VideoProcessStatus",
  "minimax-agent": "VideoTemplateProcessStatus",
  jimmy: "VideoStatus",
  linkmodel: "status",
  doubao: "TaskStatus",
};

function documentedWords(provider: ProviderName): string[] {
  const text = JSON.stringify(documentOf(provider).document);
  const [, list] = new RegExp(`"${schemaOfWords[provider]}":\\{[^{}]*"enum":(\\[[^\\]]*\\])`).exec(text)!;
  return JSON.parse(list!) as string[];
}

/** Documented words that no task says by itself: synonyms, said with the quirk `statusWords`. */
const synonyms: Record<ProviderName, readonly string[]> = {
  chainhub: ["UNKNOWN"],
  minimax: ["Failed"],
  "minimax-agent": ["Failed"],
  jimmy: ["canceled"],
  linkmodel: [],
  doubao:
    "NOT_START SUBMITTED QUEUED IN_PROGRESS FAILURE SUCCESS UNKNOWN processing succeeded failed completed".split(
      " ",
    ),
};

describe.each(providerNames)("%s", (provider) => {
  test("answers every state on the way to every end as documented, and says every documented word", async () => {
    const { clock, simulator } = stage();
    const said = new Set<string>();
    const ends: TaskScript[] = [{}, { failure: "moderation" }, { failure: { message: "no reason" } }];
    if (!provider.startsWith("minimax")) ends.push({ outcome: "cancelled" });
    const refs = ends.map((end) => simulator.task(provider, { ...end, queuedMs: 9_000, runningMs: 9_000 }));
    for (let second = 0; second <= 20; second += 1) {
      for (const ref of refs) {
        expect(await deviationsOf(simulator, ref)).toEqual([]);
        const { json } = await ask(simulator, ref);
        said.add(json.data?.status ?? json.status);
      }
      await clock.sleep(1_000);
    }
    expect(new Set([...said, ...synonyms[provider]])).toEqual(new Set(documentedWords(provider)));
  });

  test("answers the documented synonyms as documented", async () => {
    const { simulator } = stage();
    for (const synonym of synonyms[provider]) {
      const statusWords = Object.fromEntries(documentedWords(provider).map((word) => [word, synonym]));
      const ref = simulator.task(provider, { submittedAt: 0, quirks: { statusWords } });
      expect(await deviationsOf(simulator, ref)).toEqual([]);
      const { json } = await ask(simulator, ref);
      expect(json.data?.status ?? json.status).toBe(synonym);
    }
  });

  test("answers a question that really lacks a key, has a wrong one, no id or an unknown one as documented", async () => {
    const { simulator } = stage();
    const ref = simulator.task(provider);
    expect(await deviationsOf(simulator, ref, { key: null })).toEqual([]);
    expect(await deviationsOf(simulator, ref, { key: "wrong" })).toEqual([]);
    expect(await deviationsOf(simulator, `${provider}:999999`)).toEqual([]);
    expect(await deviationsOf(simulator, `${provider}:`)).toEqual([]);
  });
});

test("minimax answers a question for an unknown file, and for one without id, as documented", async () => {
  const { simulator } = stage();
  const ref = simulator.task("minimax");
  expect(await deviationsOf(simulator, ref, { fileId: "123456789" })).toEqual([]);
  expect(await deviationsOf(simulator, ref, { fileId: "" })).toEqual([]);
});
