// LinkModel: one path, and by model what it takes and how it spells a shape (linkmodelhq/linkmodel-cli, `src/generated/model-schemas.ts`).
import { expect, test } from "vitest";
import type { LinkmodelInput } from "../../../src/index.ts";
import { expectRefused, sent, type RefusedRow, type Row } from "./sent.ts";

const prompt = "A futuristic city at sunset";
const image = "https://img.example/first.png";
const lastImage = "https://img.example/last.png";

const ROWS: readonly Row<LinkmodelInput>[] = [
  [
    "every field, at kling-v3",
    {
      model: "kling-v3",
      prompt,
      image,
      lastImage,
      durationSeconds: 15,
      aspectRatio: "16:9",
      resolution: "720p",
    },
    {
      model: "kling-v3",
      prompt,
      first_frame_image: image,
      last_frame_image: lastImage,
      duration: 15,
      size: "16x9",
      resolution: "720P",
    },
  ],
  [
    "a shape with a colon at happyhorse-1.0",
    { model: "happyhorse-1.0", prompt, image, durationSeconds: 3, aspectRatio: "5:4", resolution: "1080P" },
    {
      model: "happyhorse-1.0",
      prompt,
      first_frame_image: image,
      duration: 3,
      size: "5:4",
      resolution: "1080P",
    },
  ],
  [
    "a shape in pixels at sora-2",
    { model: "sora-2", prompt, durationSeconds: 12, aspectRatio: "9:16", resolution: "720p" },
    { model: "sora-2", prompt, duration: 12, size: "720x1280", resolution: "720P" },
  ],
  [
    "and the other one",
    { model: "sora-2", prompt, image, aspectRatio: "16:9" },
    { model: "sora-2", prompt, first_frame_image: image, size: "1280x720" },
  ],
  [
    "seedance-2-0, without a word",
    { model: "seedance-2-0", prompt: "", image, aspectRatio: "21:9", resolution: "4k" },
    { model: "seedance-2-0", prompt: "", first_frame_image: image, size: "21x9", resolution: "4K" },
  ],
  [
    "seedance-2-5, in the shape of its frames",
    { model: "seedance-2-5", prompt, image, lastImage, durationSeconds: 30, aspectRatio: "adaptive" },
    {
      model: "seedance-2-5",
      prompt,
      first_frame_image: image,
      last_frame_image: lastImage,
      duration: 30,
      size: "adaptive",
    },
  ],
  [
    "MiniMax-Hailuo-02 at 512P, from an image",
    { model: "MiniMax-Hailuo-02", prompt, image, durationSeconds: 10, resolution: "512p" },
    { model: "MiniMax-Hailuo-02", prompt, first_frame_image: image, duration: 10, resolution: "512P" },
  ],
  [
    "MiniMax-Hailuo-2.3 at 1080P",
    { model: "MiniMax-Hailuo-2.3", prompt, durationSeconds: 6, resolution: "1080p" },
    { model: "MiniMax-Hailuo-2.3", prompt, duration: 6, resolution: "1080P" },
  ],
  [
    "wan2.6, with sound of one's own",
    {
      model: "wan2.6",
      prompt,
      durationSeconds: 15,
      providerOptions: { audio_url: "https://a.example/1.mp3" },
    },
    { model: "wan2.6", prompt, duration: 15, audio_url: "https://a.example/1.mp3" },
  ],
  [
    "a model that is not known, whatever is asked of it",
    { model: "kling-v9", prompt, lastImage, durationSeconds: 99, aspectRatio: "2:1", resolution: "8k" },
    { model: "kling-v9", prompt, last_frame_image: lastImage, duration: 99, size: "2x1", resolution: "8K" },
  ],
  [
    "options nested, as the vendor's client sends them",
    {
      model: "kling-v3",
      prompt,
      resolution: "720p",
      providerOptions: { extends: { audio: true, negative_prompt: "rain" }, resolution: "1080P" },
    },
    { model: "kling-v3", prompt, resolution: "1080P", extends: { audio: true, negative_prompt: "rain" } },
  ],
  [
    "a length that only an option can say",
    { model: "seedance-2-5", prompt, providerOptions: { duration: -1, image_list: [image] } },
    { model: "seedance-2-5", prompt, duration: -1, image_list: [image] },
  ],
];

test.each(ROWS)("%s", async (_, input, body) => {
  expect(await sent("linkmodel", input)).toEqual({ path: "/api/v1/video-generation", body });
});

const sora = { model: "sora-2", prompt };
const hailuo = { model: "MiniMax-Hailuo-02", prompt };

const REFUSED: readonly RefusedRow[] = [
  ["no model", { prompt }, "model"],
  ["an empty model", { model: "", prompt }, "model"],
  ["no prompt", { model: "seedance-2-0" }, "prompt"],
  ["an empty prompt", { ...sora, prompt: "" }, "prompt"],
  ["a prompt that is too long", { ...sora, prompt: "a".repeat(2_001) }, "prompt"],
  ["a length between two that it makes", { ...sora, durationSeconds: 10 }, "durationSeconds"],
  ["a tier that it does not make", { ...sora, resolution: "1080p" }, "resolution"],
  ["a shape that it does not make", { ...sora, aspectRatio: "1:1" }, "aspectRatio"],
  [
    "the shape of a frame, at a model that has none",
    { ...sora, image, aspectRatio: "adaptive" },
    "aspectRatio",
  ],
  ["a last frame at sora-2", { ...sora, image, lastImage }, "lastImage"],
  ["a last frame at happyhorse-1.0", { model: "happyhorse-1.0", prompt, lastImage }, "lastImage"],
  ["a last frame at wan2.6", { model: "wan2.6", prompt, lastImage }, "lastImage"],
  ["a last frame at Hailuo 2.3", { model: "MiniMax-Hailuo-2.3", prompt, lastImage }, "lastImage"],
  ["a shape at Hailuo", { ...hailuo, aspectRatio: "16:9" }, "aspectRatio"],
  ["ten seconds at 1080P", { ...hailuo, durationSeconds: 10, resolution: "1080p" }, "durationSeconds"],
  ["512P of words alone", { ...hailuo, resolution: "512p" }, "image"],
  ["512P with a last frame", { ...hailuo, image, lastImage, resolution: "512p" }, "lastImage"],
  ["kling-v3 without a tier", { model: "kling-v3", prompt }, "resolution"],
  ["4K at seedance-2-5", { model: "seedance-2-5", prompt, resolution: "4k" }, "resolution"],
  ["a callback", { ...sora, callbackUrl: "https://me.example/hook" }, "callbackUrl"],
];

test.each(REFUSED)("%s is refused", async (_, input, field) => {
  await expect(expectRefused("linkmodel", input, field)).resolves.toBeUndefined();
});
