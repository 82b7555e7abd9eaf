// Saves an output. Its link came out of an answer and may lead anywhere: no API key goes with it, and there are limits.
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { TaskOutput } from "@videotask/core";

const MAX_BYTES = 2 * 1024 ** 3;
const TIMEOUT_MS = 600_000;

const ENDINGS: Readonly<Record<string, string>> = {
  "video/mp4": "mp4",
  "video/webm": "webm",
  "video/quicktime": "mov",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

/** The saved file. */
export interface Download {
  readonly path: string;
  /** Such as `mp4`. */
  readonly type: string;
  readonly bytes: number;
}

/**
 * Saves `output` beside `stem` with an ending by its type; from its backup, where there is one and the first host fails.
 *
 * @throws {Error} that says which link failed and how, without its signature.
 */
export async function download(
  { url, backupUrl }: TaskOutput,
  stem: string,
  signal: AbortSignal,
): Promise<Download> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    return await save(url, stem, limited);
  } catch (error) {
    if (limited.aborted || backupUrl === undefined) throw error;
    return await save(backupUrl, stem, limited);
  }
}

async function save(link: string, stem: string, signal: AbortSignal): Promise<Download> {
  const url = new URL(link);
  const refuse = (why: string) => new Error(`${url.origin}${url.pathname}: ${why}`);
  if (!/^https?:$/.test(url.protocol)) throw refuse("not an http(s) link");
  const response = await fetch(url, { signal });
  const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!response.ok || !response.body) throw refuse(`HTTP ${response.status}`);
  // Storages send error pages with 200, and videos without a type of their own.
  if (!/^(video|image)\/|^(application|binary)\/octet-stream$|^$/.test(type)) throw refuse(`a ${type}`);
  const ending = ENDINGS[type] ?? "mp4";
  const path = `${stem}.${ending}`;
  let bytes = 0;
  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) throw refuse(`more than ${MAX_BYTES} bytes`);
      yield chunk;
    }
  }
  try {
    await pipeline(counted(response.body), createWriteStream(path, { flags: "wx" }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, type: ending, bytes };
}
