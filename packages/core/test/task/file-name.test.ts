// The names of files: written as they are into the folder of whoever downloads, on any system, they stay in that folder and are files.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainhub, minimax, type ProviderAnswer, type VideoTask } from "../../src/index.ts";
import { documented } from "../providers/documented.ts";
import { reading } from "../providers/reading.ts";
import { taskFrom } from "./custom-answer.ts";

const nameIn = (task: VideoTask | undefined): string | undefined =>
  task?.status === "succeeded" ? task.outputs[0].filename : undefined;

/** The name that core makes of one. */
async function nameOf(filename: unknown): Promise<string | undefined> {
  const outputs = [{ type: "video", url: "https://cdn.example.com/v.mp4", filename }];
  return nameIn(await taskFrom({ status: "succeeded", providerStatus: "ok", outputs } as ProviderAnswer));
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

test.each([
  "clip.mp4",
  ".hidden.mp4",
  "clip",
  "视频.mp4",
  "👩‍🚀 on the moon (final).tar.gz",
  "console.mp4",
  "com.mp4",
  "com10.mp4",
  "aux-1.mp4",
  "a.con",
])("%j stays as it is", async (filename) => {
  expect(await nameOf(filename)).toBe(filename);
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["/etc/passwd", "passwd"],
  ["C:\\Windows\\system.ini", "system.ini"],
  ["a/b\\c.mp4", "c.mp4"],
  ["..", undefined],
  [".", undefined],
  ["...", undefined],
  ["", undefined],
  [" ", undefined],
  ["a/", undefined],
  ["a/..", undefined],
  ["a\\..", undefined],
  [" a / b.mp4", "b.mp4"],
  ["./.", undefined],
])("%j becomes %j: a name, and no path", async (filename, name) => {
  expect(await nameOf(filename)).toBe(name);
});

test.each([
  ["clip\u0000.mp4\u001b\n", "clip.mp4"],
  [".\u0000.", undefined],
  ["\u0000..", undefined],
  ["..\n", undefined],
  ["clip\u202e4pm.exe", "clip4pm.exe"],
  ["\u2066clip\u2069.mp4\u200f", "clip.mp4"],
  ["\u202e", undefined],
  ["clip\ud83c.mp4", "clip.mp4"],
  ["\udfac\ud83c", undefined],
])("%j becomes %j, without what nobody sees", async (filename, name) => {
  expect(await nameOf(filename)).toBe(name);
});

describe("for Windows", () => {
  test.each(["CON", "con", "Prn", "AUX", "nul", "COM0", "com1", "COM9", "LPT1", "lpt9", "COM¹", "LPT³"])(
    "the device %s is no name, whatever extension it has",
    async (device) => {
      for (const rest of ["", ".mp4", ".tar.gz", " .mp4", ".", " . ", ":"]) {
        const name = await nameOf(device + rest);
        expect(name).toMatch(/^_/);
        expect(name).toContain(device);
      }
    },
  );

  test.each(["CONIN$", "conout$", "CONOUT$.txt"])("the console %s is no name either", async (device) => {
    expect(await nameOf(device)).toBe(`_${device}`);
  });

  test.each([
    ["C:", "C"],
    ["C:clip.mp4", "Cclip.mp4"],
    ["a:stream", "astream"],
    ["clip.mp4::$DATA", "clip.mp4$DATA"],
    [":", undefined],
    ["con:", "_con"],
    ['what? <a> "b" | c*.mp4', "what a b  c.mp4"],
  ])("%j becomes %j: no drive, no stream, no wildcard", async (filename, name) => {
    expect(await nameOf(filename)).toBe(name);
  });

  test.each([
    ["clip.mp4.", "clip.mp4"],
    ["clip.mp4. . .", "clip.mp4"],
    ["clip.mp4\u0000 ", "clip.mp4"],
    ["clip \u202e.", "clip"],
    [". .", undefined],
  ])("%j becomes %j, without the dots and blanks at its end", async (filename, name) => {
    expect(await nameOf(filename)).toBe(name);
  });
});

describe("a name of more than 255 bytes", () => {
  test.each([
    ["letters", "a".repeat(300), "a"],
    ["two bytes each", "é".repeat(300), "é"],
    ["three bytes each", "视".repeat(300), "视"],
    ["four bytes each", "🎬".repeat(300), "🎬"],
  ])("of %s ends with a whole character, and keeps its extension", async (_what, stem, character) => {
    for (const extension of ["", ".mp4", ".jpeg"]) {
      const name = (await nameOf(stem + extension))!;
      expect(bytes(name)).toBeLessThanOrEqual(255);
      expect(bytes(name)).toBeGreaterThan(255 - bytes(character));
      expect(name.replaceAll(character, "")).toBe(extension);
    }
  });

  test("of exactly 255 bytes stays as it is", async () => {
    for (const filename of ["a".repeat(255), `${"a".repeat(251)}.mp4`, `é${"a".repeat(249)}.mp4`])
      expect(await nameOf(filename)).toBe(filename);
  });

  test("has no dot or blank at its new end, and is no device", async () => {
    expect(await nameOf(`${"a".repeat(250)}${" .".repeat(50)} b`)).toBe("a".repeat(250));
    expect(bytes((await nameOf(`con${" ".repeat(300)}.mp4`))!)).toBeLessThanOrEqual(255);
    expect(await nameOf(`con${" ".repeat(300)}.mp4`)).toMatch(/^_con .*\.mp4$/);
  });

  test("has no extension that takes all of it", async () => {
    const name = await nameOf(`a.${"b".repeat(1_000)}`);
    expect(name).toBe(`a.${"b".repeat(253)}`);
  });
});

test.each([
  [7, "7"],
  [undefined, undefined],
  [null, undefined],
  [true, undefined],
  [{}, undefined],
  [["a"], undefined],
])("%j, which is no text, becomes %j", async (filename, name) => {
  expect(await nameOf(filename)).toBe(name);
});

test("a name that was made harmless is not changed again", async () => {
  const part = fc.oneof(
    fc.constantFrom(
      "con",
      "C:",
      ".",
      " ",
      "/",
      "\\",
      "\u202e",
      "\ud83c",
      "🎬",
      "视",
      ".mp4",
      "a".repeat(200),
    ),
    fc.string({ unit: "binary", maxLength: 10 }),
  );
  const property = fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
    const name = await nameOf(parts.join(""));
    expect(await nameOf(name)).toBe(name);
  });
  await expect(fc.assert(property, { seed: 20_260_720, numRuns: 500 })).resolves.toBeUndefined();
});

test("the providers that name files have their names made harmless", async () => {
  const filename = "../\u202econ.mp4.";
  const { data, ...rest } = documented.chainhub;
  const file = { ...data.data.file, filename };
  const answer = { ...rest, data: { ...data, data: { ...data.data, file } } };
  expect(nameIn((await reading(chainhub, answer)).task)).toBe("_con.mp4");
  const minimaxFile = { ...documented.minimaxFile, file: { ...documented.minimaxFile.file, filename } };
  const link = {
    ...minimaxFile,
    file: { ...minimaxFile.file, download_url: "https://cdn.example.com/v.mp4" },
  };
  expect(nameIn((await reading(minimax, documented.minimaxQuery, link)).task)).toBe("_con.mp4");
});
