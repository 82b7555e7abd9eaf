// What compiles and what does not as the body of a create. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import type { paths } from "@videotask/jimmy";
import { expectTypeOf, test } from "vitest";

type Creates = Exclude<keyof paths, "/api/open-api/v1/videos/{taskId}">;
type BodyOf<Path extends Creates> = paths[Path]["post"]["requestBody"]["content"]["application/json"];

const body = <Path extends Creates>(_path: Path, given: BodyOf<Path>) => given;
const cat = { model: "a-model-of-next-year", prompt: "A cat" };
const url = "https://example.com/1";

test("each path takes the fields of its models, and any model", () => {
  body("/api/open-api/v1/videos", { ...cat, duration: 12, orientation: "portrait", images: [url] });
  body("/api/open-api/v1/seedance/videos", { ...cat, duration: 5, ratio: "16:9", first_image: url });
  body("/api/open-api/v1/seedance25/videos", { ...cat, videos: [url], audios: [url] });
  body("/api/open-api/v1/minimax/videos", { ...cat, size: "2560x1440", reference_images: [url] });
  body("/api/open-api/v1/kling/videos", { ...cat, generate_audio: false });
  body("/api/open-api/v1/veo/videos", { ...cat, resolution: "720p" });
  body("/api/open-api/v1/veo/frames", { ...cat, first_frame_url: url, last_frame_url: url });
  body("/api/open-api/v1/gemini/omni/videos", { ...cat, image_urls: [url] });
  body("/api/open-api/v1/flux3/videos", { model: "flux-3-enhance", draft_cache_url: url });
  body("/api/open-api/v1/super-resolution/videos", { model: "superResolution-2k-lowfps", video_url: url });
  body("/api/open-api/v1/remove-subtitle/videos", { video_url: url });
});

test("a path does not take what its models do not have", () => {
  // @ts-expect-error Sora's duration is required
  body("/api/open-api/v1/videos", { ...cat });
  // @ts-expect-error Sora has no last frame
  body("/api/open-api/v1/videos", { ...cat, duration: 12, last_image: url });
  // @ts-expect-error a word that orientation has not
  body("/api/open-api/v1/videos", { ...cat, duration: 12, orientation: "square" });
  // @ts-expect-error Flux 3 has no resolution
  body("/api/open-api/v1/flux3/videos", { ...cat, resolution: "720p" });
  // @ts-expect-error a video to work on is required
  body("/api/open-api/v1/super-resolution/videos", { model: "superResolution-2k-lowfps" });
});

test("every create answers alike, with the id as a string", () => {
  type Answer = paths[Creates]["post"]["responses"][200]["content"]["application/json"];
  expectTypeOf<NonNullable<Answer["data"]>["task_id"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Answer["code"]>().toEqualTypeOf<string | number | undefined>();
  expectTypeOf<BodyOf<Creates>["model"]>().toEqualTypeOf<string | undefined>();
});
