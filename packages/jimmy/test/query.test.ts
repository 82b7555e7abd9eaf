// The client against Jimmy's documented answers, at its documented address.

import { createJimmyClient, DEFAULT_BASE_URL } from "@videotask/jimmy";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

// Made before msw listens, as modules make their clients.
const jimmy = createJimmyClient({ apiKey: "jm-1" });
const path = "/api/open-api/v1/videos/{taskId}";
const address = `${DEFAULT_BASE_URL}/api/open-api/v1/videos/:taskId`;
const server = setupServer();
const params = { path: { taskId: "video 1" } };

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("a finished task has its URL, whether the code is a string or a number", async () => {
  const requests: Request[] = [];
  for (const code of ["20000", 20000]) {
    server.use(
      http.get(address, ({ request }) => {
        requests.push(request);
        const result = { video_url: "https://cdn.example.com/out.mp4" };
        return HttpResponse.json({
          code,
          msg: "ok",
          data: { task_id: "video 1", status: "completed", result },
        });
      }),
    );
    const { data } = await jimmy.GET(path, { params });
    expect(Number(data?.code)).toBe(20_000);
    expect(data?.data?.status).toBe("completed");
    expect(data?.data?.result?.video_url).toBe("https://cdn.example.com/out.mp4");
  }
  expect(new Set(requests.map(({ url }) => url))).toEqual(
    new Set([`${DEFAULT_BASE_URL}/api/open-api/v1/videos/video%201`]),
  );
  expect(requests[0]?.headers.get("Authorization")).toBe("Bearer jm-1");
});

test("an error comes with HTTP 200, and without a task", async () => {
  server.use(http.get(address, () => HttpResponse.json({ code: 20001, msg: "unauthorized", data: null })));
  const { data, error } = await jimmy.GET(path, { params });
  expect(error).toBeUndefined();
  expect([data?.code, data?.msg, data?.data?.status]).toEqual([20_001, "unauthorized", undefined]);
});
