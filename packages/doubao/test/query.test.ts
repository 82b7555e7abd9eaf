// The client against Doubao's documented answers, at a host of the tests: its page names none.

import { createDoubaoClient } from "@videotask/doubao";
import openapi from "@videotask/doubao/openapi.json" with { type: "json" };
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

const baseUrl = "https://gateway.example.com";
// Made before msw listens, as modules make their clients.
const doubao = createDoubaoClient({ apiKey: "db-1", baseUrl });
const path = "/v1/video/generations/{task_id}";
const address = `${baseUrl}/v1/video/generations/:task_id`;
const server = setupServer();
const params = { path: { task_id: "task_abc123xyz456" } };
const { examples } = openapi.paths[path].get.responses["200"].content["application/json"];

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("a finished task has its URL where the page says, in fail_reason", async () => {
  const requests: Request[] = [];
  server.use(
    http.get(address, ({ request }) => {
      requests.push(request);
      return HttpResponse.json(examples.completed.value);
    }),
  );
  const { data } = await doubao.GET(path, { params });
  expect([data?.data?.status, data?.data?.fail_reason]).toEqual([
    "success",
    "https://storage.example.com/videos/task_abc123xyz456.mp4",
  ]);
  expect(requests.map(({ url, headers }) => [url, headers.get("Authorization")])).toEqual([
    [`${baseUrl}/v1/video/generations/task_abc123xyz456`, "Bearer db-1"],
  ]);
});

test("a failed task is an answer like any other, with its reason", async () => {
  server.use(http.get(address, () => HttpResponse.json(examples.failed.value)));
  const { data } = await doubao.GET(path, { params });
  expect([data?.code, data?.data?.status, data?.data?.fail_reason]).toEqual([
    "success",
    "failure",
    "task failed",
  ]);
});

test("a flat answer is read without a cast", async () => {
  const body = { task_id: "task_1", platform: "1", status: "SUCCESS", progress: "100%", fail_reason: "" };
  server.use(http.get(address, () => HttpResponse.json(body)));
  const { data } = await doubao.GET(path, { params });
  expect(data?.data?.status ?? data?.status).toBe("SUCCESS");
});

test("an unknown id is an error with HTTP 400", async () => {
  const body = { code: "task_not_exist", message: "task_not_exist", data: null };
  server.use(http.get(address, () => HttpResponse.json(body, { status: 400 })));
  const { error } = await doubao.GET(path, { params });
  expect(error?.code).toBe("task_not_exist");
});

test("a wrong key is an error in the gateway's other envelope", async () => {
  const body = { error: { message: "无效的令牌", type: "new_api_error", code: "" } };
  server.use(http.get(address, () => HttpResponse.json(body, { status: 401 })));
  const { error } = await doubao.GET(path, { params });
  expect(error?.message ?? error?.error?.message).toBe("无效的令牌");
});
