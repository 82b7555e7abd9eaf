// How a gateway says that the request, and not the task, went wrong: in two envelopes, under a status that its pages do not name.
import { describe, expect, test } from "vitest";
import { chainhub, doubao } from "../../src/index.ts";
import { errorOf, json, reading } from "./reading.ts";

const TASK_NOT_EXIST = { code: "task_not_exist", message: "task_not_exist", data: null };
const atTheDoor = (message: string, type = "new_api_error", code = "") => ({
  error: { message, type, code },
});

describe.each([
  ["chainhub", chainhub],
  ["doubao", doubao],
])("%s", (_name, provider) => {
  test.each([200, 400, 404])("task_not_exist with HTTP %i is not_found", async (status) => {
    expect(await errorOf(provider, json(TASK_NOT_EXIST, { status }))).toMatchObject({
      code: "not_found",
      httpStatus: status,
      providerCode: "task_not_exist",
      ref: "it:task_1",
    });
  });

  test("a refused key is authentication, in the gateway's own, usually Chinese words", async () => {
    const error = await errorOf(provider, json(atTheDoor("无效的令牌 (request id: 2026)"), { status: 401 }));
    expect(error).toMatchObject({ code: "authentication", retryable: false, httpStatus: 401 });
    expect(error.message).toContain("无效的令牌");
    expect(error.message).toMatch(/check the (api )?key/i);
  });

  test("an IP ban or a key limited to other models is permission, and asking again does not help", async () => {
    const body = atTheDoor("您的 IP 不在令牌允许访问的列表中");
    expect(await errorOf(provider, json(body, { status: 403 }))).toMatchObject({
      code: "permission",
      retryable: false,
    });
  });

  test("a rate limit with an empty body and no Retry-After is rate_limited", async () => {
    const error = await errorOf(provider, new Response("", { status: 429 }));
    expect(error).toMatchObject({ code: "rate_limited", retryable: true, httpStatus: 429 });
    expect(error).not.toHaveProperty("retryAfterMs");
  });

  test("a saturated upstream is rate_limited, and says so", async () => {
    const body = { code: "upstream_saturated", message: "当前分组上游负载已饱和，请稍后再试", data: null };
    const error = await errorOf(provider, json(body, { status: 429 }));
    expect(error).toMatchObject({ code: "rate_limited", providerCode: "upstream_saturated" });
    expect(error.message).toContain("当前分组上游负载已饱和");
  });

  test("a panic and a failed database may pass", async () => {
    const panic = atTheDoor("Panic detected, error: runtime error", "new_api_panic");
    const database = { code: "get_task_failed", message: "get_task_failed", data: null };
    for (const body of [panic, database])
      expect(await errorOf(provider, json(body, { status: 500 }))).toMatchObject({
        code: "provider_unavailable",
        retryable: true,
        httpStatus: 500,
      });
    expect(await errorOf(provider, json(panic, { status: 500 }))).toMatchObject({
      providerCode: "new_api_panic",
    });
  });

  test.each(["get_task_failed", "new_api_panic"])("%s with HTTP 200 may pass as well", async (code) => {
    expect(await errorOf(provider, { code, message: code, data: null })).toMatchObject({
      code: "provider_unavailable",
      retryable: true,
    });
  });

  test("data: null with HTTP 200 has no task in it, which may pass", async () => {
    expect(await errorOf(provider, { code: "success", data: null })).toMatchObject({
      code: "invalid_response",
      retryable: true,
    });
  });

  test("an empty body with HTTP 200 may pass", async () => {
    const empty = new Response("");
    const declared = new Response("", { headers: { "content-length": "0" } });
    for (const answer of [empty, declared, new Response(null, { status: 204 })])
      expect(await errorOf(provider, answer)).toMatchObject({ code: "invalid_response", retryable: true });
  });

  test("a code that nobody has documented is an error and is reported", async () => {
    const body = { code: "channel_closed", message: "the channel was closed", data: null };
    const { error, drift } = await reading(provider, body);
    expect(error).toMatchObject({ providerCode: "channel_closed" });
    expect(error!.message).toContain("the channel was closed");
    expect(drift).toEqual([{ field: "code", value: "channel_closed" }]);
  });

  test("a final status makes it a task, whatever code stands beside it, and the code goes into the failure", async () => {
    const body = { code: "get_task_failed", message: "", data: { status: "FAILURE", fail_reason: "" } };
    const { task } = await reading(provider, body);
    expect(task).toMatchObject({
      status: "failed",
      failure: { code: "provider_unavailable", providerCode: "get_task_failed", source: "code" },
    });
  });
});
