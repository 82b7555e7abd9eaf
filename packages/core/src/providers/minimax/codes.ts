// MiniMax's codes for video generation: those of its whole platform.
export { MINIMAX_CODES as CODES } from "../minimax-api.ts";
