// A word that the provider's documentation does not have: nothing is known of the task, so it is asked about as rarely as ever.
import { expect, test } from "vitest";
import { caughtOf } from "./caught.ts";
import { ENDLESS, every, rig } from "./rig.ts";

test("an unknown status is asked about at the schedule's slowest pace until the deadline: 61 requests in 15 min", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", { ...ENDLESS, quirks: { unknownStatus: "Composting" } });
  const error = await caughtOf("timeout", tasks.wait(ref));
  expect(askedAtMs()).toEqual(every(15_000, 0, 900_000));
  expect(askedAtMs()).toHaveLength(61);
  expect(elapsedMs()).toBe(900_000);
  expect(error.task).toMatchObject({ status: "unknown", done: false, providerStatus: "Composting" });
});

test("an empty status is an unknown one: 181 requests in 30 min, not one in between", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("doubao", { ...ENDLESS, quirks: { unknownStatus: "" } });
  const error = await caughtOf("timeout", tasks.wait(ref));
  expect(askedAtMs()).toEqual(every(10_000, 0, 1_800_000));
  expect(error.task).toMatchObject({ status: "unknown", providerStatus: "" });
});

test("a task that is understood again is asked about at its phase's pace again, and its end is found", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const quirks = { unknownStatus: { status: "Composting", fromMs: 10_000, forMs: 30_000 } };
  const ref = simulator.task("linkmodel", { queuedMs: 5_000, runningMs: 50_000, quirks });
  const task = await tasks.wait(ref);
  expect(task.status).toBe("succeeded");
  expect(askedAtMs()).toEqual([0, 5_000, 10_000, 25_000, 40_000, 45_000, 50_000, 55_000]);
});

test("an unknown status is reported as drift once, however often it is said", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", { ...ENDLESS, quirks: { unknownStatus: "Composting" } });
  const drift: object[] = [];
  const onEvent = (event: { type: string }) => void (event.type === "drift" && drift.push(event));
  await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 150_000, onEvent }));
  expect(askedAtMs()).toHaveLength(11);
  expect(drift).toEqual([{ type: "drift", ref, field: "data.status", value: "Composting" }]);
});
