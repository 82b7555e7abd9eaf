// The port that callbacks come to, with what a stranger and what a provider sends there.
import { expect, onTestFinished, test } from "vitest";
import { receiveCallbacks } from "../../src/receive-callbacks.ts";

async function rig() {
  const callbacks = await receiveCallbacks();
  onTestFinished(() => callbacks.close());
  const receiver = await callbacks.issue();
  const post = (url: string, body: unknown) => fetch(url, { method: "POST", body: JSON.stringify(body) });
  let asked = 0;
  const unsubscribe = receiver.wake(() => (asked += 1));
  return { callbacks, receiver, post, unsubscribe, asked: () => asked };
}

test("a challenge comes back, and is no news", async () => {
  const { receiver, post, asked } = await rig();
  const response = await post(receiver.url, { challenge: "a1b2" });
  expect(await response.json()).toEqual({ challenge: "a1b2" });
  expect(asked()).toBe(0);
});

test("news wakes the wait that has subscribed, and gives the id with all its digits", async () => {
  const { receiver, post, unsubscribe, asked } = await rig();
  expect((await post(receiver.url, { task_id: "401047179385389059" })).status).toBe(200);
  expect(await receiver.id).toBe("401047179385389059");
  expect(asked()).toBe(1);
  unsubscribe();
  await post(receiver.url, { task_id: "401047179385389059" });
  expect(asked()).toBe(1);
});

test("news of another task wakes nobody", async () => {
  const { callbacks, post, asked } = await rig();
  const other = await callbacks.issue();
  expect((await post(other.url, { task_id: "7" })).status).toBe(200);
  expect(asked()).toBe(0);
});

test.each(["", "?videotask_token=guessed"])("without the token (%s), nothing is there", async (query) => {
  const { receiver, post, asked } = await rig();
  const url = `${new URL(receiver.url).origin}/callback${query}`;
  expect((await post(url, { task_id: "7" })).status).toBe(404);
  expect((await fetch(url)).status).toBe(404);
  expect((await fetch(url, { method: "OPTIONS" })).status).toBe(404);
  expect(asked()).toBe(0);
});
