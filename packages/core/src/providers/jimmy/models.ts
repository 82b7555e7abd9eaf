// What Jimmy's models make: ZUCCzwp/jimiskills, `references/api.md` and `troubleshooting.md`, and the vendor's pages under
// docs.jimmyai.cn/en/api-reference/seedance, which say where a `resolution` is ignored: it is refused there.
import { from, type ModelFamily, type ModelLimits } from "../writing/limits.ts";

const ORIENTATIONS = ["16:9", "9:16"];
const THREE = [...ORIENTATIONS, "1:1"];
const SIX = [...THREE, "4:3", "3:4", "21:9"];
const SEVEN = [...SIX, "adaptive"];

const SEEDANCE_2: ModelLimits = { seconds: from(4, 15) };
/** What always makes 720p. */
const FIXED_TIER: ModelLimits = { ...SEEDANCE_2, without: ["resolution"] };
const SEEDANCE_25: ModelLimits = {
  seconds: from(4, 30),
  resolutions: ["480P", "720P"],
  ratios: THREE,
  promptCharacters: 5_000,
};
const VEO: ModelLimits = { ratios: ORIENTATIONS, beside: { lastImage: "image" } };
const NO_FRAMES = ["image", "lastImage"] as const;

/** In the order in which they are tried: the first one with a model's beginning is its own. */
export const FAMILIES: readonly ModelFamily[] = [
  { models: ["sora2-12s"], seconds: [12], ratios: ORIENTATIONS },

  // First and last frames are for the SP and GZ lines alone.
  { ...SEEDANCE_25, models: ["seedance-2.5-sp"], resolutions: ["720P"] },
  { ...SEEDANCE_25, models: ["seedance2.5-gz"], ratios: SEVEN },
  {
    ...SEEDANCE_25,
    models: ["seedance-2.5", "seedance2.5", "seedance_2.5", "seedance25"],
    without: NO_FRAMES,
  },

  {
    ...FIXED_TIER,
    models: ["seedance2.0-fast-i2v"],
    seconds: from(1, 15),
    ratios: THREE,
    promptCharacters: 5_000,
  },
  {
    ...FIXED_TIER,
    models: ["seedance2.0-md", "seedance2.0-fast-md"],
    ratios: THREE,
    promptCharacters: 5_000,
    beside: { image: "lastImage", lastImage: "image" },
  },
  { ...FIXED_TIER, models: ["seedance2.0-std"], ratios: SIX },
  // The tier is in the name.
  { ...FIXED_TIER, models: ["sd2_mx"] },
  // The 933 lines take references, and no frames of their own.
  {
    ...FIXED_TIER,
    models: ["sd2-933", "sd2_933"],
    without: ["resolution", ...NO_FRAMES],
    ratios: [...THREE, "4:3", "3:4"],
    promptCharacters: 5_000,
  },
  {
    ...SEEDANCE_2,
    models: ["seedance2.0-933", "seedance2_0_933", "seedance20933"],
    without: NO_FRAMES,
    resolutions: ["480P", "720P", "1080P"],
    ratios: SIX,
    promptCharacters: 5_000,
  },
  { ...SEEDANCE_2, models: ["seedance2.0-sp", "seedance2.0-fast-sp"], resolutions: ["720P", "1080P"] },
  { ...SEEDANCE_2, models: ["seedance2.0-mini-sp"], resolutions: ["480P", "720P"] },
  { ...SEEDANCE_2, models: ["seedance2.0-mini"], resolutions: ["480P", "720P", "1080P"] },
  {
    ...SEEDANCE_2,
    models: ["seedance2.0-gz-fast", "seedance2.0-gz-mini"],
    resolutions: ["480P", "720P"],
    ratios: SEVEN,
  },
  { ...SEEDANCE_2, models: ["seedance2.0-gz"], resolutions: ["480P", "720P", "1080P"], ratios: SEVEN },
  { ...SEEDANCE_2, models: ["seedance", "sd2"] },

  {
    models: ["minimax-h3-gz"],
    seconds: from(5, 15),
    resolutions: ["768P", "2K"],
    ratios: SIX,
    promptCharacters: 2_000,
  },
  {
    models: ["minimax"],
    seconds: from(5, 15),
    without: ["resolution"],
    ratios: SIX,
    promptCharacters: 2_000,
  },
  {
    models: ["kling"],
    seconds: from(3, 15),
    resolutions: ["720P", "1080P"],
    ratios: THREE,
    promptCharacters: 2_000,
  },
  { ...VEO, models: ["veo_3_1_lite"], resolutions: ["720P"] },
  { ...VEO, models: ["veo"], resolutions: ["720P", "1080P", "4K"] },
  { models: ["omni-10s"], seconds: [10], resolutions: ["720P"] },
  { models: ["gemini", "omni"], resolutions: ["720P", "1080P", "4K"] },
  {
    models: ["flux-3", "flux3"],
    seconds: from(5, 20),
    ratios: [...SIX, "2:1"],
    promptCharacters: 5_000,
  },
  { models: ["superresolution-", "video_remove_subtitle"], without: ["prompt"] },
  { models: [""], ratios: ORIENTATIONS },
];

/** The tier that the name of a model ends with or has inside, such as `sd2_mx_1080p` and `seedance2.0-mini-720p-video`. */
export const tierIn = (model: string): string | undefined =>
  /[-_](\d{3,4}p|[248]k)(?![a-z0-9])/i.exec(model)?.[1]?.toUpperCase();
