// What compiles and what does not. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import {
  createMinimaxClient,
  DEFAULT_BASE_URL,
  type components,
  type MinimaxClientOptions,
  type operations,
  type paths,
} from "@videotask/minimax";
import type { Client } from "@videotask/client";
import { expectTypeOf, test } from "vitest";

const minimax = createMinimaxClient();
const params = { query: { task_id: "176843862716480" } };
type Schemas = components["schemas"];

test("the documented calls compile", () => {
  void (async () => {
    const query = await minimax.GET("/v1/query/video_generation", {
      params: { query: { task_id: "176843862716480" } },
    });
    if (query.data?.base_resp?.status_code !== 0) throw new Error(query.data?.base_resp?.status_msg);
    const file = await minimax.GET("/v1/files/retrieve", {
      params: { query: { file_id: query.data.file_id ?? "" } },
    });
    expectTypeOf(file.data?.file?.download_url).toEqualTypeOf<string | undefined>();
    const agent = await minimax.GET("/v1/query/video_template_generation", {
      params: { query: { task_id: "401047179385389059" } },
    });
    expectTypeOf(agent.data?.video_url).toEqualTypeOf<string | undefined>();
  });
});

test("the client is openapi-fetch's own", () => {
  expectTypeOf(createMinimaxClient).returns.toEqualTypeOf<Client<paths>>();
});

test("a wrong path, a missing or misspelt task_id do not compile", () => {
  // @ts-expect-error a path that is POST's alone
  void (() => minimax.GET("/v2/video_generation", { params }));
  // @ts-expect-error no task_id
  void (() => minimax.GET("/v1/query/video_generation"));
  // @ts-expect-error no task_id
  void (() => minimax.GET("/v1/query/video_template_generation", { params: { query: {} } }));
  // @ts-expect-error misspelt
  void (() => minimax.GET("/v1/query/video_generation", { params: { query: { taskId: "1" } } }));
  // @ts-expect-error a task's id where a file's is needed
  void (() => minimax.GET("/v1/files/retrieve", { params }));
});

test("a misspelt field of the answer does not compile", () => {
  void ((answer: Schemas["QueryVideoGenerationTaskResp"]) => [
    // @ts-expect-error it is file_id
    answer.fileId,
    // @ts-expect-error V1 has no URL in its answer
    answer.video_url,
    // @ts-expect-error `Succeeded` is not a word of this provider
    answer.status === "Succeeded",
  ]);
});

test("each query has its own words: Queueing is V1's alone", () => {
  type Agent = "Preparing" | "Processing" | "Success" | "Fail" | "Failed";
  expectTypeOf<Schemas["VideoProcessStatus"]>().toEqualTypeOf<Agent | "Queueing">();
  expectTypeOf<Schemas["VideoTemplateProcessStatus"]>().toEqualTypeOf<Agent>();
});

test("a file id may be a string, in the parameter and in the answer, and nothing else is", () => {
  type Parameter = operations["retrieveFile"]["parameters"]["query"]["file_id"];
  expectTypeOf<Parameter>().toEqualTypeOf<number | string>();
  expectTypeOf<NonNullable<Schemas["FileObject"]["file_id"]>>().toEqualTypeOf<number | string>();
  expectTypeOf<NonNullable<Schemas["FileObject"]["bytes"]>>().toEqualTypeOf<number>();
  expectTypeOf<NonNullable<Schemas["FileObject"]["created_at"]>>().toEqualTypeOf<number>();
});

test("options and exports are as exact as what is written", () => {
  expectTypeOf({ apiKey: undefined, baseUrl: undefined, fetch: undefined }).toExtend<MinimaxClientOptions>();
  // @ts-expect-error it is apiKey
  void (() => createMinimaxClient({ apikey: "mm-1" }));
  expectTypeOf<typeof DEFAULT_BASE_URL>().toEqualTypeOf<"https://api.minimaxi.com">();
});
