// The results behind the links: a real video, in whole and in parts, for as long as the vendor keeps it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ProviderName, Simulator } from "../src/index.ts";
import { providerNames, queryTask } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

const HOUR = 3_600_000;

/** The main link in the answer about a task that succeeded; at MiniMax, of its file. */
async function linkOf(simulator: Simulator, ref: string): Promise<string> {
  const { json, text } = await queryTask(simulator, ref);
  const { text: last } = json.file_id ? await queryTask(simulator, ref, { fileId: json.file_id }) : { text };
  return /https:[^"]*/.exec(last)![0];
}

/** A simulator with a task that is just over, and the link to its result. */
async function finished(provider: ProviderName) {
  const { clock, simulator } = createOnVirtualClock();
  const ref = simulator.task(provider, { submittedAt: clock.now() - 120_000 });
  return { clock, simulator, ref, url: await linkOf(simulator, ref) };
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

/** The boxes of an MP4 at its top level, by type and size. */
function boxesOf(bytes: Uint8Array): [type: string, size: number][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const boxes: [string, number][] = [];
  for (let at = 0; at < bytes.length; at += view.getUint32(at))
    boxes.push([new TextDecoder().decode(bytes.subarray(at + 4, at + 8)), view.getUint32(at)]);
  return boxes;
}

function hasFfprobe(): boolean {
  try {
    execFileSync("ffprobe", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("the video", () => {
  test("is an MP4 of a few kilobytes whose boxes fill it exactly", async () => {
    const { simulator, url } = await finished("linkmodel");
    const bytes = await bytesOf(await simulator.fetch(url));
    expect(boxesOf(bytes).map(([type]) => type)).toEqual(["ftyp", "moov", "free", "mdat"]);
    expect(boxesOf(bytes).reduce((sum, [, size]) => sum + size, 0)).toBe(bytes.length);
    expect(bytes.length).toBeLessThan(4_000);
  });

  test("is one second of H.264 to ffprobe", async ({ skip }) => {
    skip(!hasFfprobe(), "ffprobe is not installed");
    const { simulator, url } = await finished("linkmodel");
    const file = join(mkdtempSync(join(tmpdir(), "videotask-")), "sample.mp4");
    writeFileSync(file, await bytesOf(await simulator.fetch(url)));
    const options = ["-v", "error", "-count_frames", "-show_streams", "-of", "json", file];
    const { streams } = JSON.parse(execFileSync("ffprobe", options, { encoding: "utf8" }));
    expect(streams).toMatchObject([{ codec_name: "h264", width: 160, height: 90, nb_read_frames: "8" }]);
    expect(Number(streams[0].duration)).toBe(1);
  });

  test("needs no key, and an image task has an image", async () => {
    const { clock, simulator } = createOnVirtualClock();
    const ref = simulator.task("jimmy", { submittedAt: 0, quirks: { imageTask: true } });
    const response = await simulator.fetch(await linkOf(simulator, ref));
    expect(response.headers.get("content-type")).toBe("image/png");
    expect([...(await bytesOf(response)).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(simulator.requests.at(-1)).toMatchObject({
      ref,
      operation: "media",
      authorized: false,
      at: clock.now(),
    });
  });

  test("has a copy behind chainhub's backup link", async () => {
    const { simulator, ref } = await finished("chainhub");
    const { download_url, backup_download_url } = (await queryTask(simulator, ref)).json.data.data.file;
    const [main, backup] = await Promise.all([
      simulator.fetch(download_url),
      simulator.fetch(backup_download_url),
    ]);
    expect(await bytesOf(backup)).toEqual(await bytesOf(main));
  });
});

describe("a part of it", () => {
  test.each([
    ["bytes=0-3", 206, [0, 4], "bytes 0-3/2697"],
    ["bytes=100-", 206, [100, Infinity], "bytes 100-2696/2697"],
    ["bytes=-10", 206, [-10, Infinity], "bytes 2687-2696/2697"],
    ["bytes=0-999999", 206, [0, Infinity], "bytes 0-2696/2697"],
    ["bytes=-999999", 206, [0, Infinity], "bytes 0-2696/2697"],
    ["bytes=999999-", 416, [0, 0], "bytes */2697"],
    ["bytes=-0", 416, [0, 0], "bytes */2697"],
    ["bytes=9-3", 200, [0, Infinity], null],
    ["bytes=0-1,4-5", 200, [0, Infinity], null],
    ["lines=0-3", 200, [0, Infinity], null],
    ["bytes=-", 200, [0, Infinity], null],
  ] as const)("for %s is HTTP %i", async (range, status, part, contentRange) => {
    const { simulator, url } = await finished("doubao");
    const whole = await bytesOf(await simulator.fetch(url));
    const response = await simulator.fetch(url, { headers: { range } });
    expect(response.status).toBe(status);
    expect(response.headers.get("accept-ranges")).toBe("bytes");
    expect(response.headers.get("content-range")).toBe(contentRange);
    const expected = whole.slice(...part);
    expect(response.headers.get("content-length")).toBe(`${expected.length}`);
    expect(await bytesOf(response)).toEqual(expected);
  });

  test("is the whole when the file changed since, by If-Range", async () => {
    const { simulator, url } = await finished("doubao");
    const { headers } = await simulator.fetch(url, { method: "HEAD" });
    const status = async (ifRange: string) =>
      (await simulator.fetch(url, { headers: { range: "bytes=0-3", "if-range": ifRange } })).status;
    expect(await status(headers.get("etag")!)).toBe(206);
    expect(await status('"another"')).toBe(200);
  });

  test("a HEAD tells the size and sends nothing", async () => {
    const { simulator, url } = await finished("doubao");
    const response = await simulator.fetch(url, { method: "HEAD" });
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(1_000);
    expect((await bytesOf(response)).length).toBe(0);
  });
});

describe("a link is valid as long as its vendor says", () => {
  test.each<[ProviderName, number, RegExp]>([
    [
      "chainhub",
      9 * HOUR,
      /^https:\/\/public-cdn-[^?]*\.aliyuncs\.com\/.*output\.mp4\?Expires=\d{10}&OSSAccessKeyId=/,
    ],
    ["minimax", HOUR, /^https:\/\/www\.downloadurl\.com\//],
    ["minimax-agent", 9 * HOUR, /^https:\/\/cdn\.hailuoai\.com\/prod\/video_\d{8}_\d{6}_[\da-f]{8}\.mp4$/],
    ["jimmy", 72 * HOUR, /\.mp4$/],
    ["linkmodel", 48 * HOUR, /\.mp4$/],
    ["doubao", 24 * HOUR, /^https:\/\/[^?]*\.volces\.com\/.*X-Tos-Date=\d{8}T\d{6}Z&X-Tos-Expires=86400&/],
  ])("%s %i", async (provider, validMs, look) => {
    const { clock, simulator, ref, url } = await finished(provider);
    expect(url).toMatch(look);
    await clock.advance(validMs - 1);
    expect((await simulator.fetch(url)).status).toBe(200);
    expect(await linkOf(simulator, ref)).toBe(url);
    await clock.advance(1);
    const late = await simulator.fetch(url);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain("Request has expired");
    const fresh = await linkOf(simulator, ref);
    expect(fresh).not.toBe(url);
    expect((await simulator.fetch(fresh)).status).toBe(200);
  });

  test("and a signed one says so itself", async () => {
    const chainhub = await finished("chainhub");
    const expires = Number(new URL(chainhub.url).searchParams.get("Expires"));
    expect(expires * 1_000).toBe(chainhub.clock.now() + 9 * HOUR);
    const doubao = await finished("doubao");
    const { searchParams } = new URL(doubao.url);
    const [, ...date] = /(....)(..)(..)T(..)(..)(..)Z/.exec(searchParams.get("X-Tos-Date")!)!;
    const [year = 0, month = 0, ...rest] = date.map(Number);
    expect(Date.UTC(year, month - 1, ...rest)).toBe(doubao.clock.now());
  });
});

test.each(providerNames)("a link of %s that was not issued leads nowhere", async (provider) => {
  const { simulator, url } = await finished(provider);
  expect((await simulator.fetch(`${url}0`)).status).toBe(404);
});

test("a result can be read and nothing else", async () => {
  const { simulator, url } = await finished("jimmy");
  expect((await simulator.fetch(url, { method: "DELETE" })).status).toBe(405);
});

test("a download can have faults of its own", async () => {
  const { simulator, url, ref } = await finished("linkmodel");
  simulator.faults.add([{ kind: "status", status: 503 }, { kind: "truncated" }], { operation: "media", ref });
  expect((await simulator.fetch(url)).status).toBe(503);
  await expect(simulator.fetch(url).then(bytesOf)).rejects.toThrow("terminated");
  expect((await simulator.fetch(url)).status).toBe(200);
});
