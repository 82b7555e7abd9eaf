// What MiniMax's models make (V1): the tables of minimax/create-text-to-video.md and create-start-end-to-video.md; for images to video
// alone, MiniMax-AI/cli (`generate.ts`) and platform.minimax.io/docs/api-reference/video-generation-i2v. T2V-01 stands at 1080P in one
// table and not in the other: it is left to the vendor.
import type { LimitTable, ModelLimits } from "../writing/limits.ts";

/** minimax/create-text-to-video.md, `prompt`. */
export const PROMPT_CHARACTERS = 2_000;

const SECONDS = [6, 10];
const HAILUO: ModelLimits = { seconds: SECONDS, resolutions: ["768P", "1080P"], secondsAt: { "1080P": [6] } };
const TEXT: ModelLimits = { seconds: [6], resolutions: ["720P", "1080P"], without: ["image", "lastImage"] };
const IMAGE: ModelLimits = { seconds: [6], resolutions: ["720P", "1080P"], without: ["lastImage"] };

export const MODELS: LimitTable = {
  "MiniMax-Hailuo-2.3": { ...HAILUO, without: ["lastImage"] },
  "MiniMax-Hailuo-2.3-Fast": { ...HAILUO, without: ["lastImage"] },
  "MiniMax-Hailuo-02": { ...HAILUO, resolutions: ["512P", "768P", "1080P"] },
  "T2V-01": TEXT,
  "T2V-01-Director": TEXT,
  "I2V-01": IMAGE,
  "I2V-01-Director": IMAGE,
  "I2V-01-live": IMAGE,
  "S2V-01": { without: ["durationSeconds", "resolution", "image", "lastImage"] },
};
