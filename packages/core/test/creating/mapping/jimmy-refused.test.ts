// What a model of Jimmy's has no field for, or would ignore, by the vendor's own pages.
import { expect, test } from "vitest";
import { expectRefused } from "./sent.ts";

const image = "https://img.example/first.png";
const lastImage = "https://img.example/last.png";
const durationSeconds = 5;

const ROWS: readonly (readonly [model: string, input: object, field: string])[] = [
  ["", { durationSeconds }, "model"],
  ["sora2-12s", { prompt: undefined, durationSeconds: 12 }, "prompt"],
  ["sora2-12s", {}, "durationSeconds"],
  ["sora2-12s", { durationSeconds: 8 }, "durationSeconds"],
  ["sora2-gz-stable", { durationSeconds: 8, aspectRatio: "1:1" }, "aspectRatio"],
  ["sora2-gz-stable", { durationSeconds: 8, resolution: "720p" }, "resolution"],
  ["sora2-gz-stable", { durationSeconds: 8, image, lastImage }, "lastImage"],
  ["sora2-gz-stable", { durationSeconds: 8, callbackUrl: image }, "callbackUrl"],

  ["seedance2.0-sp", {}, "durationSeconds"],
  ["seedance2.0-sp", { durationSeconds: 16 }, "durationSeconds"],
  ["seedance2.0-fast-sp", { durationSeconds, resolution: "480p" }, "resolution"],
  ["seedance2.0-fast-i2v", { durationSeconds: 1, resolution: "720p" }, "resolution"],
  ["seedance2.0-md", { durationSeconds, resolution: "720p" }, "resolution"],
  ["seedance2.0-md", { durationSeconds, image }, "image"],
  ["seedance2.0-md", { durationSeconds, lastImage }, "lastImage"],
  ["seedance2.0-md", { durationSeconds, aspectRatio: "21:9" }, "aspectRatio"],
  ["seedance2.0-md", { durationSeconds, prompt: "a".repeat(5_001) }, "prompt"],
  ["seedance2.0-std", { durationSeconds, resolution: "720p" }, "resolution"],
  ["seedance2.0-mini-sp", { durationSeconds, resolution: "1080p" }, "resolution"],
  ["seedance2.0-mini-720p", { durationSeconds, resolution: "1080p" }, "resolution"],
  ["seedance2.0-gz-mini", { durationSeconds, resolution: "1080p" }, "resolution"],
  ["seedance2.0-gz", { durationSeconds, aspectRatio: "2:1" }, "aspectRatio"],
  ["sd2_mx_720p", { durationSeconds, resolution: "720p" }, "resolution"],
  ["sd2-933-720p", { durationSeconds, resolution: "720p" }, "resolution"],
  ["sd2_933_720p", { durationSeconds, image }, "image"],
  ["seedance2.0-933", { durationSeconds, image }, "image"],
  ["seedance20933", { durationSeconds, resolution: "2k" }, "resolution"],

  ["seedance-2.5", { image }, "image"],
  ["seedance-2.5", { aspectRatio: "4:3" }, "aspectRatio"],
  ["seedance-2.5-sp", { resolution: "480p" }, "resolution"],
  ["seedance2.5-gz", { durationSeconds: 31 }, "durationSeconds"],

  ["minimax-h3", { resolution: "2k" }, "resolution"],
  ["minimax-h3", { prompt: "a".repeat(2_001) }, "prompt"],
  ["minimax-h3-gz", { resolution: "1080p" }, "resolution"],
  ["minimax-h3-gz", { aspectRatio: "adaptive" }, "aspectRatio"],
  ["minimax-h3-gz", { durationSeconds: 4 }, "durationSeconds"],
  ["kling-o3", { resolution: "4k" }, "resolution"],
  ["kling-o3", { durationSeconds: 2 }, "durationSeconds"],
  ["kling-o3", { aspectRatio: "4:3" }, "aspectRatio"],

  ["veo_3_1_fast", { durationSeconds: 8 }, "durationSeconds"],
  ["veo_3_1_fast", { aspectRatio: "1:1" }, "aspectRatio"],
  ["veo_3_1_fast", { lastImage }, "lastImage"],
  ["veo_3_1_lite", { resolution: "1080p" }, "resolution"],
  ["veo_3_1_fast-4k", { resolution: "720p" }, "resolution"],
  ["gemini-omni", { image }, "image"],
  ["omni-10s", { durationSeconds: 6 }, "durationSeconds"],
  ["omni-10s", { resolution: "1080p" }, "resolution"],
  ["flux-3-draft", { prompt: undefined }, "prompt"],
  ["flux-3-draft", { image }, "image"],
  ["flux-3-draft", { resolution: "720p" }, "resolution"],
  ["flux-3-i2v-draft", {}, "image"],
  ["flux-3-i2v-draft", { image, lastImage }, "lastImage"],
  ["flux-3-flf-draft", { image }, "lastImage"],
  ["flux-3-keyframes-draft", {}, "providerOptions.keyframes"],
  ["flux-3-extend-draft", {}, "providerOptions.video_url"],
  ["flux-3-enhance", {}, "providerOptions.draft_cache_url"],
  ["superResolution-1080p-lowfps", { providerOptions: { video_url: image } }, "prompt"],
  ["superResolution-1080p-lowfps", { prompt: undefined }, "providerOptions.video_url"],
  ["video_remove_subtitle", { prompt: undefined, durationSeconds }, "durationSeconds"],
];

test.each(ROWS)("%s with %j is refused", async (model, input, field) => {
  const call = expectRefused("jimmy", { model, prompt: "A cat walks in a garden", ...input }, field);
  await expect(call).resolves.toBeUndefined();
});
