// Cancelling and listing, where a provider can: MiniMax V2.
import { expect, test } from "vitest";
import { caughtOf, rejection } from "../polling/caught.ts";
import { rig } from "../polling/rig.ts";
import { INPUTS } from "./inputs.ts";

const INPUT = INPUTS["minimax-v2"];

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

test("a queued task is cancelled", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("minimax-v2", { queuedMs: 60_000 });
  const task = await tasks.cancel(ref);
  expect(task).toMatchObject({ ref, status: "cancelled", done: true, failure: { code: "cancelled" } });
  expect((await tasks.get(ref)).status).toBe("cancelled");
});

test.each([
  ["running", { runningMs: Infinity }],
  ["succeeded", { runningMs: 0 }],
  ["failed", { runningMs: 0, failure: "moderation" }],
] as const)("a task that is %s is invalid_request, and its record stays", async (status, script) => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("minimax-v2", { queuedMs: 0, ...script });
  const error = await caughtOf("invalid_request", tasks.cancel(ref));
  expect(error.ref).toBe(ref);
  expect(error.message).toContain(status);
  expect(simulator.requests.map(({ method }) => method)).toEqual(["GET"]);
});

test("a task that ends between the look and the call is gone, and the error says so", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("minimax-v2", {
    queuedMs: 60_000,
    runningMs: 0,
    quirks: { changesBeforeCancel: "ended" },
  });
  const error = await caughtOf("not_found", tasks.cancel(ref));
  expect(error.ref).toBe(ref);
  expect(error.message).toContain("deleted its record");
});

test("a cancel is sent once, whatever comes back", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("minimax-v2", { queuedMs: 60_000 });
  simulator.faults.add({ kind: "status", status: 503 }, { operation: "cancel" });
  const error = await caughtOf("provider_unavailable", tasks.cancel(ref));
  expect(error.ref).toBe(ref);
  expect(simulator.requests.map(({ method }) => method)).toEqual(["GET", "DELETE"]);
});

test("a list goes through all pages, and has each task once", async () => {
  const { tasks, simulator } = rig();
  const refs = Array.from({ length: 45 }, () => simulator.task("minimax-v2"));
  const listed = await all(tasks.list("minimax-v2"));
  expect(listed.map(({ ref }) => ref).toSorted()).toEqual(refs.toSorted());
  expect(simulator.requests).toHaveLength(3);
});

test("a list is filtered by status, model and refs", async () => {
  const { tasks, simulator } = rig();
  const done = simulator.task("minimax-v2", { queuedMs: 0, runningMs: 0 });
  const failed = simulator.task("minimax-v2", { queuedMs: 0, runningMs: 0, failure: "moderation" });
  const { ref: own } = await tasks.create("minimax-v2", {
    ...INPUT,
    model: "MiniMax-H3-Max",
    resolution: "480p",
  });
  const refsOf = async (options: Parameters<typeof tasks.list>[1]) =>
    (await all(tasks.list("minimax-v2", options))).map(({ ref }) => ref);
  expect(await refsOf({ status: "succeeded" })).toEqual([done]);
  expect(await refsOf({ status: "failed" })).toEqual([failed]);
  expect(await refsOf({ status: "expired" })).toEqual([]);
  expect(await refsOf({ model: "MiniMax-H3-Max" })).toEqual([own]);
  expect((await refsOf({ refs: [done, failed] })).toSorted()).toEqual([done, failed].toSorted());
});

test("a plain string of a provider that lacks them gets unsupported, and sends nothing", async () => {
  const { tasks, simulator } = rig();
  const ref: string = simulator.task("linkmodel");
  expect(await caughtOf("unsupported", tasks.cancel(ref))).toMatchObject({ ref });
  expect(await rejection(all(tasks.list("linkmodel" as string)))).toMatchObject({ code: "unsupported" });
  expect(simulator.requests).toEqual([]);
});

test("providers says what each can do", () => {
  const { tasks } = rig();
  const can = Object.fromEntries(tasks.providers.map(({ name, ...abilities }) => [name, abilities]));
  expect(can["minimax-v2"]).toEqual({ create: true, cancel: true, list: true });
  expect(can["linkmodel"]).toEqual({ create: true, cancel: false, list: false });
  expect(Object.keys(can)).toHaveLength(7);
});

const listing = (items: readonly unknown[]) =>
  rig({ fetch: async () => Response.json({ items }) }, { apiKey: "sk-very-secret-key" }).tasks;

test("a key that a provider puts into the reason why a listed task failed is not shown", async () => {
  const error = { code: "1000", message: "key sk-very-secret-key is over its quota" };
  const [task] = await all(listing([{ id: "7", status: "failed", error }]).list("minimax-v2"));
  expect(task).toMatchObject({ status: "failed", failure: { message: "key *** is over its quota" } });
});

test("an item that nobody could ask for, or that says nothing, does not end the list", async () => {
  const items = [
    { id: ".." },
    { id: "\ud800" },
    7,
    null,
    { id: ["7"] },
    { id: "8" },
    { id: "9", status: "queued" },
  ];
  const listed = await all(listing(items).list("minimax-v2"));
  expect(listed.map(({ ref, status }) => [ref, status])).toEqual([
    ["minimax-v2:8", "unknown"],
    ["minimax-v2:9", "queued"],
  ]);
});
