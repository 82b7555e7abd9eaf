// What the models behind a gateway's two channels make. Volcengine Ark ignores a value that its model does not have, or refuses it (its page
// 1520757, of 4 November 2025, copied in InteraqtDev/interaqt-app-boilerplate, `create-task-api.md`): so it is refused here.
import { from, type ModelFamily, type ModelLimits } from "../writing/limits.ts";

/** What the names of MiniMax's models begin with. */
export const MINIMAX_MODELS = ["minimax-", "t2v-01", "i2v-01", "s2v-01"];

/** The channel takes these tiers out of `size`, and the model's own in place of any other (QuantumNous/new-api, `hailuo/adaptor.go`). */
export const MINIMAX_CHANNEL: ModelLimits = {
  without: ["aspectRatio"],
  resolutions: ["512P", "720P", "768P", "1080P"],
};

/** Two images need both their roles, at every model. */
const BESIDE = { lastImage: "image" } as const;

const SEEDANCE_1: ModelLimits = {
  seconds: from(2, 12),
  resolutions: ["480P", "720P", "1080P"],
  ratios: ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
  beside: BESIDE,
};

/** In the order in which they are tried. */
export const DOUBAO_CHANNEL: readonly ModelFamily[] = [
  { ...SEEDANCE_1, models: ["doubao-seedance-1-0-lite-t2v"], without: ["image", "lastImage"] },
  { ...SEEDANCE_1, models: ["doubao-seedance-1-0-pro-fast"], without: ["lastImage"] },
  { ...SEEDANCE_1, models: ["doubao-seedance-1-0"] },
  { models: [""], beside: BESIDE },
];
