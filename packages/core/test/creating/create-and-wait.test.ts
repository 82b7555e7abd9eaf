// The whole story at every endpoint: created with one request, waited for, and there.
import { describe, expect, test } from "vitest";
import type { VideoTaskEvent } from "../../src/index.ts";
import { rig } from "../polling/rig.ts";
import { create } from "./create.ts";
import { PROVIDERS } from "./inputs.ts";

describe.each(PROVIDERS)("%s", (provider) => {
  test("a task is created with one request, and waited for", async () => {
    const { tasks, simulator } = rig();
    const task = await tasks.wait(await create(tasks, provider));
    expect(task.provider).toBe(provider);
    expect(task.outputs[0].url).toMatch(/^https?:/);
    expect(simulator.created.map(({ ref }) => ref)).toEqual([task.ref]);
    expect(simulator.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  test("submitted has the state, and the body where no log finds it", async () => {
    const { tasks, simulator } = rig();
    const events: VideoTaskEvent[] = [];
    const state = await create(tasks, provider, { onEvent: (event) => events.push(event) });
    expect(events).toHaveLength(1);
    const [event] = events;
    if (event?.type !== "submitted") throw new Error("no submitted event");
    expect(event.ref).toBe(simulator.created[0]!.ref);
    expect(event.state).toEqual(state);
    expect(event.raw).toBeTypeOf("object");
    expect(Object.keys(event)).not.toContain("raw");
  });
});

test("every provider that takes creates is tested here", () => {
  const creating = rig().tasks.providers.filter(({ create: takesCreates }) => takesCreates);
  expect(new Set(creating.map(({ name }) => name))).toEqual(new Set(PROVIDERS));
});

test("LinkModel says what the task costs", async () => {
  const { tasks } = rig();
  let cost;
  await create(tasks, "linkmodel", {
    onEvent: (event) => event.type === "submitted" && ({ cost } = event),
  });
  expect(cost).toEqual({ amount: expect.any(Number) });
});
