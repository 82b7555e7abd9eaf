// What the vendors' create pages say in two ways, and what the shipped document makes of it. The pages' own words are asserted beside it, so
// that a settlement of what is no longer said is found here as well.

import { createSchemaValidator } from "@videotask/conformance";
import { describe, expect, test } from "vitest";
import { valueAt } from "../src/json-pointer.ts";
import { bodySchema } from "./answer-schema.ts";
import { readOpenapi, readText } from "./repository.ts";

const page = (file: string): string => readText(`specs/${file}`);
const frame = "https://example.com/1.jpg";

describe("chainhub", () => {
  const document = readOpenapi("chainhub");
  const pointer = "/paths/~1minimax~1v1~1video_generation/post";

  test("three pages of one path are one operation with a name, a body that is needed and no headers", () => {
    expect(valueAt(document, `${pointer}/operationId`)).toBe("createVideoGeneration");
    expect(valueAt(document, `${pointer}/requestBody/required`)).toBe(true);
    expect(valueAt(document, `${pointer}/parameters`)).toBeUndefined();
  });

  test("a key with a blank at its end is the key without it", () => {
    expect(page("chainhub/pages/create-minimax-start-end-to-video.md")).toContain(
      "'prompt_optimizer ': true",
    );
    expect(JSON.stringify(document)).not.toContain("prompt_optimizer ");
    expect(
      valueAt(document, `${pointer}/requestBody/content/application~1json/example/prompt_optimizer`),
    ).toBe(true);
  });

  test("the answer is the schema's or the example's, and never empty", () => {
    const validate = createSchemaValidator(document);
    const answer = `${pointer}/responses/200/content/application~1json/schema`;
    expect(validate(answer, { task_id: "1", base_resp: { status_code: 0 } })).toEqual([]);
    expect(validate(answer, { code: 0, message: "", request_id: "", data: null })).toEqual([]);
    expect(validate(answer, {})).not.toEqual([]);
  });
});

