// `base_resp.status_code`, one by one: MiniMax says with HTTP 200 what others say by status.
import { describe, expect, test } from "vitest";
import { minimax, minimaxAgent } from "../../src/index.ts";
import { errorOf, reading } from "./reading.ts";

const saying = (status_code: number | string, status_msg = "in MiniMax's words") => ({
  base_resp: { status_code, status_msg },
});

const LATER = [1000, 1001, 1013, 1024, 1033];
const SLOWER = [1002, 1039, 1041, 2045];
const NEVER = [
  [1004, "authentication"],
  [2049, "authentication"],
  [1008, "insufficient_balance"],
  [2013, "invalid_request"],
  [2056, "quota_exceeded"],
  [1028, "quota_exceeded"],
  [1030, "quota_exceeded"],
  [2038, "permission"],
] as const;

describe.each([
  ["minimax", minimax],
  ["minimax-agent", minimaxAgent],
])("%s", (_name, provider) => {
  test.each(LATER)("%i asks to come back later", async (code) => {
    expect(await errorOf(provider, saying(code))).toMatchObject({
      code: "provider_unavailable",
      retryable: true,
      httpStatus: 200,
      providerCode: `${code}`,
    });
  });

  test.each(SLOWER)("%i asks to go slower", async (code) => {
    expect(await errorOf(provider, saying(code))).toMatchObject({
      code: "rate_limited",
      retryable: true,
      providerCode: `${code}`,
    });
  });

  test.each(NEVER)("%i is %s, and the same request is of no use", async (code, meaning) => {
    expect(await errorOf(provider, saying(code))).toMatchObject({
      code: meaning,
      retryable: false,
      providerCode: `${code}`,
    });
  });

  test("2061, a model that the plan does not have, is definite", async () => {
    const error = await errorOf(provider, saying(2061, "your current token plan not support model"));
    expect(error.retryable).toBe(false);
    expect(["permission", "quota_exceeded"]).toContain(error.code);
    expect(error.message).toContain("your current token plan not support model");
  });

  test("a code that is text means the same as the number", async () => {
    expect(await errorOf(provider, saying("1004"))).toMatchObject({ code: "authentication" });
  });

  test("a code that stands in no table is an error and is reported", async () => {
    const { error, drift } = await reading(provider, saying(1099, "something new"));
    expect(error).toMatchObject({ providerCode: "1099" });
    expect(error!.message).toContain("something new");
    expect(drift).toEqual([{ field: "base_resp.status_code", value: "1099" }]);
  });

  test("a code beside a task that is still going is an error", async () => {
    expect(await errorOf(provider, { ...saying(1002), status: "Processing" })).toMatchObject({
      code: "rate_limited",
    });
  });

  test("a code beside a failed task goes into its failure", async () => {
    const { task } = await reading(provider, { ...saying(1033, "system error"), status: "Fail" });
    expect(task).toMatchObject({
      status: "failed",
      failure: {
        code: "provider_unavailable",
        message: "system error",
        providerCode: "1033",
        source: "base_resp.status_code",
      },
    });
  });

  test("an answer without base_resp and without a status has no task in it", async () => {
    for (const body of [{}, { base_resp: {} }, { base_resp: null }, saying(0, "success")])
      expect(await errorOf(provider, body)).toMatchObject({ code: "invalid_response", retryable: true });
  });
});
