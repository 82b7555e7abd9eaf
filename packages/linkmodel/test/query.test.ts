// The client against LinkModel's documented answers, at its documented address.

import { createLinkmodelClient, DEFAULT_BASE_URL } from "@videotask/linkmodel";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

// Made before msw listens, as modules make their clients.
const linkmodel = createLinkmodelClient({ apiKey: "lm-1" });
const address = `${DEFAULT_BASE_URL}/query/video-generation`;
const server = setupServer();
const params = { query: { task_id: "aurora_abc123" } };

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("a finished task has its URL", async () => {
  const requests: Request[] = [];
  server.use(
    http.get(address, ({ request }) => {
      requests.push(request);
      return HttpResponse.json({
        code: 0,
        data: {
          task_id: "aurora_abc123",
          prompt: "A futuristic city at sunset",
          file_url: "https://cdn.xxx.com/out.mp4",
          model: "sora-2",
          duration: 10,
          status: "Success",
        },
        message: "success",
      });
    }),
  );
  const { data, response } = await linkmodel.GET("/query/video-generation", { params });
  expect(response.ok && data?.code).toBe(0);
  expect(data?.data?.status).toBe("Success");
  expect(data?.data?.file_url).toBe("https://cdn.xxx.com/out.mp4");
  expect(requests.map(({ url, headers }) => [url, headers.get("Authorization")])).toEqual([
    [`${address}?task_id=aurora_abc123`, "Bearer lm-1"],
  ]);
});

test("an error with HTTP 200 is in data, with its text under msg or message", async () => {
  const body = { code: 500, msg: "…billing: code=100601: insufficient balance" };
  server.use(http.get(address, () => HttpResponse.json(body)));
  const { data, error } = await linkmodel.GET("/query/video-generation", { params });
  expect(error).toBeUndefined();
  expect([data?.code, data?.msg ?? data?.message]).toEqual([500, body.msg]);
});

test.each([400, 401, 404])("an error with HTTP %i is in error", async (status) => {
  const body = { code: status, message: "task_id is required", request_id: "r" };
  server.use(http.get(address, () => HttpResponse.json(body, { status })));
  const { data, error } = await linkmodel.GET("/query/video-generation", { params });
  expect(data).toBeUndefined();
  expect(error?.message).toBe("task_id is required");
});
