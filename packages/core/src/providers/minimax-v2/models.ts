// What MiniMax's models of video generation V2 make (minimax/v2-create-video.md).
import { from, type LimitTable } from "../writing/limits.ts";

/** The `text` of the one item that has it. */
export const PROMPT_CHARACTERS = 7_000;

const ratios = ["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"];

export const MODELS: LimitTable = {
  "MiniMax-H3": { seconds: from(4, 15), resolutions: ["768P", "2K"], ratios },
  "MiniMax-H3-Max": { seconds: from(5, 15), resolutions: ["480P", "768P"], ratios },
};
