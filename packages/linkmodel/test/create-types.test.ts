// What compiles and what does not as the body of a create. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import type { paths } from "@videotask/linkmodel";
import { expectTypeOf, test } from "vitest";

type Create = paths["/video-generation"]["post"];
type Body = Create["requestBody"]["content"]["application/json"];
type Answer = Create["responses"][200]["content"]["application/json"];

const create = (body: Body): Body => body;

test("every model's fields compile, with any model", () => {
  create({ model: "a-model-of-next-year", prompt: "A cat" });
  create({
    model: "kling-v3",
    prompt: "A cat",
    resolution: "720P",
    extends: { audio: true, cfg_scale: 0.5 },
  });
  create({ model: "seedance-2-5", prompt: "", size: "adaptive", image_list: ["https://example.com/1.jpg"] });
  create({ model: "sora-2", prompt: "A cat", size: "1280x720", first_frame_image: "https://example.com/1" });
  expectTypeOf<Body["model"]>().toEqualTypeOf<string>();
});

test("what is missing, unknown or flat does not compile", () => {
  // @ts-expect-error no model
  create({ prompt: "A cat" });
  // @ts-expect-error LinkModel has no seed
  create({ model: "kling-v3", prompt: "A cat", seed: 1 });
  // @ts-expect-error the page's flat key: the vendor's own client nests it
  create({ model: "kling-v3", prompt: "A cat", "extends.audio": true });
});

test("the answer has its id as a string, and its price as a number", () => {
  type Data = NonNullable<Answer["data"]>;
  expectTypeOf<Data["task_id"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Data["price"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<null>().toExtend<Answer["data"]>();
});
