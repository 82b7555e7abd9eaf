// Every quirk of every provider, checked against the provider's own OpenAPI document: the real behaviour that the document allows, and
// the deliberate deviations, by name. A deviation that stops deviating fails; a quirk that is not in this table does not compile.

import { describe, expect, test } from "vitest";
import type { ProviderName, QuirksOf, TaskScript } from "../src/index.ts";
import { providerNames } from "./query-task.ts";
import { answerDeviations } from "./answer-deviations.ts";
import { createOnVirtualClock } from "./simulator.ts";

type Case<P extends ProviderName> = [expected: "documented" | "deviates", script: TaskScript<P>];

/** Quirks that are in no answer to a query: tested in create-answers, callback-quirks and minimax-v2. */
type NotInQueries = "createBody" | "callbacks" | "changesBeforeCancel";

/** A case or more for every quirk that the answers to a provider's queries can have. */
type Table = {
  [P in ProviderName]: { [Q in Exclude<keyof Required<QuirksOf[P]>, NotInQueries>]: Case<P>[] };
};

const anyDeviation: unknown = expect.arrayContaining([expect.any(String)]);

const over = { queuedMs: 0, runningMs: 0 } as const;
const halfway = { queuedMs: 0, runningMs: 10 } as const;

const common = {
  unknownStatus: [
    ["deviates", { quirks: { unknownStatus: "Reviewing" } }],
    ["deviates", { quirks: { unknownStatus: "" } }],
  ],
  successWithoutUrl: [["documented", { ...over, quirks: { successWithoutUrl: 9 } }]],
  notFoundForMs: [["documented", { quirks: { notFoundForMs: 9 } }]],
  notFoundForQueries: [["documented", { quirks: { notFoundForQueries: 1 } }]],
  forgottenAfterMs: [["documented", { quirks: { forgottenAfterMs: 0 } }]],
  chunked: [["documented", { ...over, quirks: { chunked: true } }]],
} satisfies Partial<Table["linkmodel"]>;

const newApi = {
  ...common,
  errorInResultUrl: [["documented", { ...over, failure: "moderation", quirks: { errorInResultUrl: true } }]],
  failReason: [["documented", { ...over, quirks: { urlIn: "data.result_url", failReason: "data:,x" } }]],
  gatewayFields: [["documented", { ...over, quirks: { gatewayFields: true } }]],
  progressFallsBack: [["documented", { ...halfway, quirks: { progressFallsBack: true } }]],
  timesInMs: [["documented", { quirks: { timesInMs: true } }]],
  refreshEveryMs: [["documented", { quirks: { refreshEveryMs: 15_000 } }]],
} satisfies Partial<Table["chainhub"]>;

const minimaxBoth = {
  ...common,
  statusWords: [["deviates", { ...over, quirks: { statusWords: { Success: "succeed" } } }]],
  statusCase: [["deviates", { ...over, quirks: { statusCase: "lower" } }]],
  numericIds: [["deviates", { ...over, quirks: { numericIds: true } }]],
  failureWithoutStatus: [
    ["documented", { ...over, failure: "moderation", quirks: { failureWithoutStatus: true } }],
  ],
} satisfies Partial<Table["minimax-agent"]>;

