// Every error of every provider, checked against the provider's own OpenAPI document. Those that the document does not have are listed
// with the reason why they are simulated all the same, and must really deviate.

import { describe, expect, test } from "vitest";
import type { Fault, ProviderName } from "../src/index.ts";
import { providerNames } from "./query-task.ts";
import { answerDeviations } from "./answer-deviations.ts";
import { createOnVirtualClock } from "./simulator.ts";

type ProviderError = Extract<Fault, { kind: "error" }>["error"];

const errors: Record<ProviderError | "rateLimit" | "dataNull" | "code", Fault> = {
  missingKey: { kind: "error", error: "missingKey" },
  wrongKey: { kind: "error", error: "wrongKey" },
  forbidden: { kind: "error", error: "forbidden" },
  notFound: { kind: "error", error: "notFound" },
  missingParameter: { kind: "error", error: "missingParameter" },
  insufficientBalance: { kind: "error", error: "insufficientBalance" },
  serverError: { kind: "error", error: "serverError" },
  invalidRequest: { kind: "error", error: "invalidRequest" },
  moderated: { kind: "error", error: "moderated" },
  noRoute: { kind: "error", error: "noRoute" },
  rateLimit: { kind: "rateLimit", retryAfterMs: 5_000 },
  dataNull: { kind: "dataNull" },
  code: { kind: "code", code: 1033, message: "mysql failed" },
};

const proxy = "the page knows no such HTTP status; something in front of every service has it";

const atCreates = "the pages have it of creates only";

const anyDeviation: unknown = expect.arrayContaining([expect.any(String)]);

/** The deliberate deviations, and the reason of each. */
const deviating: Partial<Record<ProviderName, Partial<Record<keyof typeof errors, string>>>> = {
  chainhub: { code: "codes are words; a number stands for any that is new" },
  doubao: { code: "codes are words; a number stands for any that is new" },
  minimax: { noRoute: proxy },
  "minimax-agent": { noRoute: proxy },
  "minimax-v2": { noRoute: proxy, insufficientBalance: atCreates, moderated: atCreates },
  jimmy: { forbidden: proxy, noRoute: proxy, rateLimit: proxy },
  linkmodel: {
    forbidden: proxy,
    serverError: proxy,
    rateLimit: proxy,
    dataNull: "an envelope without a task, as HTML with HTTP 200 is (linkmodel-cli)",
  },
};

describe.each(providerNames)("%s", (provider) => {
  test.each(Object.keys(errors) as (keyof typeof errors)[])(
    "answers %s as documented, or it is listed",
    async (error) => {
      const { simulator } = createOnVirtualClock();
      const ref = simulator.task(provider);
      simulator.faults.add(errors[error]);
      const deviations = await answerDeviations(simulator, ref);
      const listed = deviating[provider]?.[error] !== undefined;
      expect(deviations).toEqual(listed ? anyDeviation : []);
    },
  );
});
