// What each provider's create takes. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */
import { test } from "vitest";
import {
  chainhub,
  createVideoTasks,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  minimaxV2,
} from "../../src/index.ts";

const tasks = createVideoTasks([
  chainhub(),
  minimax(),
  minimaxAgent(),
  minimaxV2(),
  jimmy(),
  linkmodel(),
  doubao(),
]);
const prompt = "A city at sunset";
const image = new Uint8Array();
const callbackUrl = "https://me.example/hook";

test("chainhub has no shape and no callback, and needs a length", () => {
  const least = { model: "MiniMax-Hailuo-02", prompt, durationSeconds: 6 };
  void (() => tasks.create("chainhub", least));
  void (() =>
    tasks.create("chainhub", {
      ...least,
      image: new Blob(),
      lastImage: "https://i.example/1.png",
      resolution: "768p",
    }));
  void (() => tasks.create("chainhub", { ...least, providerOptions: { prompt_optimizer: true } }));
  // @ts-expect-error durationSeconds is missing
  void (() => tasks.create("chainhub", { model: "MiniMax-Hailuo-02", prompt }));
  // @ts-expect-error no shape
  void (() => tasks.create("chainhub", { ...least, aspectRatio: "16:9" }));
  // @ts-expect-error no callback
  void (() => tasks.create("chainhub", { ...least, callbackUrl }));
  // @ts-expect-error an option that it does not have
  void (() => tasks.create("chainhub", { ...least, providerOptions: { seed: 7 } }));
});

test("minimax has no shape, and needs a model alone", () => {
  const t2v = { model: "T2V-01", prompt };
  void (() =>
    tasks.create("minimax", { model: "I2V-01", image, lastImage: image, resolution: "1080P", callbackUrl }));
  void (() =>
    tasks.create("minimax", {
      model: "S2V-01",
      providerOptions: { subject_reference: [{ type: "character", image: ["https://i.example/1.png"] }] },
    }));
  // @ts-expect-error no model
  void (() => tasks.create("minimax", { prompt }));
  // @ts-expect-error no shape
  void (() => tasks.create("minimax", { ...t2v, aspectRatio: "16:9" }));
  // @ts-expect-error an option of another type
  void (() => tasks.create("minimax", { ...t2v, providerOptions: { prompt_optimizer: "yes" } }));
});

test("minimax-agent takes a template, which there must be, and a callback", () => {
  const providerOptions = { template_id: "393769180141805569" };
  void (() => tasks.create("minimax-agent", { providerOptions, callbackUrl }));
  void (() =>
    tasks.create("minimax-agent", {
      providerOptions: { ...providerOptions, text_inputs: [{ value: "a" }] },
    }));
  // @ts-expect-error no template
  void (() => tasks.create("minimax-agent", {}));
  // @ts-expect-error no template_id
  void (() => tasks.create("minimax-agent", { providerOptions: { text_inputs: [{ value: "a" }] } }));
  // @ts-expect-error digits are lost in a number
  void (() => tasks.create("minimax-agent", { providerOptions: { template_id: 1 } }));
  // @ts-expect-error no model
  void (() => tasks.create("minimax-agent", { model: "MiniMax-Hailuo-02", providerOptions }));
  // @ts-expect-error no prompt
  void (() => tasks.create("minimax-agent", { prompt, providerOptions }));
});

test("minimax-v2 takes every field, and needs four", () => {
  const least = { model: "MiniMax-H3", prompt, durationSeconds: 5, resolution: "2k" } as const;
  void (() =>
    tasks.create("minimax-v2", {
      ...least,
      image,
      lastImage: "mm_file://1",
      aspectRatio: "adaptive",
      callbackUrl,
    }));
  void (() =>
    tasks.create("minimax-v2", {
      ...least,
      providerOptions: { extra: { prompt_expansion_mode: "quality" } },
    }));
  // @ts-expect-error no resolution
  void (() => tasks.create("minimax-v2", { model: "MiniMax-H3", prompt, durationSeconds: 5 }));
  // @ts-expect-error no prompt
  void (() => tasks.create("minimax-v2", { model: "MiniMax-H3", durationSeconds: 5, resolution: "2k" }));
  // @ts-expect-error an option that it does not have
  void (() => tasks.create("minimax-v2", { ...least, providerOptions: { extra: { mode: "quality" } } }));
});

test("jimmy and linkmodel have no callback", () => {
  const sora = { model: "sora2-12s", prompt };
  void (() =>
    tasks.create("jimmy", {
      model: "kling-o3",
      prompt,
      image: "https://i.example/1.png",
      aspectRatio: "16:9",
      resolution: "720p",
    }));
  void (() =>
    tasks.create("jimmy", {
      model: "video_remove_subtitle",
      providerOptions: { video_url: "https://v.example/1.mp4" },
    }));
  // @ts-expect-error no callback
  void (() => tasks.create("jimmy", { model: "kling-o3", prompt, callbackUrl }));
  // @ts-expect-error no model
  void (() => tasks.create("jimmy", { prompt }));
  // @ts-expect-error a shape that Sora's path does not have
  void (() => tasks.create("jimmy", { ...sora, providerOptions: { orientation: "square" } }));
  void (() =>
    tasks.create("linkmodel", {
      model: "kling-v3",
      prompt,
      resolution: "720P",
      providerOptions: { extends: { audio: true } },
    }));
  // @ts-expect-error no callback
  void (() => tasks.create("linkmodel", { model: "sora-2", prompt, callbackUrl }));
  // @ts-expect-error no prompt
  void (() => tasks.create("linkmodel", { model: "sora-2" }));
  // @ts-expect-error an option that it does not have
  void (() => tasks.create("linkmodel", { model: "sora-2", prompt, providerOptions: { seed: 7 } }));
});

test("doubao takes every field, and its metadata", () => {
  const least = { model: "doubao-seedance-1-0-pro-250528", prompt };
  void (() =>
    tasks.create("doubao", {
      ...least,
      image,
      lastImage: image,
      durationSeconds: 5,
      aspectRatio: "16:9",
      callbackUrl,
    }));
  void (() =>
    tasks.create("doubao", { ...least, resolution: "720p", providerOptions: { metadata: { seed: 7 } } }));
  // @ts-expect-error no prompt
  void (() => tasks.create("doubao", { model: "doubao-seedance-1-0-pro-250528" }));
  // @ts-expect-error an option of another type
  void (() => tasks.create("doubao", { ...least, providerOptions: { metadata: { seed: "7" } } }));
});

test("fields have types of their own, and nothing else is taken", () => {
  const sora = { model: "sora-2", prompt };
  // @ts-expect-error seconds are a number
  void (() => tasks.create("linkmodel", { ...sora, durationSeconds: "8" }));
  // @ts-expect-error a tier has a letter
  void (() => tasks.create("linkmodel", { ...sora, resolution: "720" }));
  // @ts-expect-error a tier is no size
  void (() => tasks.create("linkmodel", { ...sora, resolution: "1280x720" }));
  // @ts-expect-error a shape has a colon
  void (() => tasks.create("linkmodel", { ...sora, aspectRatio: "16x9" }));
  // @ts-expect-error an image is no number
  void (() => tasks.create("linkmodel", { ...sora, image: 7 }));
  // @ts-expect-error misspelt
  void (() => tasks.create("linkmodel", { model: "sora-2", prompt, durationSecond: 8 }));
  void (() =>
    tasks.create("linkmodel", {
      ...sora,
      image: undefined,
      aspectRatio: undefined,
      providerOptions: undefined,
    }));
});
