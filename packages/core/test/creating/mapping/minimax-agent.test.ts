// MiniMax's video agent: a template, whose inputs are the template's own (minimax/create-video-agent.md).
import { expect, test } from "vitest";
import { expectRefused, sent, type RefusedRow } from "./sent.ts";

const template_id = "393769180141805569";

test("the template, its inputs and the callback, with every digit", async () => {
  const providerOptions = {
    template_id,
    text_inputs: [{ value: "Lion" }],
    media_inputs: [{ value: "https://img.example/first.png" }],
  };
  const callbackUrl = "https://me.example/hook";
  expect(await sent("minimax-agent", { callbackUrl, providerOptions })).toEqual({
    path: "/v1/video_template_generation",
    body: { ...providerOptions, callback_url: callbackUrl },
  });
});

const REFUSED: readonly RefusedRow[] = [
  ["no template", { providerOptions: { text_inputs: [] } }, "providerOptions.template_id"],
  ["nothing", {}, "providerOptions.template_id"],
  ["a model", { model: "MiniMax-Hailuo-02", providerOptions: { template_id } }, "model"],
  ["a prompt", { prompt: "A lion", providerOptions: { template_id } }, "prompt"],
  ["an image", { image: "https://img.example/1.png", providerOptions: { template_id } }, "image"],
  ["a callback that is no URL", { callbackUrl: "me", providerOptions: { template_id } }, "callbackUrl"],
];

test.each(REFUSED)("%s is refused", async (_, input, field) => {
  await expect(expectRefused("minimax-agent", input, field)).resolves.toBeUndefined();
});
