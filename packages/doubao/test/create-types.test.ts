// What compiles and what does not as the body of a create. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import type { components, paths } from "@videotask/doubao";
import { expectTypeOf, test } from "vitest";

type Create = paths["/v1/video/generations"]["post"];
type Body = Create["requestBody"]["content"]["application/json"];
type Answer = Create["responses"][200]["content"]["application/json"];

const create = (body: Body): Body => body;
const url = "https://example.com/1.jpg";

test("the fields of both channels compile, with any model", () => {
  create({ prompt: "A cat" });
  create({ model: "a-model-of-next-year", prompt: "A cat", images: [url], seconds: "5" });
  create({ prompt: "A cat", metadata: { resolution: "720p", ratio: "16:9", seed: -1, camera_fixed: true } });
  create({ prompt: "A cat", metadata: { first_frame_image: url, prompt_optimizer: false } });
  const content = [{ type: "image_url", image_url: { url }, role: "last_frame" }];
  create({ prompt: "A cat", metadata: { content } });
  expectTypeOf<Body>().toEqualTypeOf<components["schemas"]["VideoTaskRequest"]>();
});

test("what is missing, misspelt or of another type does not compile", () => {
  // @ts-expect-error no prompt
  create({ model: "doubao-seedance-1-0-pro-250528" });
  // @ts-expect-error one image is `image`
  create({ prompt: "A cat", images: url });
  // @ts-expect-error seconds are text in OpenAI's kind
  create({ prompt: "A cat", seconds: 5 });
  // @ts-expect-error misspelt
  create({ prompt: "A cat", metadata: { cameraFixed: true } });
});

test("the id is a string in each of the answers", () => {
  expectTypeOf<Answer["task_id"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Answer["id"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<Answer["data"]>["task_id"]>().toEqualTypeOf<string | undefined>();
});
