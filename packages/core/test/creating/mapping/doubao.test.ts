// Doubao's gateway: two channels, and of a field there becomes what the channel makes of it (QuantumNous/new-api, `doubao/adaptor.go` and
// `hailuo/adaptor.go`).
import { describe, expect, test } from "vitest";
import type { DoubaoInput } from "../../../src/index.ts";
import { expectRefused, sent, type RefusedRow, type Row } from "./sent.ts";

const prompt = "A lighthouse in a storm";
const image = "https://img.example/first.png";
const lastImage = "https://img.example/last.png";
const dataUrl = "data:image/png;base64,iVBORw==";
const callbackUrl = "https://me.example/hook";
const path = "/v1/video/generations";

describe("Doubao's own channel", () => {
  const model = "doubao-seedance-1-0-pro-250528";
  const frames = [
    { type: "image_url", image_url: { url: image }, role: "first_frame" },
    { type: "image_url", image_url: { url: lastImage }, role: "last_frame" },
  ];

  const ROWS: readonly Row<DoubaoInput>[] = [
    ["the least", { model, prompt }, { model, prompt }],
    [
      "every field of words alone",
      { model, prompt, durationSeconds: 12, aspectRatio: "21:9", resolution: "1080P", callbackUrl },
      {
        model,
        prompt,
        duration: 12,
        metadata: { ratio: "21:9", resolution: "1080p", callback_url: callbackUrl },
      },
    ],
    ["a first frame, without a role", { model, prompt, image }, { model, prompt, images: [image] }],
    [
      "a first frame in the request itself",
      { model, prompt, image: dataUrl },
      { model, prompt, image: dataUrl },
    ],
    [
      "both frames, with roles",
      { model, prompt, image, lastImage, aspectRatio: "adaptive" },
      { model, prompt, metadata: { content: frames, ratio: "adaptive" } },
    ],
    [
      "options beside the fields, deeply",
      { model, prompt, resolution: "720p", providerOptions: { metadata: { seed: 7, watermark: false } } },
      { model, prompt, metadata: { resolution: "720p", seed: 7, watermark: false } },
    ],
    [
      "another model of a gateway's own",
      { model: "seedance-9", prompt, durationSeconds: 60, aspectRatio: "2:1", resolution: "4K" },
      { model: "seedance-9", prompt, duration: 60, metadata: { ratio: "2:1", resolution: "4k" } },
    ],
  ];

  test.each(ROWS)("%s", async (_, input, body) => {
    expect(await sent("doubao", input)).toEqual({ path, body });
  });

  const t2v = { model: "doubao-seedance-1-0-lite-t2v", prompt };
  const REFUSED: readonly RefusedRow[] = [
    ["no model", { prompt }, "model"],
    ["no prompt", { model, image }, "prompt"],
    ["thirteen seconds", { model, prompt, durationSeconds: 13 }, "durationSeconds"],
    ["a tier that Ark would ignore", { model, prompt, resolution: "2k" }, "resolution"],
    ["a shape that Ark would ignore", { model, prompt, aspectRatio: "2:1" }, "aspectRatio"],
    ["a last frame alone", { model, prompt, lastImage }, "lastImage"],
    [
      "a last frame alone, of a model that is not known",
      { model: "seedance-9", prompt, lastImage },
      "lastImage",
    ],
    ["an image at a model for words", { ...t2v, image }, "image"],
    [
      "a last frame at the fast one",
      { model: "doubao-seedance-1-0-pro-fast-251015", prompt, image, lastImage },
      "lastImage",
    ],
    [
      "an image that content would replace",
      { model, prompt, image, providerOptions: { metadata: { content: [] } } },
      "image",
    ],
  ];

  test.each(REFUSED)("%s is refused", async (_, input, field) => {
    await expect(expectRefused("doubao", input, field)).resolves.toBeUndefined();
  });
});

describe("MiniMax's channel", () => {
  const model = "MiniMax-Hailuo-02";

  const ROWS: readonly Row<DoubaoInput>[] = [
    [
      "every field",
      { model, prompt, image, lastImage, durationSeconds: 6, resolution: "768p", callbackUrl },
      {
        model,
        prompt,
        duration: 6,
        size: "768P",
        metadata: { first_frame_image: image, last_frame_image: lastImage, callback_url: callbackUrl },
      },
    ],
    [
      "an image in the request itself, in any case of the model's name",
      { model: "i2v-01", prompt, image: dataUrl },
      { model: "i2v-01", prompt, metadata: { first_frame_image: dataUrl } },
    ],
    [
      "an option",
      { model, prompt, providerOptions: { metadata: { prompt_optimizer: false } } },
      { model, prompt, metadata: { prompt_optimizer: false } },
    ],
  ];

  test.each(ROWS)("%s", async (_, input, body) => {
    expect(await sent("doubao", input)).toEqual({ path, body });
  });

  const REFUSED: readonly RefusedRow[] = [
    ["a shape, which the channel drops", { model, prompt, aspectRatio: "16:9" }, "aspectRatio"],
    ["a tier that it replaces by the usual one", { model, prompt, resolution: "2k" }, "resolution"],
  ];

  test.each(REFUSED)("%s, is refused", async (_, input, field) => {
    await expect(expectRefused("doubao", input, field)).resolves.toBeUndefined();
  });
});
