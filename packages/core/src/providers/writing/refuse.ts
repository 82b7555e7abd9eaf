// What is refused before anything is sent. Nothing is ever made to fit: eight seconds that were asked for and became six are paid for.
import { VideoTaskError } from "../../task/error.ts";

/** @throws {VideoTaskError} `invalid_request` that names the field */
export function refuse(field: string, why: string): never {
  throw new VideoTaskError("invalid_request", `${field}: ${why}`);
}
