// References: one string that goes through databases and command lines unchanged, and whose id reaches the provider unchanged.
import { describe, expect, test } from "vitest";
import {
  createVideoTasks,
  linkmodel,
  minimax,
  parseTaskRef,
  taskRef,
  VideoTaskError,
} from "../../src/index.ts";
import { answering, KEY } from "../providers/reading.ts";

const REFUSED_IDS = ["", ".", "..", "\ud83c", "\udfac", "a\ud800b"];

const caught = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error;
  }
};

test("taskRef joins and parseTaskRef splits, at the first colon and without escaping anything", () => {
  for (const id of [
    "aurora_abc123",
    "a:b:c",
    " ",
    "...",
    "%2F",
    "a/b",
    "视频🎬",
    "__proto__",
    "line\nbreak",
  ]) {
    const ref = taskRef("linkmodel", id);
    expect(ref).toBe(`linkmodel:${id}`);
    expect(parseTaskRef(ref)).toEqual({ provider: "linkmodel", id });
  }
});

test("a reference goes through encodeURIComponent and JSON and comes back", () => {
  const ref = taskRef("minimax-agent", "4:0/1?047 179");
  expect(decodeURIComponent(encodeURIComponent(ref))).toBe(ref);
  expect(encodeURIComponent(ref)).not.toContain(":");
  expect(JSON.parse(JSON.stringify(ref))).toBe(ref);
});

test.each(REFUSED_IDS)("the id %j is refused with invalid_ref", (id) => {
  for (const call of [() => taskRef("linkmodel", id), () => parseTaskRef(`linkmodel:${id}`)])
    expect(caught(call)).toMatchObject({ code: "invalid_ref", retryable: false, name: "VideoTaskError" });
});

test.each(["", "linkmodel", ":", ":abc", "aurora_abc123"])(
  "%j is no reference, and the message shows one",
  (text) => {
    const error = caught(() => parseTaskRef(text));
    expect(error).toMatchObject({ code: "invalid_ref" });
    expect((error as Error).message).toMatch(/linkmodel:aurora_abc123|provider:id/);
  },
);

test("a provider name that is empty or has a colon cannot be joined", () => {
  for (const provider of ["", "a:b", ":"])
    expect(caught(() => taskRef(provider, "id"))).toMatchObject({ code: "invalid_ref" });
});

test("what is not even a text is refused, not thrown over", () => {
  for (const value of [undefined, null, 7, {}, [], true, Symbol("x"), 7n, Object.create(null), () => {}])
    expect(caught(() => parseTaskRef(value as never))).toMatchObject({ code: "invalid_ref" });
});

test("a megabyte that is no reference is whole in ref, and its beginning is in the message", () => {
  for (const text of ["x".repeat(1e6), `:${"x".repeat(1e6)}`, `a:${"x".repeat(1e6)}\ud83c`]) {
    const error = caught(() => parseTaskRef(text)) as VideoTaskError;
    expect(error).toMatchObject({ code: "invalid_ref", ref: text });
    expect(error.message).toContain("xxx");
    expect(error.message.length).toBeLessThan(500);
    expect(error.message.isWellFormed()).toBe(true);
  }
});

test("an id of a megabyte is an id", () => {
  const id = "x".repeat(1e6);
  expect(parseTaskRef(taskRef("linkmodel", id))).toEqual({ provider: "linkmodel", id });
});

describe("before any request", () => {
  const { fetch, requests } = answering("{}");
  const tasks = createVideoTasks([linkmodel({ apiKey: KEY, fetch }), minimax({ apiKey: KEY, fetch })]);
  const plain: string[] = [
    "linkmodle:aurora_abc123",
    "LinkModel:aurora_abc123",
    "aurora_abc123",
    "",
    "__proto__:x",
    "constructor:x",
    ...REFUSED_IDS.map((id) => `linkmodel:${id}`),
  ];

  test.each(plain)("%j is refused by every method", async (ref) => {
    const refused = { code: "invalid_ref", retryable: false };
    await expect(tasks.get(ref)).rejects.toMatchObject(refused);
    await expect(tasks.wait(ref)).rejects.toMatchObject(refused);
    await expect(tasks.watch(ref).next()).rejects.toMatchObject(refused);
    expect(caught(() => tasks.start(ref))).toMatchObject(refused);
    expect(requests).toEqual([]);
  });

  test("the message names the providers that there are", async () => {
    await expect(tasks.get("linkmodle:x" as string)).rejects.toThrow(/linkmodle.*linkmodel.*minimax/s);
    const error: unknown = await tasks.get("linkmodle:x" as string).catch((thrown: unknown) => thrown);
    expect(VideoTaskError.is(error) && error.ref).toBe("linkmodle:x");
  });
});
