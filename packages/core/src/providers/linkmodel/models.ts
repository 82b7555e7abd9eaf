// What LinkModel's models make, by the vendor's own client (linkmodelhq/linkmodel-cli, `src/generated/model-schemas.ts`), and where a
// length or a frame depends on the tier, docs.linkmodel.ai.
import { from, type LimitTable } from "../writing/limits.ts";

const SEEDANCE_RATIOS = ["16:9", "1:1", "21:9", "3:4", "4:3", "9:16"];

export const MODELS: LimitTable = {
  "happyhorse-1.0": {
    seconds: from(3, 15),
    resolutions: ["720P", "1080P"],
    ratios: ["16:9", "9:16", "1:1", "3:4", "4:3", "4:5", "5:4"],
    without: ["lastImage"],
    promptCharacters: 5_000,
  },
  "kling-v3": {
    seconds: from(3, 15),
    resolutions: ["720P", "1080P"],
    ratios: ["16:9", "1:1", "9:16"],
    promptCharacters: 2_500,
  },
  "MiniMax-Hailuo-02": {
    seconds: [6, 10],
    resolutions: ["512P", "768P", "1080P"],
    at: { "512P": { needs: ["image"], without: ["lastImage"] }, "1080P": { seconds: [6] } },
    without: ["aspectRatio"],
    promptCharacters: 2_000,
  },
  "MiniMax-Hailuo-2.3": {
    seconds: [6, 10],
    resolutions: ["768P", "1080P"],
    at: { "1080P": { seconds: [6] } },
    without: ["aspectRatio", "lastImage"],
    promptCharacters: 2_000,
  },
  "seedance-2-0": {
    seconds: from(4, 15),
    resolutions: ["480P", "720P", "1080P", "4K"],
    ratios: SEEDANCE_RATIOS,
    // One version of the client has 2,500 here: what is between is left to the vendor.
    promptCharacters: 5_000,
  },
  // It is in one version of the client alone. The length -1 goes into `providerOptions`.
  "seedance-2-5": {
    seconds: from(4, 30),
    resolutions: ["480P", "720P"],
    ratios: [...SEEDANCE_RATIOS, "adaptive"],
  },
  "sora-2": {
    seconds: [4, 8, 12],
    resolutions: ["720P"],
    ratios: ["16:9", "9:16"],
    without: ["lastImage"],
    promptCharacters: 2_000,
  },
  "wan2.6": {
    seconds: [5, 10, 15],
    resolutions: ["720P", "1080P"],
    without: ["aspectRatio", "lastImage"],
    promptCharacters: 2_000,
  },
};

/** The models that do without a prompt. */
export const WITHOUT_PROMPT: ReadonlySet<string> = new Set(["seedance-2-0"]);

/** How a model spells a shape in `size`; the others write `16x9`. */
const SIZES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "sora-2": { "16:9": "1280x720", "9:16": "720x1280" },
};
const WITH_COLON: ReadonlySet<string> = new Set(["happyhorse-1.0"]);

export function sizeOf(model: string, aspectRatio: string): string {
  if (WITH_COLON.has(model)) return aspectRatio;
  return SIZES[model]?.[aspectRatio] ?? aspectRatio.replace(":", "x");
}
