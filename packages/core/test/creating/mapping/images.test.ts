// An image in each of its forms, and what of them a provider takes.
import { describe, expect, test } from "vitest";
import type { CreatingProvider } from "../inputs.ts";
import { expectRefused, refused, sent } from "./sent.ts";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const PNG = bytes("\x89PNG\r\n\x1a\n");
const JPEG = bytes("\xff\xd8\xff\xe0");
const WEBP = bytes("RIFF\x24\0\0\0WEBPVP8 ");
const HEIC = bytes("\0\0\0\x18ftypheic");
const GIF = bytes("GIF89a");
const dataUrl = (type: string, data: Uint8Array) =>
  `data:${type};base64,${Buffer.from(data).toString("base64")}`;

/** What goes out for an image at each of the providers that take bytes. */
const FORMS = {
  minimax: {
    input: { model: "MiniMax-Hailuo-02" },
    imageIn: (body: any) => body.first_frame_image,
    maxBytes: 19_999_999,
  },
  "minimax-v2": {
    input: { model: "MiniMax-H3", prompt: "A boy", durationSeconds: 5, resolution: "2k" },
    imageIn: (body: any) => body.content[1].image_url.url,
    maxBytes: 30_000_000,
  },
  doubao: {
    input: { model: "doubao-seedance-1-0-pro-250528", prompt: "A boy" },
    imageIn: (body: any) => body.image ?? body.images[0],
    maxBytes: 29_999_999,
  },
} as const;
const TAKES_BYTES = Object.keys(FORMS) as (keyof typeof FORMS)[];

async function imageSent(provider: keyof typeof FORMS, image: unknown): Promise<string> {
  const { input, imageIn } = FORMS[provider];
  return imageIn((await sent(provider, { ...input, image })).body);
}

describe.each(TAKES_BYTES)("%s takes", (provider) => {
  test.each([
    ["an https URL, as it is", "https://img.example/a%20b.png?X-Sig=1#f"],
    ["an http URL", "HTTP://img.example/1.png"],
    ["a data: URL", "data:image/webp;base64,UklGRg=="],
    ["a data: URL of a JPG by its other name", "data:image/jpg;base64,/9j/"],
  ])("%s", async (_, image) => {
    expect(await imageSent(provider, image)).toBe(image);
  });

  test.each([
    ["a PNG", PNG, "image/png"],
    ["a JPEG", JPEG, "image/jpeg"],
    ["a WebP", WEBP, "image/webp"],
  ])("the bytes of %s, alone or as a Blob of any type", async (_, data, type) => {
    const expected = dataUrl(type, data);
    expect(await imageSent(provider, data)).toBe(expected);
    expect(await imageSent(provider, new Blob([data]))).toBe(expected);
    expect(await imageSent(provider, new Blob([data], { type: "image/gif" }))).toBe(expected);
  });

  test("a part of a larger buffer, and no more of it", async () => {
    const view = new Uint8Array([0, 0, ...PNG, 0]).subarray(2, 2 + PNG.length);
    expect(await imageSent(provider, view)).toBe(dataUrl("image/png", PNG));
  });

  test("a data: URL in capitals, with its type in lower case", async () => {
    expect(await imageSent(provider, "DATA:image/PNG;BASE64,iVBORw==")).toBe(
      "data:image/png;base64,iVBORw==",
    );
  });

  test("a Blob of unknown bytes by its type", async () => {
    const image = new Blob([bytes("what")], { type: "image/PNG" });
    expect(await imageSent(provider, image)).toBe("data:image/png;base64,d2hhdA==");
  });
});

test("MiniMax V2 takes HEIC and references to its own files", async () => {
  expect(await imageSent("minimax-v2", HEIC)).toBe(dataUrl("image/heic", HEIC));
  expect(await imageSent("minimax-v2", "mm_file://305278952")).toBe("mm_file://305278952");
});

test("Doubao takes GIF", async () => {
  expect(await imageSent("doubao", GIF)).toBe(dataUrl("image/gif", GIF));
});

describe.each(TAKES_BYTES)("%s refuses", (provider) => {
  const { input } = FORMS[provider];

  test.each([
    ["an empty text", ""],
    ["a path", "./first.png"],
    ["a file", "file:///first.png"],
    ["the reference of another's file", "asset://a-1"],
    ["half a URL", "https://"],
    ["unknown bytes", bytes("what")],
    ["sound in the container that WebP is in", bytes("RIFF\x24\0\0\0WAVEfmt ")],
    ["a Blob of no type", new Blob([bytes("what")])],
    ["no bytes", new Uint8Array()],
    ["an empty Blob", new Blob([], { type: "image/png" })],
    ["an empty data: URL", "data:image/png;base64,"],
    ["a data: URL without a comma", "data:image/png;base64"],
    ["a data: URL of text", "data:image/svg+xml,<svg/>"],
    ["a drawing", "data:image/svg+xml;base64,PHN2Zy8+"],
    ["a page", new Blob(["<html>"], { type: "text/html" })],
    ["a number", 7],
    ["nothing by name", null],
  ])("%s", async (_, image) => {
    await expect(expectRefused(provider, { ...input, image }, "image")).resolves.toBeUndefined();
  });
});

test.each([
  ["minimax", HEIC],
  ["minimax", GIF],
  ["minimax", new Blob([HEIC], { type: "image/png" })],
  ["minimax", "mm_file://305278952"],
  ["minimax-v2", GIF],
  ["doubao", HEIC],
] as const)("%s refuses the other's types and files", async (provider, image) => {
  const call = expectRefused(provider, { ...FORMS[provider].input, image }, "image");
  await expect(call).resolves.toBeUndefined();
});

describe("where links alone are taken,", () => {
  const INPUTS: readonly (readonly [CreatingProvider, object])[] = [
    ["chainhub", { model: "MiniMax-Hailuo-02", prompt: "A boy", durationSeconds: 6 }],
    ["linkmodel", { model: "sora-2", prompt: "A boy" }],
    ["jimmy", { model: "kling-o3", prompt: "A boy" }],
  ];

  test.each(INPUTS)("%s refuses the rest, and says what to do", async (provider, input) => {
    for (const image of [PNG, new Blob([PNG]), dataUrl("image/png", PNG)])
      expect(await refused(provider, { ...input, image })).toMatch(/^image: .*links.*Upload/);
    expect(await refused(provider, { ...input, image: "asset://a-1" })).toMatch(/^image: /);
  });
});
