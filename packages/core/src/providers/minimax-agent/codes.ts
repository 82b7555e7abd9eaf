// The video agent's codes: those of MiniMax's whole platform.
export { MINIMAX_CODES as CODES } from "../minimax-api.ts";
