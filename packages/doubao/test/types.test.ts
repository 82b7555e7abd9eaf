// What compiles and what does not. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import {
  createDoubaoClient,
  DEFAULT_BASE_URL,
  type components,
  type DoubaoClientOptions,
  type paths,
} from "@videotask/doubao";
import type { Client } from "@videotask/client";
import { expectTypeOf, test } from "vitest";

const doubao = createDoubaoClient();
const path = "/v1/video/generations/{task_id}";
const params = { path: { task_id: "task_abc123xyz456" } };
type Schemas = components["schemas"];
type Task = Schemas["Task"];

test("the documented call compiles", () => {
  void (async () => {
    const { data, error, response } = await doubao.GET("/v1/video/generations/{task_id}", {
      params: { path: { task_id: "task_abc123xyz456" } },
    });
    if (!response.ok) throw new Error(error?.message ?? error?.error?.message ?? response.statusText);
    expectTypeOf(data?.data?.status).toEqualTypeOf<Schemas["TaskStatus"] | undefined>();
    expectTypeOf(data?.data?.result_url ?? data?.data?.fail_reason).toEqualTypeOf<string | undefined>();
  });
});

test("the client is openapi-fetch's own", () => {
  expectTypeOf(createDoubaoClient).returns.toEqualTypeOf<Client<paths>>();
});

test("a wrong path, a missing or misspelt task_id do not compile", () => {
  // @ts-expect-error newer gateways have it, this page does not
  void (() => doubao.GET("/v1/videos/{task_id}", { params }));
  // @ts-expect-error no task_id
  void (() => doubao.GET(path));
  // @ts-expect-error no task_id
  void (() => doubao.GET(path, { params: { path: {} } }));
  // @ts-expect-error misspelt
  void (() => doubao.GET(path, { params: { path: { taskId: "task_1" } } }));
});

test("a misspelt field of the answer does not compile", () => {
  void ((task: Task) => [
    // @ts-expect-error it is fail_reason
    task.failReason,
    // @ts-expect-error `done` is not a word of this provider
    task.status === "done",
  ]);
});

test("both cases of the page's words are there, and a task can be null", () => {
  expectTypeOf<"success" | "SUCCESS" | "failure" | "FAILURE" | "queued" | "QUEUED">().toExtend<
    Task["status"]
  >();
  expectTypeOf<"in_progress" | "IN_PROGRESS">().toExtend<Task["status"]>();
  expectTypeOf<null>().toExtend<Schemas["TaskResponse"]["data"]>();
  expectTypeOf<NonNullable<Task["submit_time"]>>().toEqualTypeOf<number>();
});

test("there is no default host, under the name that the other clients have theirs", () => {
  expectTypeOf<typeof DEFAULT_BASE_URL>().toEqualTypeOf<undefined>();
});

test("options are as exact as what is written", () => {
  expectTypeOf({ apiKey: undefined, baseUrl: undefined, fetch: undefined }).toExtend<DoubaoClientOptions>();
  // @ts-expect-error it is apiKey
  void (() => createDoubaoClient({ apikey: "db-1" }));
});
