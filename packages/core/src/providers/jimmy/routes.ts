// Where Jimmy takes which model, and what its fields are called there (ZUCCzwp/jimiskills, `references/api.md`). A path that is not the
// model's "routes onto another line" (`troubleshooting.md`), and may bill another model.
import type { paths } from "@videotask/jimmy";
import type { CommonInput } from "../../task/create-input.ts";
import { from, type ModelLimits } from "../writing/limits.ts";

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

/** One path: its models, what it calls the common fields, and what it takes of them. */
export interface Route {
  readonly path: CreatePath;
  /** What the names of its models begin with, in lower case. */
  readonly models: readonly string[];
  readonly names: { readonly [Key in keyof CommonInput]?: string | undefined };
  readonly limits: ModelLimits;
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
  limits: ModelLimits = {},
  required: Route["required"] = PROMPT,
): Route => ({ path, models, names: names as Route["names"], limits, required });

const FRAMES = { image: "first_image", lastImage: "last_image" } as const;
const ORIENTATIONS = ["16:9", "9:16"];

/** In the order in which they are tried: the first one with a model's beginning is its own. */
const ROUTES: readonly Route[] = [
  // First and last frames are the SP line's alone.
  route(
    "/api/open-api/v1/seedance25/videos",
    ["seedance-2.5-sp"],
    { ...FRAMES, aspectRatio: "aspect_ratio", resolution: "resolution", durationSeconds: "duration" },
    { seconds: from(4, 30), ratios: ["16:9", "9:16", "1:1"], resolutions: ["720P"] },
  ),
  route(
    "/api/open-api/v1/seedance25/videos",
    ["seedance-2.5", "seedance2.5", "seedance_2.5", "seedance25"],
    { aspectRatio: "aspect_ratio", resolution: "resolution", durationSeconds: "duration" },
    { seconds: from(4, 30), ratios: ["16:9", "9:16", "1:1"], resolutions: ["480P", "720P"] },
  ),
  // It makes videos of images, which it takes as a list.
  route(
    "/api/open-api/v1/seedance/videos",
    ["seedance2.0-fast-i2v"],
    { image: "images", aspectRatio: "ratio", durationSeconds: "duration" },
    { seconds: from(1, 15), ratios: ["16:9", "9:16", "1:1"] },
    PROMPT_AND_DURATION,
  ),
  // The 933 line takes references, and no frames of its own.
  route(
    "/api/open-api/v1/seedance/videos",
    ["seedance2.0-933", "seedance2_0_933", "seedance20933", "sd2-933", "sd2_933"],
    { aspectRatio: "aspect_ratio", resolution: "resolution", durationSeconds: "duration" },
    { seconds: from(4, 15) },
  ),
  route(
    "/api/open-api/v1/seedance/videos",
    ["seedance", "sd2"],
    { ...FRAMES, aspectRatio: "ratio", resolution: "resolution", durationSeconds: "duration" },
    { seconds: from(4, 15) },
    PROMPT_AND_DURATION,
  ),
  route(
    "/api/open-api/v1/minimax/videos",
    ["minimax-h3-gz"],
    { ...FRAMES, aspectRatio: "aspect_ratio", resolution: "resolution", durationSeconds: "duration" },
    { seconds: from(5, 15), resolutions: ["768P", "2K"], promptCharacters: 2_000 },
  ),
  route(
    "/api/open-api/v1/minimax/videos",
    ["minimax"],
    { ...FRAMES, aspectRatio: "aspect_ratio", durationSeconds: "duration" },
    { seconds: from(5, 15), promptCharacters: 2_000 },
  ),
  route(
    "/api/open-api/v1/kling/videos",
    ["kling"],
    { ...FRAMES, aspectRatio: "aspect_ratio", resolution: "resolution", durationSeconds: "duration" },
    {
      seconds: from(3, 15),
      ratios: ["16:9", "9:16", "1:1"],
      resolutions: ["720P", "1080P"],
      promptCharacters: 2_000,
    },
  ),
  route(
    "/api/open-api/v1/veo/videos",
    ["veo"],
    { aspectRatio: "orientation", resolution: "resolution" },
    { ratios: ORIENTATIONS },
  ),
  route("/api/open-api/v1/gemini/omni/videos", ["gemini", "omni"], {
    aspectRatio: "aspect_ratio",
    resolution: "resolution",
    durationSeconds: "duration",
  }),
  route(
    "/api/open-api/v1/flux3/videos",
    ["flux-3-i2v"],
    { image: "image_url", aspectRatio: "aspect_ratio", durationSeconds: "duration" },
    { seconds: from(5, 20) },
    { model: "model", image_url: "image" },
  ),
  route(
    "/api/open-api/v1/flux3/videos",
    ["flux-3-flf"],
    {
      image: "start_image_url",
      lastImage: "end_image_url",
      aspectRatio: "aspect_ratio",
      durationSeconds: "duration",
    },
    { seconds: from(5, 20) },
    { model: "model", start_image_url: "image", end_image_url: "lastImage" },
  ),
  route(
    "/api/open-api/v1/flux3/videos",
    ["flux-3", "flux3"],
    { aspectRatio: "aspect_ratio", durationSeconds: "duration" },
    { seconds: from(5, 20) },
    { model: "model" },
  ),
  route(
    "/api/open-api/v1/super-resolution/videos",
    ["superresolution-"],
    {},
    {},
    {
      model: "model",
      video_url: "providerOptions.video_url",
    },
  ),
  route(
    "/api/open-api/v1/remove-subtitle/videos",
    ["video_remove_subtitle"],
    {},
    {},
    {
      video_url: "providerOptions.video_url",
    },
  ),
];

/** Veo takes frames at a path of their own. */
const VEO_FRAMES = route(
  "/api/open-api/v1/veo/frames",
  ["veo"],
  {
    image: "first_frame_url",
    lastImage: "last_frame_url",
    aspectRatio: "orientation",
    resolution: "resolution",
  },
  { ratios: ORIENTATIONS },
  { ...PROMPT, first_frame_url: "image" },
);

/** The documented path, for Sora and for every model that none of the others is known to take: an image is a reference there. */
const VIDEOS = route(
  "/api/open-api/v1/videos",
  [""],
  { image: "images", aspectRatio: "orientation", durationSeconds: "duration" },
  { ratios: ORIENTATIONS },
  PROMPT_AND_DURATION,
);

export function routeOf(model: string, hasFrames: boolean): Route {
  const name = model.toLowerCase();
  if (hasFrames && name.startsWith("veo")) return VEO_FRAMES;
  return ROUTES.find(({ models }) => models.some((start) => name.startsWith(start))) ?? VIDEOS;
}
