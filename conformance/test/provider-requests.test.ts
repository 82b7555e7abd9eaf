// Requests to the real providers' documents: each right one passes, and each wrong one is named.

import { describe, expect, test } from "vitest";
import { conformanceOf } from "../src/index.ts";

const bearer = { authorization: "Bearer sk-1" };

function deviations(provider: string, url: string, method = "GET", headers: Record<string, string> = bearer) {
  return conformanceOf(provider).requestDeviations({ method, url, headers: new Headers(headers) });
}

const right = [
  ["chainhub", "https://api.chainhub.tech/minimax/v1/query/video_generation?task_id=306792606023824"],
  ["minimax", "https://api.minimaxi.com/v1/query/video_generation?task_id=176843862716480"],
  ["minimax", "https://api.minimax.io/v1/files/retrieve?file_id=176844028768320"],
  ["minimax", "https://api.minimaxi.com/v1/files/retrieve?file_id=401047179385389059"],
  ["minimax-agent", "https://api.minimax.cn/v1/query/video_template_generation?task_id=401047179385389059"],
  ["minimax-v2", "https://api.minimax.cn/v2/query/video_generation/424010985738629"],
  [
    "minimax-v2",
    "https://api.minimax.cn/v2/query/video_generation?page_num=1&filter.task_ids=1&filter.task_ids=2",
  ],
  ["jimmy", "https://www.jimmyai.cn/api/open-api/v1/videos/01940c38-160a"],
  ["jimmy", "https://www.jimmyai.cn/api/open-api/v1/videos/a%20b%2F%C3%BC%3A%3Fc%25"],
  ["linkmodel", "https://api.linkmodel.ai/api/v1/query/video-generation?task_id=aurora_abc123"],
  ["doubao", "https://doubao.simulator.invalid/v1/video/generations/task_abc123xyz456"],
] as const;

test.each(right)("a request of %s as documented has no deviation: %s", (provider, url) => {
  expect(deviations(provider, url)).toEqual([]);
});

const linkmodel = "https://api.linkmodel.ai/api/v1/query/video-generation";

describe("a request deviates", () => {
  test("by a misspelt parameter, which is unknown while the right one is missing", () => {
    expect(deviations("linkmodel", `${linkmodel}?taskId=aurora_abc123`)).toEqual([
      "the query parameter task_id is missing",
      "the query parameter taskId is not in the document, which has: task_id",
    ]);
  });

  test("by a missing parameter", () => {
    expect(deviations("linkmodel", linkmodel)).toEqual(["the query parameter task_id is missing"]);
  });

  test("by an empty parameter, in the query or in the path", () => {
    expect(deviations("linkmodel", `${linkmodel}?task_id=`)).toEqual([
      "the query parameter task_id is empty",
    ]);
    expect(deviations("jimmy", "https://www.jimmyai.cn/api/open-api/v1/videos/")).toEqual([
      "the path parameter taskId is empty",
    ]);
  });

  test("by a parameter that is there twice", () => {
    expect(deviations("linkmodel", `${linkmodel}?task_id=a&task_id=b`)).toEqual([
      "the query parameter task_id is there 2 times",
    ]);
  });

  test("by another method, of which it says which there are", () => {
    expect(deviations("linkmodel", `${linkmodel}?task_id=a`, "POST")).toEqual([
      "/query/video-generation has no method POST in the document, only: GET",
    ]);
  });

  test.each([
    ["a misspelt segment", "https://api.linkmodel.ai/api/v1/query/video_generation?task_id=a"],
    ["no base path", "https://api.linkmodel.ai/query/video-generation?task_id=a"],
    [
      "a base path that only begins alike",
      "https://api.linkmodel.ai/api/v10/query/video-generation?task_id=a",
    ],
    ["a segment more", "https://api.linkmodel.ai/api/v1/query/video-generation/a"],
    ["the path of another provider", "https://api.linkmodel.ai/v1/files/retrieve?file_id=1"],
  ])("by another path: %s", (_, url) => {
    expect(deviations("linkmodel", url)).toEqual([
      `the path ${new URL(url).pathname} is not in the document, which has: /query/video-generation, /video-generation`,
    ]);
  });

  test.each([
    ["none", {}],
    ["another scheme", { authorization: "Basic c2stMQ==" }],
    ["an empty key", { authorization: "Bearer " }],
    ["the key in a header of its own", { "x-api-key": "sk-1" }],
  ])("by its credentials: %s", (_, headers) => {
    expect(deviations("jimmy", "https://www.jimmyai.cn/api/open-api/v1/videos/1", "GET", headers)).toEqual([
      "no credentials: the header Authorization with bearer credentials is missing",
    ]);
  });

  test("by a body that the document does not have", () => {
    const request = {
      method: "GET",
      url: `${linkmodel}?task_id=a`,
      headers: new Headers(bearer),
      body: "{}",
    };
    expect(conformanceOf("linkmodel").requestDeviations(request)).toEqual([
      "the document has no body for this request",
    ]);
  });
});

test("a provider without a document is an error that says where it was looked for", () => {
  expect(() => conformanceOf("sora")).toThrow(
    /No package has a document of sora.*packages.sora.openapi\.json/,
  );
});
