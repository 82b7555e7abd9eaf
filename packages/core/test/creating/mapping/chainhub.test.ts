// ChainHub: the fields of chainhub/create-minimax-*.md, of which two are in examples alone.
import { expect, test } from "vitest";
import type { ChainhubInput } from "../../../src/index.ts";
import { expectRefused, sent, type RefusedRow, type Row } from "./sent.ts";

const prompt = "A little pig runs along the highway";
const image = "https://img.example/first.png";
const lastImage = "https://img.example/last.png";
const model = "MiniMax-Hailuo-02";
const least = { model, prompt, durationSeconds: 6 };

const ROWS: readonly Row<ChainhubInput>[] = [
  ["the least", least, { model, prompt, duration: 6 }],
  [
    "every field",
    { model, prompt, durationSeconds: 10, image, lastImage, resolution: "768p" },
    {
      model,
      prompt,
      duration: 10,
      first_frame_image: image,
      last_frame_image: lastImage,
      resolution: "768P",
    },
  ],
  [
    "an option of its own",
    { ...least, model: "MiniMax-Hailuo-2.3", providerOptions: { prompt_optimizer: false, duration: 10 } },
    { model: "MiniMax-Hailuo-2.3", prompt, duration: 10, prompt_optimizer: false },
  ],
  [
    "a model that is not known",
    { model: "MiniMax-Hailuo-9", prompt, durationSeconds: 30, resolution: "2k" },
    { model: "MiniMax-Hailuo-9", prompt, duration: 30, resolution: "2K" },
  ],
];

test.each(ROWS)("%s", async (_, input, body) => {
  expect(await sent("chainhub", input)).toEqual({ path: "/minimax/v1/video_generation", body });
});

const REFUSED: readonly RefusedRow[] = [
  ["no model", { prompt, durationSeconds: 6 }, "model"],
  ["no prompt", { model, durationSeconds: 6 }, "prompt"],
  ["no length", { model, prompt }, "durationSeconds"],
  ["eight seconds", { ...least, durationSeconds: 8 }, "durationSeconds"],
  ["a shape", { ...least, aspectRatio: "16:9" }, "aspectRatio"],
  ["a callback", { ...least, callbackUrl: "https://me.example/hook" }, "callbackUrl"],
  ["a last frame at Hailuo 2.3", { ...least, model: "MiniMax-Hailuo-2.3", image, lastImage }, "lastImage"],
];

test.each(REFUSED)("%s is refused", async (_, input, field) => {
  await expect(expectRefused("chainhub", input, field)).resolves.toBeUndefined();
});
