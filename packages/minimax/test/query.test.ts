// The client against MiniMax's documented answers, at its documented address.

import { createMinimaxClient, DEFAULT_BASE_URL } from "@videotask/minimax";
import openapi from "@videotask/minimax/openapi.json" with { type: "json" };
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

// Made before msw listens, as modules make their clients.
const minimax = createMinimaxClient({ apiKey: "mm-1" });
const server = setupServer();
const { schemas } = openapi.components;

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("a finished V1 task has a file id, and the file its URL", async () => {
  const asked: string[] = [];
  server.use(
    http.get(`${DEFAULT_BASE_URL}/v1/query/video_generation`, ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json(schemas.QueryVideoGenerationTaskResp.example);
    }),
    http.get(`${DEFAULT_BASE_URL}/v1/files/retrieve`, ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json(schemas.RetrieveFileResp.example);
    }),
  );
  const query = await minimax.GET("/v1/query/video_generation", {
    params: { query: { task_id: "176843862716480" } },
  });
  expect(query.data?.status).toBe("Success");
  const file = await minimax.GET("/v1/files/retrieve", {
    params: { query: { file_id: query.data?.file_id ?? "" } },
  });
  expect(file.data?.file?.download_url).toBe("https://www.downloadurl.com");
  expect(asked).toEqual([
    "https://api.minimaxi.com/v1/query/video_generation?task_id=176843862716480",
    "https://api.minimaxi.com/v1/files/retrieve?file_id=176844028768320",
  ]);
});

test("a finished agent's task has its URL", async () => {
  server.use(
    http.get(`${DEFAULT_BASE_URL}/v1/query/video_template_generation`, () =>
      HttpResponse.json(schemas.QueryVideoTemplateGenerationTaskResp.example),
    ),
  );
  const { data } = await minimax.GET("/v1/query/video_template_generation", {
    params: { query: { task_id: "401047179385389059" } },
  });
  expect([data?.status, data?.video_url]).toEqual([
    "Success",
    "https://cdn.hailuoai.com/prod/video_20250714_141232_cdc5ba74.mp4",
  ]);
});

test("a file id beyond 2^53 keeps every digit on the way out and on the way back", async () => {
  server.use(
    http.get(`${DEFAULT_BASE_URL}/v1/files/retrieve`, ({ request }) => {
      const id = new URL(request.url).searchParams.get("file_id");
      return new HttpResponse(`{"file":{"file_id":${id},"bytes":5000000000}}`);
    }),
  );
  const { data } = await minimax.GET("/v1/files/retrieve", {
    params: { query: { file_id: "401047179385389059" } },
  });
  expect(data?.file).toEqual({ file_id: "401047179385389059", bytes: 5_000_000_000 });
});

test("an error comes with HTTP 200, in base_resp", async () => {
  const body = { base_resp: { status_code: 1002, status_msg: "rate limit" } };
  server.use(http.get(`${DEFAULT_BASE_URL}/v1/query/video_generation`, () => HttpResponse.json(body)));
  const { data } = await minimax.GET("/v1/query/video_generation", { params: { query: { task_id: "1" } } });
  expect([data?.status, data?.base_resp?.status_code]).toEqual([undefined, 1002]);
});
