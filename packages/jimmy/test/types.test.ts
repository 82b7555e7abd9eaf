// What compiles and what does not. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import { createJimmyClient, DEFAULT_BASE_URL, type JimmyClientOptions, type paths } from "@videotask/jimmy";
import type { Client } from "@videotask/client";
import { expectTypeOf, test } from "vitest";

const jimmy = createJimmyClient();
const path = "/api/open-api/v1/videos/{taskId}";
const params = { path: { taskId: "video_1" } };
const ask = () => jimmy.GET(path, { params });
type Answer = NonNullable<Awaited<ReturnType<typeof ask>>["data"]>;
type Task = NonNullable<Answer["data"]>;

test("the documented call compiles", () => {
  void (async () => {
    const { data, response } = await jimmy.GET("/api/open-api/v1/videos/{taskId}", {
      params: { path: { taskId: "video_1" } },
    });
    if (!response.ok || Number(data?.code) !== 20000) throw new Error(data?.msg ?? response.statusText);
    expectTypeOf(data?.data?.result?.video_url).toEqualTypeOf<string | undefined>();
  });
});

test("the client is openapi-fetch's own", () => {
  expectTypeOf(createJimmyClient).returns.toEqualTypeOf<Client<paths>>();
});

test("a wrong path, a missing or misspelt task id do not compile", () => {
  // @ts-expect-error an id in the path itself
  void (() => jimmy.GET("/api/open-api/v1/videos/video_1", { params }));
  // @ts-expect-error no task id
  void (() => jimmy.GET(path));
  // @ts-expect-error no task id
  void (() => jimmy.GET(path, { params: { path: {} } }));
  // @ts-expect-error it is taskId here
  void (() => jimmy.GET(path, { params: { path: { task_id: "video_1" } } }));
});

test("a misspelt field of the answer does not compile", () => {
  void ((task: Task) => [
    // @ts-expect-error it is video_url
    task.result?.videoUrl,
    // @ts-expect-error `success` is not a word of this provider
    task.status === "success",
  ]);
});

test("the code is a string or a number, and the task can be null", () => {
  expectTypeOf<NonNullable<Answer["code"]>>().toEqualTypeOf<string | number>();
  expectTypeOf<null>().toExtend<Answer["data"]>();
  expectTypeOf<NonNullable<Task["created_at"]>>().toEqualTypeOf<number>();
});

test("options and exports are as exact as what is written", () => {
  expectTypeOf({ apiKey: undefined, baseUrl: undefined, fetch: undefined }).toExtend<JimmyClientOptions>();
  // @ts-expect-error it is apiKey
  void (() => createJimmyClient({ apikey: "jm-1" }));
  expectTypeOf<typeof DEFAULT_BASE_URL>().toEqualTypeOf<"https://www.jimmyai.cn">();
  type Creates = Exclude<keyof paths, typeof path>;
  expectTypeOf<Creates>().toExtend<
    `/api/open-api/v1/${string}videos` | "/api/open-api/v1/videos" | "/api/open-api/v1/veo/frames"
  >();
});
