// MiniMax V1: one path and four bodies (minimax/create-text-to-video.md, create-start-end-to-video.md, create-subject-reference.md).
import { expect, test } from "vitest";
import type { MinimaxInput } from "../../../src/index.ts";
import { expectRefused, sent, type RefusedRow, type Row } from "./sent.ts";

const prompt = "A man picks up a book [Pedestal up]";
const image = "https://img.example/first.png";
const lastImage = "https://img.example/last.png";
const callbackUrl = "https://me.example/hook";
const subject_reference = [{ type: "character" as const, image: [image] }];
const hailuo = { model: "MiniMax-Hailuo-02", prompt };

const ROWS: readonly Row<MinimaxInput>[] = [
  [
    "every field",
    { ...hailuo, image, lastImage, durationSeconds: 6, resolution: "1080p", callbackUrl },
    {
      ...hailuo,
      first_frame_image: image,
      last_frame_image: lastImage,
      duration: 6,
      resolution: "1080P",
      callback_url: callbackUrl,
    },
  ],
  ["words alone", { model: "T2V-01-Director", prompt }, { model: "T2V-01-Director", prompt }],
  ["an image alone", { model: "I2V-01-live", image }, { model: "I2V-01-live", first_frame_image: image }],
  [
    "Hailuo 2.3 Fast, from an image",
    { model: "MiniMax-Hailuo-2.3-Fast", prompt, image, durationSeconds: 10, resolution: "768p" },
    {
      model: "MiniMax-Hailuo-2.3-Fast",
      prompt,
      first_frame_image: image,
      duration: 10,
      resolution: "768P",
    },
  ],
  [
    "a last frame alone",
    { model: "MiniMax-Hailuo-02", lastImage, durationSeconds: 10, resolution: "768p" },
    { model: "MiniMax-Hailuo-02", last_frame_image: lastImage, duration: 10, resolution: "768P" },
  ],
  [
    "512P, from an image",
    { model: "MiniMax-Hailuo-02", image, resolution: "512p" },
    { model: "MiniMax-Hailuo-02", first_frame_image: image, resolution: "512P" },
  ],
  [
    "a subject",
    { model: "S2V-01", prompt, callbackUrl, providerOptions: { subject_reference, aigc_watermark: true } },
    { model: "S2V-01", prompt, callback_url: callbackUrl, subject_reference, aigc_watermark: true },
  ],
  [
    "options over the fields",
    { ...hailuo, durationSeconds: 6, providerOptions: { duration: 10, prompt_optimizer: false } },
    { ...hailuo, duration: 10, prompt_optimizer: false },
  ],
];

test.each(ROWS)("%s", async (_, input, body) => {
  expect(await sent("minimax", input)).toEqual({ path: "/v1/video_generation", body });
});

const REFUSED: readonly RefusedRow[] = [
  ["no model", { prompt }, "model"],
  ["neither words nor images", { model: "MiniMax-Hailuo-02" }, "prompt"],
  ["a prompt that is too long", { ...hailuo, prompt: "a".repeat(2_001) }, "prompt"],
  ["a shape", { ...hailuo, aspectRatio: "16:9" }, "aspectRatio"],
  ["eight seconds", { ...hailuo, durationSeconds: 8 }, "durationSeconds"],
  ["ten seconds at 1080P", { ...hailuo, durationSeconds: 10, resolution: "1080p" }, "durationSeconds"],
  ["ten seconds of an older model", { model: "T2V-01", prompt, durationSeconds: 10 }, "durationSeconds"],
  ["720P at Hailuo", { ...hailuo, resolution: "720p" }, "resolution"],
  ["512P of words alone", { ...hailuo, resolution: "512p" }, "image"],
  ["512P with a last frame", { ...hailuo, image, lastImage, resolution: "512p" }, "lastImage"],
  ["512P at Hailuo 2.3", { model: "MiniMax-Hailuo-2.3", image, resolution: "512p" }, "resolution"],
  ["a last frame at Hailuo 2.3", { model: "MiniMax-Hailuo-2.3", image, lastImage }, "lastImage"],
  ["words alone at Hailuo 2.3 Fast", { model: "MiniMax-Hailuo-2.3-Fast", prompt }, "image"],
  ["words alone at a model for images", { model: "I2V-01", prompt }, "image"],
  ["an image at a model for words", { model: "T2V-01", prompt, image }, "image"],
  ["a subject's model without one", { model: "S2V-01", prompt }, "providerOptions.subject_reference"],
  ["a subject's model with a length", { model: "S2V-01", prompt, durationSeconds: 6 }, "durationSeconds"],
];

test.each(REFUSED)("%s is refused", async (_, input, field) => {
  await expect(expectRefused("minimax", input, field)).resolves.toBeUndefined();
});