describe("minimax", () => {
  const document = readOpenapi("minimax");
  const validate = createSchemaValidator(document);
  const v1 = (body: object): string[] => validate(bodySchema("/v1/video_generation"), body);
  const v2 = (body: object): string[] => validate(bodySchema("/v2/video_generation"), body);

  test("pages name three hosts: all are there, and the default is that of the agent's query", () => {
    expect(valueAt(document, "/servers")).toEqual([
      { url: "https://api.minimaxi.com" },
      { url: "https://api.minimax.cn" },
      { url: "https://api.minimax.io", description: "International" },
    ]);
  });

  test.each([
    ["a prompt", { prompt: "A man" }],
    ["a first frame, with a prompt or without", { first_frame_image: frame, prompt: "A man" }],
    ["a last frame, with a first one or without", { first_frame_image: frame, last_frame_image: frame }],
    ["a subject", { subject_reference: [{ type: "character", image: [frame] }] }],
  ])("a V1 body with %s is of exactly one form", (_, fields) => {
    expect(v1({ model: "any", ...fields })).toEqual([]);
  });

  test.each([
    ["nothing to go by", {}],
    ["a subject beside a frame", { subject_reference: [], first_frame_image: frame }],
    ["a tier that no form has", { prompt: "A man", resolution: "4K" }],
    ["no tier of two frames", { last_frame_image: frame, resolution: "512P" }],
  ])("a V1 body with %s is of none", (_, fields) => {
    expect(v1({ model: "any", ...fields })).not.toEqual([]);
  });

  test("the English page has no watermark, the Chinese ones have: all forms have", () => {
    expect(page("minimax/pages/create-text-to-video.md")).not.toContain("aigc_watermark");
    expect(v1({ model: "any", prompt: "A man", aigc_watermark: "yes" })).not.toEqual([]);
    expect(v1({ model: "any", prompt: "A man", aigc_watermark: true })).toEqual([]);
  });

  test("a resolution that one table has and another has not is let through, and the doubt is said", () => {
    expect(v1({ model: "T2V-01", prompt: "A man", resolution: "1080P" })).toEqual([]);
    const { description } = valueAt(document, "/components/schemas/TextToVideoReq/properties/resolution") as {
      description: string;
    };
    expect(description).toContain("whether also 1080P, the page says yes and no");
  });

  test.each([
    "TextToVideoReq",
    "StartEndToVideoReq",
    "SubjectReferenceToVideoReq",
    "VideoTemplateGenerationReq",
  ])("the words of a callback to %s are told apart from the query's", (schema) => {
    expect(valueAt(document, `/components/schemas/${schema}/properties/callback_url/description`)).toContain(
      "take a callback as a hint to query the task",
    );
  });

  test("each page's codes keep a name of their own", () => {
    const names = Object.keys(valueAt(document, "/components/schemas") as object).filter((name) =>
      name.endsWith("BaseResp"),
    );
    expect(names.toSorted()).toEqual([
      "QueryBaseResp",
      "QueryVideoGenerationTaskBaseResp",
      "RetrieveFileBaseResp",
      "VideoGenerationBaseResp",
      "VideoTemplateBaseResp",
    ]);
  });

  const text = { type: "text", text: "A boy" };
  const h3 = { model: "any", resolution: "2K", duration: 5, content: [text] };
  const image = { type: "image_url", image_url: { url: frame } };

  test("V2 needs one text that is not empty, which the page's schema does not say", () => {
    expect(v2(h3)).toEqual([]);
    for (const content of [[], [image], [{ type: "text", text: "" }], [{ type: "text" }]])
      expect(v2({ ...h3, content })).not.toEqual([]);
  });

  test("V2 needs a resolution, default or not, and takes a last frame alone and every duration of its list", () => {
    expect(v2({ ...h3, resolution: undefined })).not.toEqual([]);
    expect(v2({ ...h3, content: [text, { ...image, role: "last_frame" }] })).toEqual([]);
    expect(v2({ ...h3, duration: 4 })).toEqual([]);
    expect(v2({ ...h3, duration: 3 })).not.toEqual([]);
  });

  test("529 is named on every page of V2 and declared on none: it is a response of all four", () => {
    const verbs = [
      ["/v2/video_generation", "post"],
      ["/v2/video_generation/{task_id}", "delete"],
      ["/v2/query/video_generation", "get"],
      ["/v2/query/video_generation/{task_id}", "get"],
    ] as const;
    for (const [path, method] of verbs) {
      const pointer = `/paths/${path.replaceAll("/", "~1")}/${method}/responses/529`;
      expect(valueAt(document, pointer)).toEqual({ $ref: "#/components/responses/Err529" });
    }
  });

  test("what the 200 of V2's create shows is no longer the query's answer", () => {
    expect(page("minimax/pages/v2-create-video.md")).toContain("查询任务成功响应示例");
    expect(JSON.stringify(valueAt(document, "/paths/~1v2~1video_generation/post"))).not.toContain(
      "查询任务成功响应示例",
    );
  });

  test("no list of models is closed, nor is any of another provider", () => {
    for (const provider of ["chainhub", "minimax", "jimmy", "linkmodel", "doubao"])
      expect(JSON.stringify(readOpenapi(provider))).not.toMatch(/"model":\{[^{}]*"enum"/);
  });
});

describe("linkmodel", () => {
  const body = { model: "kling-v3", prompt: "A cat" };

  test("extends is nested, as the vendor's client sends it, and the text of an error is in msg or in message", () => {
    const validate = createSchemaValidator(readOpenapi("linkmodel"));
    const schema = bodySchema("/video-generation");
    expect(validate(schema, { ...body, extends: { audio: true } })).toEqual([]);
    expect(validate(schema, { ...body, extends: { audio: "yes" } })).not.toEqual([]);
    const answer = "/components/schemas/VideoGenerationResponse";
    expect(validate(answer, { code: 500, msg: 1 })).not.toEqual([]);
    expect(validate(answer, { code: 500, message: 1 })).not.toEqual([]);
  });
});

describe("jimmy", () => {
  test("code is the page's string or the client's number", () => {
    const validate = createSchemaValidator(readOpenapi("jimmy"));
    const answer = "/components/schemas/VideoGenerationResponse";
    for (const code of ["20000", 20000, -1]) expect(validate(answer, { code })).toEqual([]);
    expect(validate(answer, { code: null })).not.toEqual([]);
  });
});

describe("doubao", () => {
  test("the id is in task_id, in id or inside of data, and an answer without a field is none", () => {
    const validate = createSchemaValidator(readOpenapi("doubao"));
    const answer = "/components/schemas/VideoTaskAccepted";
    for (const body of [
      { task_id: "1" },
      { id: "1", object: "video.generation" },
      { data: { task_id: "1" } },
    ])
      expect(validate(answer, body)).toEqual([]);
    expect(validate(answer, {})).not.toEqual([]);
  });
});
