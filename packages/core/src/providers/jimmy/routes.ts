// Where Jimmy takes which model, and what its fields are called there (ZUCCzwp/jimiskills, `references/api.md`). A path that is not the
// model's "routes onto another line" (`troubleshooting.md`), and may bill another model.
import type { paths } from "@videotask/jimmy";
import type { CommonInput } from "../../task/create-input.ts";
import { beginsWith } from "../writing/limits.ts";

type CreatePath = {
  [Path in keyof paths]: paths[Path] extends { post: { requestBody: unknown } } ? Path : never;
}[keyof paths];

/** The body of one of the paths. */
type BodyOf<Path extends CreatePath> = paths[Path]["post"]["requestBody"]["content"]["application/json"];

/** The fields of the body that the common ones go into; one that is not here is not taken. */
type Names<Path extends CreatePath> = {
  readonly [Key in "image" | "lastImage" | "aspectRatio" | "resolution" | "durationSeconds"]?:
    keyof BodyOf<Path> | undefined;
};

/** One path: its models, and what it calls the common fields. */
export interface Route {
  readonly path: CreatePath;
  /** What the names of its models begin with, in lower case. */
  readonly models: readonly string[];
  readonly names: { readonly [Key in keyof CommonInput]?: string | undefined };
  /** Fields that the body must have, by our names for them. */
  readonly required: Readonly<Record<string, string>>;
}

const PROMPT = { model: "model", prompt: "prompt" };
const PROMPT_AND_DURATION = { ...PROMPT, duration: "durationSeconds" };

/** `names` are held against the path's own body. */
const route = <Path extends CreatePath>(
  path: Path,
  models: readonly string[],
  names: Names<Path>,
  required: Route["required"] = PROMPT,
): Route => ({ path, models, names: names as Route["names"], required });

const FRAMES = { image: "first_image", lastImage: "last_image" } as const;
const SHAPE = { aspectRatio: "aspect_ratio", durationSeconds: "duration" } as const;
const ALL = { ...FRAMES, ...SHAPE, resolution: "resolution" } as const;

const flux = (
  models: readonly string[],
  required: Route["required"],
  images: Names<"/api/open-api/v1/flux3/videos"> = {},
): Route => route("/api/open-api/v1/flux3/videos", models, { ...SHAPE, ...images }, required);

/** In the order in which they are tried: the first one with a model's beginning is its own. */
const ROUTES: readonly Route[] = [
  route(
    "/api/open-api/v1/seedance25/videos",
    ["seedance-2.5", "seedance2.5", "seedance_2.5", "seedance25"],
    ALL,
  ),
  route(
    "/api/open-api/v1/seedance/videos",
    ["seedance", "sd2"],
    { ...ALL, aspectRatio: "ratio" },
    PROMPT_AND_DURATION,
  ),
  route("/api/open-api/v1/minimax/videos", ["minimax"], ALL),
  route("/api/open-api/v1/kling/videos", ["kling"], ALL),
  route("/api/open-api/v1/veo/videos", ["veo"], { aspectRatio: "orientation", resolution: "resolution" }),
  route("/api/open-api/v1/gemini/omni/videos", ["gemini", "omni"], { ...SHAPE, resolution: "resolution" }),
  flux(["flux-3-i2v"], { ...PROMPT, image_url: "image" }, { image: "image_url" }),
  flux(
    ["flux-3-flf"],
    { ...PROMPT, start_image_url: "image", end_image_url: "lastImage" },
    { image: "start_image_url", lastImage: "end_image_url" },
  ),
  flux(["flux-3-keyframes"], { ...PROMPT, keyframes: "providerOptions.keyframes" }),
  flux(["flux-3-extend"], { ...PROMPT, video_url: "providerOptions.video_url" }),
  flux(["flux-3-enhance"], { model: "model", draft_cache_url: "providerOptions.draft_cache_url" }),
  flux(["flux-3", "flux3"], PROMPT),
  route(
    "/api/open-api/v1/super-resolution/videos",
    ["superresolution-"],
    {},
    { model: "model", video_url: "providerOptions.video_url" },
  ),
  route(
    "/api/open-api/v1/remove-subtitle/videos",
    ["video_remove_subtitle"],
    {},
    { video_url: "providerOptions.video_url" },
  ),
];

/** Veo takes images at a path of their own, as frames or as references. */
const VEO_FRAMES = route("/api/open-api/v1/veo/frames", ["veo"], {
  image: "first_frame_url",
  lastImage: "last_frame_url",
  aspectRatio: "orientation",
  resolution: "resolution",
});

/** The documented path, for Sora and for every model that none of the others is known to take: an image is a reference there. */
const VIDEOS = route(
  "/api/open-api/v1/videos",
  [""],
  { image: "images", aspectRatio: "orientation", durationSeconds: "duration" },
  PROMPT_AND_DURATION,
);

export function routeOf(model: string, hasImages: boolean): Route {
  if (hasImages && beginsWith(model, VEO_FRAMES.models)) return VEO_FRAMES;
  return ROUTES.find(({ models }) => beginsWith(model, models)) ?? VIDEOS;
}
