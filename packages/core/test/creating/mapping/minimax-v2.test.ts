// MiniMax V2: words and images are items of one list, and a shape goes with words alone (minimax/v2-create-video.md).
import { expect, test } from "vitest";
import type { MinimaxV2Input } from "../../../src/index.ts";
import { expectRefused, sent, type RefusedRow, type Row } from "./sent.ts";

const prompt = "A boy plays basketball by the sea";
const image = "https://img.example/first.png";
const lastImage = "mm_file://305278952";
const callbackUrl = "https://me.example/hook";
const least = { model: "MiniMax-H3", prompt, durationSeconds: 5, resolution: "2k" } as const;
const body = { model: "MiniMax-H3", duration: 5, resolution: "2K" };
const text = { type: "text" as const, text: prompt };
const first = { type: "image_url" as const, image_url: { url: image }, role: "first_frame" as const };
const last = { type: "image_url" as const, image_url: { url: lastImage }, role: "last_frame" as const };
const reference = { type: "image_url" as const, image_url: { url: image }, role: "reference_image" as const };

const ROWS: readonly Row<MinimaxV2Input>[] = [
  [
    "words alone, in a shape",
    { ...least, aspectRatio: "16:9", callbackUrl },
    { ...body, content: [text], ratio: "16:9", callback_url: callbackUrl },
  ],
  [
    "both frames",
    { ...least, image, lastImage },
    { ...body, content: [text, first, last], ratio: "adaptive" },
  ],
  [
    "the first frame, whose shape is said",
    { ...least, image, aspectRatio: "adaptive" },
    { ...body, content: [text, first], ratio: "adaptive" },
  ],
  ["a last frame alone", { ...least, lastImage }, { ...body, content: [text, last], ratio: "adaptive" }],
  [
    "references, in a shape or without one",
    { ...least, providerOptions: { content: [text, reference] } },
    { ...body, content: [text, reference] },
  ],
  [
    "references in a shape",
    { ...least, aspectRatio: "9:16", providerOptions: { content: [text, reference] } },
    { ...body, content: [text, reference], ratio: "9:16" },
  ],
  [
    "an option of H3-Max",
    {
      ...least,
      model: "MiniMax-H3-Max",
      resolution: "480P",
      aspectRatio: "1:1",
      providerOptions: { extra: { prompt_expansion_mode: "quality" }, aigc_watermark: true },
    },
    {
      ...body,
      model: "MiniMax-H3-Max",
      resolution: "480P",
      content: [text],
      ratio: "1:1",
      extra: { prompt_expansion_mode: "quality" },
      aigc_watermark: true,
    },
  ],
];

test.each(ROWS)("%s", async (_, input, expected) => {
  expect(await sent("minimax-v2", input)).toEqual({ path: "/v2/video_generation", body: expected });
});

const shaped = { ...least, aspectRatio: "16:9" };
const max = { ...shaped, model: "MiniMax-H3-Max", resolution: "768p" };

const REFUSED: readonly RefusedRow[] = [
  ["no model", { ...shaped, model: undefined }, "model"],
  ["no prompt", { ...shaped, prompt: undefined }, "prompt"],
  ["an empty prompt", { ...shaped, prompt: "" }, "prompt"],
  ["a prompt that is too long", { ...shaped, prompt: "a".repeat(7_001) }, "prompt"],
  ["no length", { ...shaped, durationSeconds: undefined }, "durationSeconds"],
  ["no tier", { ...shaped, resolution: undefined }, "resolution"],
  ["sixteen seconds", { ...shaped, durationSeconds: 16 }, "durationSeconds"],
  ["four seconds of H3-Max", { ...max, durationSeconds: 4 }, "durationSeconds"],
  ["2K of H3-Max", { ...max, resolution: "2k" }, "resolution"],
  ["480P of H3", { ...shaped, resolution: "480p" }, "resolution"],
  ["a shape that there is not", { ...shaped, aspectRatio: "2:1" }, "aspectRatio"],
  ["words alone without a shape", least, "aspectRatio"],
  ["words alone in the shape of no frame", { ...least, aspectRatio: "adaptive" }, "aspectRatio"],
  ["a shape beside a frame", { ...shaped, image }, "aspectRatio"],
  [
    "a shape beside a frame among the options",
    { ...shaped, providerOptions: { content: [text, first] } },
    "aspectRatio",
  ],
  [
    "a shape among the options beside a frame",
    { ...least, image, providerOptions: { ratio: "16:9" } },
    "aspectRatio",
  ],
  ["content without words", { ...least, providerOptions: { content: [reference] } }, "prompt"],
  ["content that is no list", { ...least, providerOptions: { content: "a" } }, "prompt"],
  ["content with holes", { ...least, providerOptions: { content: [null, 7, { type: "text" }] } }, "prompt"],
  ["an image that content would replace", { ...least, image, providerOptions: { content: [text] } }, "image"],
];

test.each(REFUSED)("%s is refused", async (_, input, field) => {
  await expect(expectRefused("minimax-v2", input, field)).resolves.toBeUndefined();
});
