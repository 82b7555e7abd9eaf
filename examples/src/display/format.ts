// Numbers, names and messages as people read them.
import type { VideoTaskError } from "@videotask/core";

/** Such as `1.6 s` and `20 s`: of longer times, nobody needs the tenths. */
export const seconds = (ms: number): string =>
  ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.ceil(ms / 1000)} s`;

/** Such as `4m 07s`. */
export function minutes(ms: number): string {
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)}m ${String(whole % 60).padStart(2, "0")}s`;
}

export const fileSize = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** The message of an error, for places where it is clear which task is meant. */
export const withoutRef = ({ message, ref }: VideoTaskError): string =>
  message.startsWith(`${ref}: `) ? message.slice(`${ref}: `.length) : message;

/** A file name, without an ending, that tells its reference: every system allows it, and its length. */
export const fileName = (ref: string): string => encodeURIComponent(ref).replaceAll("*", "%2A").slice(0, 200);
