import { expect, test } from "vitest";
import { handled, post, shop } from "./requests.ts";

async function send(body: unknown) {
  const { url, token } = await shop.issue();
  const { nudge, ...answer } = await handled(post(url, body));
  return { ...answer, id: nudge?.id, hasToken: nudge?.token === token };
}

const nudged = (id: string | undefined) => ({ status: 200, body: "", id, hasToken: true });
const refused = { status: 400, body: "", id: undefined, hasToken: false };

// The bodies of MiniMax's pages: video-generation (V1), video-template (agent), v2-create-video.
test.each<[what: string, body: unknown, id: string | undefined]>([
  [
    "V1",
    { task_id: "115334141465231360", status: "processing", file_id: "", base_resp: { status_code: 0 } },
    "115334141465231360",
  ],
  ["a template", { task_id: "401047179385389059", status: "Success", file_id: "1" }, "401047179385389059"],
  ["V2", { task: { id: "mm_1", status: "running", content: { video_url: "" } } }, "mm_1"],
  ["a gateway, with an id that is not ours", { id: "cgt-2025", status: "running" }, undefined],
  ["nothing but that there is news", {}, undefined],
])("of a callback of %s, the id is all that is taken", async (_, body, id) => {
  expect(await send(body)).toEqual(nudged(id));
});

test("an id keeps all of its digits", async () => {
  expect(await send('{"status":"x","task_id" : 401047179385389059123 }')).toEqual(
    nudged("401047179385389059123"),
  );
  expect(await send('{"task":{"a":[{"id":1}],"id":401047179385389059}}')).toEqual(
    nudged("401047179385389059"),
  );
});

test.each([1.5, -1, true, null, ["a"], { id: "a" }, "", "x".repeat(257), "\ud800"])(
  "an id %j is none, and the news counts without it",
  async (id) => {
    expect(await send({ task_id: id })).toEqual(nudged(undefined));
    expect(await send({ task: { id } })).toEqual(nudged(undefined));
  },
);

test.each([
  ["success", { task_id: "1", status: "success", file_id: "9", video_url: "https://evil.example/x.mp4" }],
  ["failure", { task_id: "1", status: "failed", base_resp: { status_code: 1026, status_msg: "sensitive" } }],
])("a forged %s says no more than which task to ask for", async (_, body) => {
  const { url, token } = await shop.issue();
  expect((await shop.handle(post(url, body))).nudge).toEqual({ token, id: "1" });
});

test("the same callback again says the same again, in any order", async () => {
  const { url } = await shop.issue();
  const bodies = ["success", "processing", "success"].map((status) => ({ task_id: "1", status }));
  const seen = await Promise.all(bodies.map((body) => handled(post(url, body))));
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
});

test.each([
  "",
  "null",
  "[]",
  '"task_id"',
  "1",
  "<html>",
  '{"task_id":',
  "{}{}",
  "\ufeff[]",
  '{"a":"\\',
  "{]",
])("%j is not understood: 400, and no news", async (body) => {
  expect(await send(body)).toEqual(refused);
});

test.each(["[", '{"a":', '{"task_id":"1","a":['])(
  "nesting without an end (%s) is not understood",
  async (opening) => {
    expect(await send(opening.repeat(3_000))).toEqual(refused);
  },
);

test("32 levels are understood, and one more is not", async () => {
  const nested = (depth: number) => `{"task_id":"1","a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;
  expect(await send(nested(32))).toEqual(nudged("1"));
  expect(await send(nested(33))).toEqual(refused);
});

test("brackets and names in texts are no nesting and no names", async () => {
  const text = `"task_id":"2",${"[{".repeat(100)}\\"\\\\`;
  expect(await send({ [text]: text, task_id: "1", more: text })).toEqual(nudged("1"));
});

test("`__proto__` is a name like any other", async () => {
  expect(await send('{"__proto__":{"task_id":"2","challenge":"c","task":{"id":"3"}}}')).toEqual(
    nudged(undefined),
  );
  expect(await send('{"task":{"__proto__":{"id":"3"}}}')).toEqual(nudged(undefined));
});
