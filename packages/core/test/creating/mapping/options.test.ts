// `providerOptions` are merged last: objects deeply, the rest is replaced. And what every field is held to, wherever it goes.
import { expect, test } from "vitest";
import { expectRefused, sent } from "./sent.ts";

const kling = { model: "kling-v3", prompt: "A boy", resolution: "720p" };
const body = { model: "kling-v3", prompt: "A boy", resolution: "720P" };
const doubao = {
  model: "doubao-seedance-1-0-pro-250528",
  prompt: "A boy",
  resolution: "720p",
  aspectRatio: "16:9",
};

test("objects are merged deeply", async () => {
  const providerOptions = { metadata: { ratio: "1:1", seed: 7 } };
  expect((await sent("doubao", { ...doubao, providerOptions })).body).toMatchObject({
    metadata: { resolution: "720p", ratio: "1:1", seed: 7 },
  });
});

test("arrays are replaced", async () => {
  const [image, other] = ["https://img.example/1.png", "https://img.example/2.png"];
  const providerOptions = { images: [other] };
  const sora = { model: "sora2-12s", prompt: "A boy", durationSeconds: 12, image };
  expect((await sent("jimmy", { ...sora, providerOptions })).body).toMatchObject({ images: [other] });
});

test("an option replaces a field of another name, also one that is required", async () => {
  const providerOptions = { model: "sora-2", prompt: "A girl", duration: 4 };
  expect((await sent("linkmodel", { providerOptions })).body).toEqual(providerOptions);
});

test("undefined is left out, and neither removes nor adds a field", async () => {
  const providerOptions = { resolution: undefined, duration: undefined, extends: undefined };
  const input = { ...kling, durationSeconds: undefined, image: undefined, providerOptions };
  expect((await sent("linkmodel", input)).body).toEqual(body);
  expect((await sent("linkmodel", { ...kling, providerOptions: undefined })).body).toEqual(body);
  expect((await sent("linkmodel", { ...kling, providerOptions: {} })).body).toEqual(body);
});

test("__proto__ is neither merged nor sent, and nothing is called by what every object inherits", async () => {
  const providerOptions = JSON.parse('{"__proto__": {"duration": 5}}') as object;
  expect((await sent("linkmodel", { ...kling, providerOptions })).body).toEqual(body);
  expect(({} as { duration?: unknown }).duration).toBeUndefined();
  await expectRefused("linkmodel", JSON.parse('{"__proto__": {}, "model": "sora-2"}') as object, "__proto__");
  await expectRefused("linkmodel", { ...kling, constructor: "a" }, "constructor");
});

test("the options that were given stay as they were", async () => {
  const providerOptions = Object.freeze({ metadata: Object.freeze({ seed: 7 }) });
  await sent("doubao", { ...doubao, providerOptions });
  expect(providerOptions).toEqual({ metadata: { seed: 7 } });
});

test.each([
  ["a model that is no text", { model: 7 }, "model"],
  ["half a character", { prompt: "\ud83c" }, "prompt"],
  ["no seconds", { durationSeconds: 0 }, "durationSeconds"],
  ["seconds as text", { durationSeconds: "5" }, "durationSeconds"],
  ["half a second", { durationSeconds: 5.5 }, "durationSeconds"],
  ["no number", { durationSeconds: NaN }, "durationSeconds"],
  ["a shape in pixels", { aspectRatio: "1280x720" }, "aspectRatio"],
  ["half a shape", { aspectRatio: "16:" }, "aspectRatio"],
  ["a tier in pixels", { resolution: "1280x720" }, "resolution"],
  ["a tier without a letter", { resolution: "720" }, "resolution"],
  ["a tier that is no text", { resolution: 720 }, "resolution"],
  ["options that are none", { providerOptions: "a" }, "providerOptions"],
  ["a list of options", { providerOptions: [] }, "providerOptions"],
  ["no options by name", { providerOptions: null }, "providerOptions"],
  ["a field that there is not", { duration: 5 }, "duration"],
  ["a misspelt field", { durationSecond: 5 }, "durationSecond"],
])("%s is refused", async (_, input, field) => {
  await expect(expectRefused("linkmodel", { ...kling, ...input }, field)).resolves.toBeUndefined();
});

test.each(["ftp://me.example", "me.example/hook", "https://", 7])(
  "a callback to %s is refused",
  async (callbackUrl) => {
    const input = { model: "T2V-01", prompt: "A boy", callbackUrl };
    await expect(expectRefused("minimax", input, "callbackUrl")).resolves.toBeUndefined();
  },
);
