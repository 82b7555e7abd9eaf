// What compiles and what does not as the body of a create. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import type { components, operations, paths } from "@videotask/minimax";
import { expectTypeOf, test } from "vitest";

type Schemas = components["schemas"];
type Creates = "/v1/video_generation" | "/v1/video_template_generation" | "/v2/video_generation";
type BodyOf<Path extends Creates> = paths[Path]["post"]["requestBody"]["content"]["application/json"];

const v1 = (body: BodyOf<"/v1/video_generation">) => body;
const agent = (body: BodyOf<"/v1/video_template_generation">) => body;
const v2 = (body: BodyOf<"/v2/video_generation">) => body;
const subject_reference = [{ type: "character", image: ["https://example.com/face.jpg"] }];
const frame = "https://example.com/1.jpg";

test("V1 takes each of its four forms, with any model", () => {
  v1({ model: "a-model-of-next-year", prompt: "A man", fast_pretreatment: true, aigc_watermark: false });
  v1({ model: "I2V-01", first_frame_image: frame, prompt: "A man", resolution: "512P" });
  v1({ model: "MiniMax-Hailuo-02", last_frame_image: frame, first_frame_image: frame });
  v1({ model: "S2V-01", subject_reference, callback_url: "https://example.com/hook" });
  type Forms =
    | Schemas["TextToVideoReq"]
    | Schemas["ImageToVideoReq"]
    | Schemas["StartEndToVideoReq"]
    | Schemas["SubjectReferenceToVideoReq"];
  expectTypeOf<BodyOf<"/v1/video_generation">>().toEqualTypeOf<Forms>();
  expectTypeOf<Forms["model"]>().toEqualTypeOf<string>();
});

test("V1 takes no body of no form, and none of two", () => {
  // @ts-expect-error neither a prompt nor an image
  v1({ model: "MiniMax-Hailuo-02" });
  // @ts-expect-error no model
  v1({ prompt: "A man" });
  // @ts-expect-error a subject beside a frame
  v1({ model: "S2V-01", subject_reference, first_frame_image: frame });
  // @ts-expect-error no tier of the form of two frames
  v1({ model: "MiniMax-Hailuo-02", last_frame_image: frame, resolution: "512P" });
  // @ts-expect-error no tier of V1
  v1({ model: "MiniMax-Hailuo-2.3", prompt: "A man", resolution: "4K" });
  // @ts-expect-error misspelt
  v1({ model: "MiniMax-Hailuo-2.3", prompt: "A man", promptOptimizer: true });
});

test("the agent takes a template, whose id keeps its 18 digits as a string", () => {
  const media_inputs = [{ value: frame }];
  agent({ template_id: "393769180141805569", text_inputs: [{ value: "Lion" }], media_inputs });
  // @ts-expect-error a number would lose its last digits
  agent({ template_id: 393769180141805 });
  // @ts-expect-error no template
  agent({ media_inputs });
  // @ts-expect-error the agent has no prompt
  agent({ template_id: "1", prompt: "A lion" });
});

const h3 = { model: "MiniMax-H3", resolution: "2K", duration: 5 } as const;
const text = { type: "text", text: "A boy" } as const;

test("V2 takes texts, frames and references, each with the fields of its type", () => {
  v2({ ...h3, content: [text], ratio: "16:9", aigc_watermark: true });
  v2({ ...h3, content: [text, { type: "image_url", image_url: { url: frame } }] });
  v2({ ...h3, content: [text, { type: "image_url", image_url: { url: frame }, role: "last_frame" }] });
  v2({ ...h3, content: [text, { type: "video_url", video_url: { url: frame }, role: "reference_video" }] });
  v2({ ...h3, model: "MiniMax-H4", content: [text], extra: { prompt_expansion_mode: "quality" } });
});

test("V2 takes no other", () => {
  // @ts-expect-error no resolution, though the page has a default
  v2({ model: "MiniMax-H3", content: [text], duration: 5 });
  // @ts-expect-error a text without one
  v2({ ...h3, content: [{ type: "text" }] });
  // @ts-expect-error an image under another type
  v2({ ...h3, content: [{ type: "video_url", image_url: { url: frame }, role: "reference_video" }] });
  // @ts-expect-error a video is no first frame
  v2({ ...h3, content: [text, { type: "video_url", video_url: { url: frame }, role: "first_frame" }] });
  // @ts-expect-error a video without its role
  v2({ ...h3, content: [text, { type: "video_url", video_url: { url: frame } }] });
  // @ts-expect-error a shape that V2 has not
  v2({ ...h3, content: [text], ratio: "16:10" });
  // @ts-expect-error three seconds
  v2({ ...h3, duration: 3, content: [text] });
});

test("task ids are strings, and V2 has its errors by status", () => {
  expectTypeOf<Schemas["VideoGenerationResp"]["task_id"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Schemas["VideoTemplateGenerationResp"]["task_id"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Schemas["VideoGenerationV2Resp"]["task_id"]>().toEqualTypeOf<string | undefined>();
  type Statuses = keyof operations["videoGenerationV2Create"]["responses"];
  expectTypeOf<Statuses>().toEqualTypeOf<200 | 400 | 401 | 402 | 422 | 429 | 500 | 529>();
  type Verb = operations["videoGenerationV2Delete"]["responses"][200]["content"]["application/json"];
  expectTypeOf<Verb["action"]>().toEqualTypeOf<"cancelled" | "deleted" | undefined>();
});

test("no create needs a header", () => {
  expectTypeOf<operations["videoGeneration"]["parameters"]["header"]>().toEqualTypeOf<undefined>();
  expectTypeOf<operations["videoGenerationV2Create"]["parameters"]["header"]>().toEqualTypeOf<undefined>();
});
