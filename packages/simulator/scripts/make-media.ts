// Makes src/media/video.ts and src/media/image.ts: the files that links lead to, as text, so that they travel in any bundle.
// Needs ffmpeg with libx264; run it with `node scripts/make-media.ts` only to change the files. One second of ffmpeg's own test
// picture, H.264 baseline, playable everywhere; the encoder's name and settings are left out for size.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const target = join(import.meta.dirname, "../src/media");
const folder = mkdtempSync(join(tmpdir(), "videotask-media-"));

/** Runs ffmpeg with its test picture as input and returns the file that it writes. */
function make(name: string, picture: string, ...options: string[]): Buffer {
  const file = join(folder, name);
  const input = ["-loglevel", "error", "-f", "lavfi", "-i", `testsrc=${picture}`];
  execFileSync("ffmpeg", [...input, ...options, "-bitexact", "-map_metadata", "-1", file]);
  return readFileSync(file);
}

/** A module that holds `bytes` and hands out a copy. */
function moduleOf(what: string, name: string, bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,100}/g) ?? [];
  const text = lines.map((line) => `  "${line}",`).join("\n");
  return `// ${what}, ${bytes.length} bytes. Written by scripts/make-media.ts; do not edit.

const base64 = [
${text}
];

/** The file's bytes. */
export function ${name}(): Uint8Array {
  return Uint8Array.from(atob(base64.join("")), (character) => character.charCodeAt(0));
}
`;
}

const encoding = ["-c:v", "libx264", "-profile:v", "baseline", "-preset", "veryslow", "-crf", "32"];
const layout = ["-pix_fmt", "yuv420p", "-bsf:v", "filter_units=remove_types=6", "-movflags", "+faststart"];
const video = make("sample.mp4", "size=160x90:rate=8:duration=1", ...encoding, ...layout);
const image = make("sample.png", "size=16x9:rate=1:duration=1", "-frames:v", "1");
writeFileSync(
  join(target, "video.ts"),
  moduleOf("A second of H.264 video, 160 x 90, as MP4", "videoBytes", video),
);
writeFileSync(join(target, "image.ts"), moduleOf("A picture of 16 x 9 as PNG", "imageBytes", image));
rmSync(folder, { recursive: true });
