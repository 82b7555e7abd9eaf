// What MiniMax's models make (V1): the tables of minimax/create-text-to-video.md and create-start-end-to-video.md; for images to video
// alone, MiniMax-AI/cli (`generate.ts`) and platform.minimax.io/docs/api-reference/video-generation-i2v. T2V-01 stands at 1080P in one
// table and not in the other: it is left to the vendor.
import type { LimitTable, ModelLimits } from "../writing/limits.ts";

/** minimax/create-text-to-video.md, `prompt`. */
export const PROMPT_CHARACTERS = 2_000;

const AT_1080P = { "1080P": { seconds: [6] } };
const HAILUO: ModelLimits = { seconds: [6, 10], resolutions: ["768P", "1080P"], at: AT_1080P };
const OLDER: ModelLimits = { seconds: [6], resolutions: ["720P", "1080P"] };
const TEXT: ModelLimits = { ...OLDER, needs: ["prompt"], without: ["image", "lastImage"] };
const IMAGE: ModelLimits = { ...OLDER, needs: ["image"], without: ["lastImage"] };

export const MODELS: LimitTable = {
  "MiniMax-Hailuo-2.3": { ...HAILUO, without: ["lastImage"] },
  "MiniMax-Hailuo-2.3-Fast": { ...HAILUO, needs: ["image"], without: ["lastImage"] },
  "MiniMax-Hailuo-02": {
    ...HAILUO,
    resolutions: ["512P", "768P", "1080P"],
    // 512P is on the page of images to video alone, and the one of last frames excludes it.
    at: { ...AT_1080P, "512P": { needs: ["image"], without: ["lastImage"] } },
  },
  "T2V-01": TEXT,
  "T2V-01-Director": TEXT,
  "I2V-01": IMAGE,
  "I2V-01-Director": IMAGE,
  "I2V-01-live": IMAGE,
  "S2V-01": { without: ["durationSeconds", "resolution", "image", "lastImage"] },
};
