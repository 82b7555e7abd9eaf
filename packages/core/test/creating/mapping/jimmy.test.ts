// Jimmy: the model decides the path, and the path what a field is called (ZUCCzwp/jimiskills, `references/api.md`).
import { expect, test } from "vitest";
import type { JimmyInput } from "../../../src/index.ts";
import { sent } from "./sent.ts";

const prompt = "A cat walks in a garden";
const image = "https://img.example/first.png";
const lastImage = "https://img.example/last.png";
const frames = { first_image: image, last_image: lastImage };

/** The path behind `/api/open-api/v1/`, the input without the prompt, and the body without prompt and model. */
const ROWS: readonly (readonly [path: string, input: JimmyInput, body: object])[] = [
  [
    "videos",
    { model: "sora2-12s", image, durationSeconds: 12, aspectRatio: "16:9" },
    { images: [image], duration: 12, orientation: "landscape" },
  ],
  [
    "videos",
    { model: "openai-sora-2", durationSeconds: 8, aspectRatio: "9:16" },
    { duration: 8, orientation: "portrait" },
  ],
  ["videos", { model: "a-model-that-is-new", durationSeconds: 99 }, { duration: 99 }],

  [
    "seedance/videos",
    {
      model: "seedance2.0-sp",
      image,
      lastImage,
      durationSeconds: 8,
      aspectRatio: "16:9",
      resolution: "1080P",
    },
    { ...frames, duration: 8, ratio: "16:9", resolution: "1080p" },
  ],
  [
    "seedance/videos",
    { model: "seedance2.0-fast-i2v", image, durationSeconds: 1, aspectRatio: "1:1" },
    { first_image: image, duration: 1, ratio: "1:1" },
  ],
  [
    "seedance/videos",
    { model: "seedance2.0-fast-md", image, lastImage, durationSeconds: 15, aspectRatio: "9:16" },
    { ...frames, duration: 15, ratio: "9:16" },
  ],
  [
    "seedance/videos",
    { model: "seedance2.0-std", lastImage, durationSeconds: 4, aspectRatio: "21:9" },
    { last_image: lastImage, duration: 4, ratio: "21:9" },
  ],
  [
    "seedance/videos",
    { model: "seedance2.0-mini-sp", durationSeconds: 8, resolution: "480p" },
    { duration: 8, resolution: "480p" },
  ],
  [
    "seedance/videos",
    { model: "seedance2.0-mini-720p-video", durationSeconds: 6, resolution: "720P" },
    { duration: 6, resolution: "720p" },
  ],
  [
    "seedance/videos",
    { model: "seedance2.0-gz-fast", durationSeconds: 5, aspectRatio: "adaptive", resolution: "720p" },
    { duration: 5, ratio: "adaptive", resolution: "720p" },
  ],
  [
    "seedance/videos",
    { model: "seedance2.0-gz", image: "asset://a-1", durationSeconds: 5, resolution: "1080p" },
    { first_image: "asset://a-1", duration: 5, resolution: "1080p" },
  ],
  [
    "seedance/videos",
    { model: "sd2_mx_1080p", image: "asset://a-1", durationSeconds: 5, aspectRatio: "4:3" },
    { first_image: "asset://a-1", duration: 5, ratio: "4:3" },
  ],
  [
    "seedance/videos",
    {
      model: "seedance2.0-933",
      durationSeconds: 4,
      aspectRatio: "21:9",
      resolution: "480p",
      providerOptions: { reference_images: [image], face_processing: true },
    },
    { duration: 4, ratio: "21:9", resolution: "480p", reference_images: [image], face_processing: true },
  ],
  [
    "seedance/videos",
    { model: "sd2-933-720p", durationSeconds: 5, aspectRatio: "3:4" },
    { duration: 5, ratio: "3:4" },
  ],

  [
    "seedance25/videos",
    {
      model: "seedance-2.5-sp",
      image,
      lastImage,
      durationSeconds: 30,
      aspectRatio: "1:1",
      resolution: "720p",
    },
    { ...frames, duration: 30, aspect_ratio: "1:1", resolution: "720p" },
  ],
  [
    "seedance25/videos",
    {
      model: "seedance2.5-gz",
      image,
      aspectRatio: "adaptive",
      resolution: "480p",
      providerOptions: { duration: -1 },
    },
    { first_image: image, duration: -1, aspect_ratio: "adaptive", resolution: "480p" },
  ],
  ["seedance25/videos", { model: "seedance_2.5", durationSeconds: 4 }, { duration: 4 }],
  ["seedance25/videos", { model: "seedance25", resolution: "480P" }, { resolution: "480p" }],

  [
    "minimax/videos",
    {
      model: "minimax-h3",
      image,
      durationSeconds: 5,
      aspectRatio: "21:9",
      providerOptions: { size: "3360x1440" },
    },
    { first_image: image, duration: 5, aspect_ratio: "21:9", size: "3360x1440" },
  ],
  [
    "minimax/videos",
    { model: "minimax-h3-gz", image, lastImage, durationSeconds: 15, resolution: "2k" },
    { ...frames, duration: 15, resolution: "2K" },
  ],

  [
    "kling/videos",
    { model: "kling-o3", image, lastImage, durationSeconds: 3, aspectRatio: "16:9", resolution: "1080P" },
    { ...frames, duration: 3, aspect_ratio: "16:9", resolution: "1080p" },
  ],
  ["kling/videos", { model: "KlingO3", providerOptions: { generate_audio: true } }, { generate_audio: true }],

  [
    "veo/videos",
    { model: "veo_3_1_fast", aspectRatio: "16:9", resolution: "4K" },
    { orientation: "landscape", resolution: "4k" },
  ],
  [
    "veo/frames",
    { model: "veo_3_1_lite", image, lastImage, aspectRatio: "9:16", resolution: "720p" },
    { first_frame_url: image, last_frame_url: lastImage, orientation: "portrait", resolution: "720p" },
  ],
  ["veo/frames", { model: "veo_3_1_fast", providerOptions: { images: [image] } }, { images: [image] }],

  [
    "gemini/omni/videos",
    { model: "Gemini-Omini", durationSeconds: 6, aspectRatio: "4:3", resolution: "4k" },
    { duration: 6, aspect_ratio: "4:3", resolution: "4k" },
  ],
  ["gemini/omni/videos", { model: "omni-10s", durationSeconds: 10 }, { duration: 10 }],

  [
    "flux3/videos",
    { model: "flux-3-draft", durationSeconds: 20, aspectRatio: "2:1" },
    { duration: 20, aspect_ratio: "2:1" },
  ],
  ["flux3/videos", { model: "flux-3-i2v-draft", image }, { image_url: image }],
  [
    "flux3/videos",
    { model: "flux-3-flf-draft", image, lastImage },
    { start_image_url: image, end_image_url: lastImage },
  ],
  [
    "flux3/videos",
    { model: "flux-3-extend-draft", providerOptions: { video_url: "https://v.example/1.mp4" } },
    { video_url: "https://v.example/1.mp4" },
  ],
];

test.each(ROWS)("%s of %j", async (path, input, body) => {
  expect(await sent("jimmy", { ...input, prompt })).toEqual({
    path: `/api/open-api/v1/${path}`,
    body: { model: input.model, prompt, ...body },
  });
});

test.each([
  [
    "flux3/videos",
    { model: "flux-3-enhance", providerOptions: { draft_cache_url: image } },
    { draft_cache_url: image },
  ],
  [
    "super-resolution/videos",
    { model: "superResolution-1080p-lowfps", providerOptions: { video_url: image } },
    { video_url: image },
  ],
  [
    "remove-subtitle/videos",
    { model: "video_remove_subtitle", providerOptions: { video_url: image } },
    { video_url: image },
  ],
])("%s without a prompt", async (path, input, body) => {
  expect(await sent("jimmy", input)).toEqual({
    path: `/api/open-api/v1/${path}`,
    body: { model: input.model, ...body },
  });
});
