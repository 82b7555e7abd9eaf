// Doubao's codes: those of its gateway family.
export { NEW_API_CODES as CODES } from "../new-api.ts";
