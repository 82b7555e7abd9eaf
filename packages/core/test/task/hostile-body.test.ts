// Bodies that are made to break a reader: prototypes, and nesting without end.
import { expect, test } from "vitest";
import { linkmodel } from "../../src/index.ts";
import { documented } from "../providers/documented.ts";
import { errorOf, taskOf } from "../providers/reading.ts";

test("a body with __proto__ in it pollutes nothing", async () => {
  const text = JSON.stringify(documented.linkmodel).replace(
    "{",
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
  );
  const task = await taskOf(linkmodel, text.replace('"data":{', '"data":{"__proto__":{"status":"Failed"},'));
  expect(task.status).toBe("succeeded");
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(task)).toBe(Object.prototype);
});

test("a status that only a prototype has is no status", async () => {
  for (const text of [
    '{"code":0,"data":{"__proto__":{"status":"Success"}}}',
    '{"code":0,"__proto__":{"data":{}}}',
  ])
    expect(await errorOf(linkmodel, text)).toMatchObject({ code: "invalid_response" });
});

test.each([
  ["lists", '{"code":0,"data":', "[", "]", "}"],
  ["objects", '{"code":0,"data":', '{"a":', "}", "}"],
])(
  "a body of half a million nested %s is an answer like any other",
  async (_what, head, open, close, tail) => {
    const depth = 500_000;
    const inner = open === "[" ? "" : "1";
    const text = head + open.repeat(depth) + inner + close.repeat(depth) + tail;
    expect(await errorOf(linkmodel, text)).toMatchObject({ code: "invalid_response", retryable: true });
  },
);
