// What compiles and what does not as the body of a create. The lines are never run; the type check is the test.
/* oxlint-disable vitest/expect-expect -- `@ts-expect-error` is the assertion */

import type { operations, paths } from "@videotask/chainhub";
import { expectTypeOf, test } from "vitest";

type Create = paths["/minimax/v1/video_generation"]["post"];
type Body = Create["requestBody"]["content"]["application/json"];
type Answer = Create["responses"][200]["content"]["application/json"];

const create = (body: Body): Body => body;
const required = { model: "MiniMax-Hailuo-02", prompt: "A pig", duration: 6 };

test("what the three pages document compiles, with any model", () => {
  create({ ...required, model: "a-model-of-next-year", first_frame_image: "https://example.com/1.jpg" });
  create({
    ...required,
    last_frame_image: "https://example.com/2.jpg",
    resolution: "768P",
    prompt_optimizer: true,
  });
  expectTypeOf<Body["model"]>().toEqualTypeOf<string>();
});

test("what is missing, misspelt or of another type does not compile", () => {
  // @ts-expect-error no duration
  create({ model: "m", prompt: "p" });
  // @ts-expect-error the pages' key with a blank at its end
  create({ ...required, "prompt_optimizer ": true });
  // @ts-expect-error a number of seconds
  create({ ...required, duration: "6" });
});

test("a body has to be given, headers need not", () => {
  expectTypeOf<undefined>().not.toExtend<operations["createVideoGeneration"]["requestBody"]>();
  expectTypeOf<Create["parameters"]["header"]>().toEqualTypeOf<undefined>();
});

test("the id is a string wherever an answer has it, and data may be null", () => {
  expectTypeOf<Answer["task_id"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Answer["id"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Answer["code"]>().toEqualTypeOf<number | string | undefined>();
  expectTypeOf<null>().toExtend<Answer["data"]>();
});