const table: Table = {
  chainhub: {
    ...newApi,
    statusWords: [["deviates", { ...over, quirks: { statusWords: { SUCCESS: "succeeded" } } }]],
    statusCase: [["deviates", { ...over, quirks: { statusCase: "lower" } }]],
    urlIn: [
      ["documented", { ...over, quirks: { urlIn: "data.result_url" } }],
      ["documented", { ...over, quirks: { urlIn: "data.fail_reason" } }],
      ["documented", { ...over, quirks: { urlIn: "data.data.file.download_url" } }],
      ["deviates", { ...over, quirks: { urlIn: "data.data.content.video_url" } }],
      ["deviates", { ...over, quirks: { urlIn: "data.metadata.url" } }],
    ],
    body: [
      ["deviates", { ...over, quirks: { body: "channel" } }],
      ["deviates", { ...over, quirks: { body: "flat" } }],
      ["deviates", { ...over, quirks: { body: "list" } }],
    ],
  },
  minimax: {
    ...minimaxBoth,
    successWithoutFileId: [["documented", { ...over, quirks: { successWithoutFileId: 9 } }]],
    relativeUrl: [["deviates", { ...over, quirks: { relativeUrl: 9 } }]],
  },
  "minimax-agent": minimaxBoth,
  "minimax-v2": {
    ...common,
    statusWords: [["deviates", { ...over, quirks: { statusWords: { succeeded: "success" } } }]],
    statusCase: [["deviates", { ...over, quirks: { statusCase: "upper" } }]],
    taskType: [
      ["documented", { ...over, quirks: { taskType: "h3_context_ir" } }],
      ["documented", { ...over, quirks: { taskType: "regeneration" } }],
    ],
  },
  jimmy: {
    ...common,
    statusWords: [["deviates", { ...over, quirks: { statusWords: { completed: "succeeded" } } }]],
    statusCase: [["deviates", { ...over, quirks: { statusCase: "upper" } }]],
    codeAsNumber: [["documented", { quirks: { codeAsNumber: true } }]],
    withoutEnvelope: [["deviates", { quirks: { withoutEnvelope: true } }]],
    olderNames: [["deviates", { ...over, quirks: { olderNames: true } }]],
    relativeUrl: [["documented", { ...over, quirks: { relativeUrl: 9 } }]],
    imageTask: [["documented", { ...over, quirks: { imageTask: true } }]],
    progressFallsBack: [["documented", { ...halfway, quirks: { progressFallsBack: true } }]],
    timesInMs: [["documented", { quirks: { timesInMs: true } }]],
  },
  linkmodel: {
    ...common,
    statusWords: [["deviates", { ...over, quirks: { statusWords: { Success: "succeeded" } } }]],
    statusCase: [["deviates", { ...over, quirks: { statusCase: "lower" } }]],
    outputVideos: [["documented", { ...over, quirks: { outputVideos: true } }]],
    withoutCode: [["documented", { quirks: { withoutCode: true } }]],
    camelCaseRequestId: [["documented", { quirks: { camelCaseRequestId: true } }]],
  },
  doubao: {
    ...newApi,
    statusWords: [["documented", { ...over, quirks: { statusWords: { success: "succeeded" } } }]],
    statusCase: [["documented", { ...over, quirks: { statusCase: "upper" } }]],
    urlIn: [
      ["documented", { ...over, quirks: { urlIn: "data.result_url" } }],
      ["documented", { ...over, quirks: { urlIn: "data.fail_reason" } }],
      ["deviates", { ...over, quirks: { urlIn: "data.data.file.download_url" } }],
      ["deviates", { ...over, quirks: { urlIn: "data.data.content.video_url" } }],
      ["documented", { ...over, quirks: { urlIn: "data.metadata.url" } }],
    ],
    body: [
      ["documented", { ...over, quirks: { body: "channel" } }],
      ["documented", { ...over, quirks: { body: "flat" } }],
      ["documented", { ...over, quirks: { body: "list" } }],
    ],
  },
};

const cases = providerNames.flatMap((provider) =>
  (Object.entries(table[provider]) as [string, Case<ProviderName>[]][]).flatMap(([quirk, list]) =>
    list.map(([expected, script]) => ({ provider, quirk, expected, script })),
  ),
);

describe("a quirk is documented, or deviates and is listed", () => {
  test.each(cases)("$provider $quirk: $expected $script.quirks", async ({ provider, expected, script }) => {
    const { clock, simulator } = createOnVirtualClock();
    const ref = simulator.task(provider, script);
    await clock.sleep(5);
    const deviations = await answerDeviations(simulator, ref);
    expect(deviations).toEqual(expected === "documented" ? [] : anyDeviation);
  });
});
