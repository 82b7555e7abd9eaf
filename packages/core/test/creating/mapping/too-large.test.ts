// What is too large for the vendor is refused before it is sent; a byte less is not. Bodies of these sizes are counted here, and not read.
import { expect, test } from "vitest";
import { createVideoTasks, doubao, minimax, minimaxV2 } from "../../../src/index.ts";
import { caughtOf } from "../../polling/caught.ts";
import { create } from "../create.ts";

type Provider = "minimax" | "minimax-v2" | "doubao";

/** A provider that takes everything, and how many bytes each of its requests had. */
function counting() {
  const sizes: number[] = [];
  const fetch = async (request: Request) => {
    sizes.push((await request.arrayBuffer()).byteLength);
    return Response.json({ task_id: "1", base_resp: { status_code: 0 } });
  };
  const options = { apiKey: "k", baseUrl: "https://api.example", fetch: fetch as typeof globalThis.fetch };
  const tasks = createVideoTasks([minimax(options), minimaxV2(options), doubao(options)]);
  return {
    sizes,
    send: (provider: Provider, input: object) => create(tasks, provider, {}, input),
  };
}

function png(bytes: number): Uint8Array<ArrayBuffer> {
  const image = new Uint8Array(bytes);
  image.set([0x89, 0x50, 0x4e, 0x47]);
  return image;
}
const asDataUrl = (bytes: number) => `data:image/png;base64,${Buffer.from(png(bytes)).toString("base64")}`;

const v2 = { model: "MiniMax-H3", prompt: "A boy", durationSeconds: 5, resolution: "2k" };

test.each([
  ["minimax", { model: "MiniMax-Hailuo-02" }, 19_999_999],
  ["minimax-v2", v2, 30_000_000],
  ["doubao", { model: "doubao-seedance-1-0-pro-250528", prompt: "A boy" }, 29_999_999],
] as const)("%s %j takes an image of %i bytes, and no more", async (provider, input, bytes) => {
  const { sizes, send } = counting();
  for (const image of [png(bytes), asDataUrl(bytes)]) await send(provider, { ...input, image });
  expect(sizes).toHaveLength(2);
  for (const image of [png(bytes + 1), new Blob([png(bytes + 1)]), asDataUrl(bytes + 1)]) {
    const { message } = await caughtOf("invalid_request", send(provider, { ...input, image }));
    expect(message).toMatch(new RegExp(`^image: .*${bytes} bytes`));
  }
  expect(sizes).toHaveLength(2);
});

test("MiniMax's channel at Doubao takes what MiniMax takes", async () => {
  const { send } = counting();
  const input = { model: "MiniMax-Hailuo-02", prompt: "A boy", image: png(20_000_000) };
  const { message } = await caughtOf("invalid_request", send("doubao", input));
  expect(message).toMatch(/^image: .*19999999 bytes/);
});

test("MiniMax V2 takes 64,000,000 bytes in all, counted as they go out", async () => {
  const { sizes, send } = counting();
  // Three bytes a character.
  const input = { ...v2, prompt: "海".repeat(7_000), image: asDataUrl(27_000_000) };
  const lastImage = (characters: number) => `data:image/png;base64,${"A".repeat(characters)}`;
  await send("minimax-v2", { ...input, lastImage: lastImage(4) });
  const rest = 64_000_000 - sizes[0]!;
  await send("minimax-v2", { ...input, lastImage: lastImage(4 + rest) });
  expect(sizes[1]).toBe(64_000_000);
  const call = send("minimax-v2", { ...input, lastImage: lastImage(5 + rest) });
  expect((await caughtOf("invalid_request", call)).message).toMatch(/^image: .*64000000 bytes/);
  expect(sizes).toHaveLength(2);
});

test("MiniMax V2 counts what is among the options, too", async () => {
  const { sizes, send } = counting();
  const reference = {
    type: "image_url",
    image_url: { url: `data:image/png;base64,${"A".repeat(22_000_000)}` },
    role: "reference_image",
  };
  const content = [{ type: "text", text: "A boy" }, reference, reference, reference];
  const call = send("minimax-v2", { ...v2, providerOptions: { content } });
  expect((await caughtOf("invalid_request", call)).message).toMatch(/^providerOptions\.content: /);
  expect(sizes).toEqual([]);
});
