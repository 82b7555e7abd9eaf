// What compiles and what does not. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import {
  createChainhubClient,
  DEFAULT_BASE_URL,
  type ChainhubClientOptions,
  type paths,
} from "@videotask/chainhub";
import type { Client } from "@videotask/client";
import { expectTypeOf, test } from "vitest";

const chainhub = createChainhubClient();
const path = "/minimax/v1/query/video_generation";
const params = { query: { task_id: "306792606023824" } };
const ask = () => chainhub.GET(path, { params });
type Answer = NonNullable<Awaited<ReturnType<typeof ask>>["data"]>;
type Task = NonNullable<Answer["data"]>;

test("the documented call compiles", () => {
  void (async () => {
    const { data, error, response } = await chainhub.GET("/minimax/v1/query/video_generation", {
      params: { query: { task_id: "306792606023824" } },
    });
    if (!response.ok) throw new Error(error?.message ?? error?.error?.message ?? response.statusText);
    expectTypeOf(data?.data?.data?.file?.download_url).toEqualTypeOf<string | undefined>();
    expectTypeOf(data?.data?.fail_reason).toEqualTypeOf<string | undefined>();
  });
});

test("the client is openapi-fetch's own", () => {
  expectTypeOf(createChainhubClient).returns.toEqualTypeOf<Client<paths>>();
});

test("a wrong path, a missing or misspelt task_id do not compile", () => {
  // @ts-expect-error MiniMax's path, not the gateway's
  void (() => chainhub.GET("/v1/query/video_generation", { params }));
  // @ts-expect-error no task_id, which the page calls optional
  void (() => chainhub.GET(path));
  // @ts-expect-error no task_id
  void (() => chainhub.GET(path, { params: { query: {} } }));
  // @ts-expect-error misspelt
  void (() => chainhub.GET(path, { params: { query: { taskId: "1" } } }));
});

test("a misspelt field of the answer does not compile", () => {
  void ((task: Task) => [
    // @ts-expect-error it is download_url
    task.data?.file?.downloadUrl,
    // @ts-expect-error `Success` is MiniMax's word, the gateway's is upper case
    task.status === "Success",
  ]);
});

test("what a running task does not have is optional, and what is not there can be null", () => {
  expectTypeOf<null>().toExtend<Answer["data"]>();
  expectTypeOf<{ task_id: string; status: "IN_PROGRESS" }>().toExtend<Task>();
  expectTypeOf<null>().toExtend<Task["data"]>();
});

test("the identifier that is a number may come as a string, and nothing else does", () => {
  type File = NonNullable<NonNullable<Task["data"]>["file"]>;
  expectTypeOf<NonNullable<File["file_id"]>>().toEqualTypeOf<number | string>();
  expectTypeOf<NonNullable<File["bytes"]>>().toEqualTypeOf<number>();
  expectTypeOf<NonNullable<Task["submit_time"]>>().toEqualTypeOf<number>();
});

test("options and exports are as exact as what is written", () => {
  expectTypeOf({ apiKey: undefined, baseUrl: undefined, fetch: undefined }).toExtend<ChainhubClientOptions>();
  // @ts-expect-error it is apiKey
  void (() => createChainhubClient({ apikey: "ch-1" }));
  expectTypeOf<typeof DEFAULT_BASE_URL>().toEqualTypeOf<"https://api.chainhub.tech">();
  expectTypeOf<keyof paths>().toEqualTypeOf<typeof path | "/minimax/v1/video_generation">();
});
