// What compiles and what does not. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import {
  createLinkmodelClient,
  DEFAULT_BASE_URL,
  SPEC,
  type components,
  type LinkmodelClientOptions,
  type operations,
  type paths,
} from "@videotask/linkmodel";
import type { Client } from "@videotask/client";
import { expectTypeOf, test } from "vitest";

const linkmodel = createLinkmodelClient();
const params = { query: { task_id: "aurora_abc123" } };
const ask = () => linkmodel.GET("/query/video-generation", { params });
type Answer = NonNullable<Awaited<ReturnType<typeof ask>>["data"]>;

test("the documented call compiles", () => {
  void (async () => {
    const { data, response } = await linkmodel.GET("/query/video-generation", {
      params: { query: { task_id: "aurora_abc123" } },
    });
    if (!response.ok || data?.code !== 0) throw new Error(data?.message ?? response.statusText);
    expectTypeOf(data.data?.file_url).toEqualTypeOf<string | undefined>();
  });
});

test("the client is openapi-fetch's own", () => {
  expectTypeOf(createLinkmodelClient).returns.toEqualTypeOf<Client<paths>>();
});

test("a wrong path, a wrong method, a missing or misspelt task_id do not compile", () => {
  // @ts-expect-error the create endpoint's path
  void (() => linkmodel.GET("/video-generation", { params }));
  // @ts-expect-error the query is a GET
  void (() => linkmodel.POST("/query/video-generation", { params }));
  // @ts-expect-error no task_id
  void (() => linkmodel.GET("/query/video-generation"));
  // @ts-expect-error no task_id
  void (() => linkmodel.GET("/query/video-generation", { params: { query: {} } }));
  // @ts-expect-error misspelt
  void (() => linkmodel.GET("/query/video-generation", { params: { query: { taskId: "aurora_abc123" } } }));
});

test("a misspelt field of the answer does not compile", () => {
  void ((answer: Answer) => [
    // @ts-expect-error it is file_url
    answer.data?.fileUrl,
    // @ts-expect-error `Succeeded` is not a word of this provider
    answer.data?.status === "Succeeded",
  ]);
});

test("the statuses are the page's", () => {
  type Status = NonNullable<NonNullable<Answer["data"]>["status"]>;
  expectTypeOf<Status>().toEqualTypeOf<"Pending" | "Processing" | "Success" | "Failed" | "Cancelled">();
  expectTypeOf<Answer["data"]>().not.toBeAny();
});

test("options take undefined wherever they are optional, and nothing misspelt", () => {
  const options: Record<string, string | undefined> = {};
  expectTypeOf({
    apiKey: options["LINKMODEL_API_KEY"],
    baseUrl: undefined,
    fetch: undefined,
    headers: undefined,
  }).toExtend<LinkmodelClientOptions>();
  expectTypeOf({ apiKey: async () => "lm-1" }).toExtend<LinkmodelClientOptions>();
  // @ts-expect-error it is apiKey
  void (() => createLinkmodelClient({ apikey: "lm-1" }));
  // @ts-expect-error a key is a text
  void (() => createLinkmodelClient({ apiKey: 1 }));
});

test("what is exported is as exact as what is written", () => {
  expectTypeOf<typeof DEFAULT_BASE_URL>().toEqualTypeOf<"https://api.linkmodel.ai/api/v1">();
  expectTypeOf(SPEC.version).toEqualTypeOf<"1.0.0">();
  expectTypeOf<keyof paths>().toEqualTypeOf<"/query/video-generation" | "/video-generation">();
  expectTypeOf<keyof operations>().toEqualTypeOf<"query-video-generation" | "createVideoGeneration">();
  expectTypeOf<components["schemas"]["ErrorBody"]["code"]>().toEqualTypeOf<number | undefined>();
});
