// The client against Chainhub's documented answers, at its documented address.

import { createChainhubClient, DEFAULT_BASE_URL } from "@videotask/chainhub";
import openapi from "@videotask/chainhub/openapi.json" with { type: "json" };
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

// Made before msw listens, as modules make their clients.
const chainhub = createChainhubClient({ apiKey: "ch-1" });
const path = "/minimax/v1/query/video_generation";
const address = `${DEFAULT_BASE_URL}${path}`;
const server = setupServer();
const params = { query: { task_id: "306792606023824" } };
const { example } = openapi.paths[path].get.responses["200"].content["application/json"];

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("a finished task has its URL in MiniMax's answer, and a file id where a reason would be", async () => {
  const requests: Request[] = [];
  server.use(
    http.get(address, ({ request }) => {
      requests.push(request);
      return HttpResponse.json(example);
    }),
  );
  const { data } = await chainhub.GET(path, { params });
  expect(data?.data?.status).toBe("SUCCESS");
  expect(data?.data?.data?.file?.download_url).toMatch(/^https:.*Expires=1756485985/);
  expect(data?.data?.fail_reason).toBe(data?.data?.data?.file_id);
  expect(requests.map(({ url, headers }) => [url, headers.get("Authorization")])).toEqual([
    [`${address}?task_id=306792606023824`, "Bearer ch-1"],
  ]);
});

test("an unknown id with HTTP 200 is an answer without a task", async () => {
  const body = { code: "task_not_exist", message: "task_not_exist", data: null };
  server.use(http.get(address, () => HttpResponse.json(body)));
  const { data } = await chainhub.GET(path, { params });
  expect([data?.code, data?.data?.status]).toEqual(["task_not_exist", undefined]);
});

test("an unknown id with HTTP 400 is an error", async () => {
  const body = { code: "task_not_exist", message: "task_not_exist", data: null };
  server.use(http.get(address, () => HttpResponse.json(body, { status: 400 })));
  const { error } = await chainhub.GET(path, { params });
  expect(error?.code).toBe("task_not_exist");
});

test("a wrong key is an error in the gateway's other envelope", async () => {
  const body = { error: { message: "无效的令牌", type: "new_api_error", code: "" } };
  server.use(http.get(address, () => HttpResponse.json(body, { status: 401 })));
  const { error } = await chainhub.GET(path, { params });
  expect(error?.message ?? error?.error?.message).toBe("无效的令牌");
});

test("a file id beyond 2^53 keeps every digit", async () => {
  const text = JSON.stringify(example).replace('"file_id":306793063383292', '"file_id":401047179385389059');
  server.use(http.get(address, () => new HttpResponse(text)));
  const { data } = await chainhub.GET(path, { params });
  expect(data?.data?.data?.file?.file_id).toBe("401047179385389059");
});
