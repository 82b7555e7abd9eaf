// What is shown or kept of a long text: its beginning, and not the rest of it in memory.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { linkmodel, minimax, type Drift } from "../../src/index.ts";
import { documented } from "../providers/documented.ts";
import { reading, taskOf } from "../providers/reading.ts";
import { taskFrom } from "./custom-answer.ts";

const answer = (data: object) => ({ code: 0, message: "", data });

test("a text of 300 characters is shown as it is, and a longer one ends with an ellipsis", async () => {
  const model = "m".repeat(300);
  expect(await taskOf(linkmodel, answer({ status: "Pending", model }))).toMatchObject({ model });
  expect(await taskOf(linkmodel, answer({ status: "Pending", model: `${model}m` }))).toMatchObject({
    model: `${"m".repeat(299)}…`,
  });
});

test("the words of a failure are understood as a whole, also where they are not shown", async () => {
  const msg = `${"The task could not be finished. ".repeat(20)}It violates the policy.`;
  const task = await taskOf(linkmodel, answer({ status: "Failed", msg }));
  expect(task).toMatchObject({ failure: { code: "moderation", source: "data.msg" } });
  expect(JSON.stringify(task)).not.toContain("violates");
});

test("ids and links stay whole, however long they are", async () => {
  const url = `https://cdn.example.com/v.mp4?signature=${"s".repeat(5_000)}`;
  const task = await taskFrom({
    status: "succeeded",
    providerStatus: "ok",
    outputs: [{ type: "video", url }],
  });
  expect(task).toMatchObject({ outputs: [{ url }] });
});

test("an id of a file is sent as it is, and a message shows its beginning", async () => {
  const file_id = "9".repeat(100_000);
  const { error, requests } = await reading(
    minimax,
    { ...documented.minimaxQuery, file_id },
    { base_resp: { status_code: 1000 } },
  );
  expect(requests[1]!.url).toContain(file_id);
  expect(error!.message).toContain("99999");
  expect(error!.message.length).toBeLessThan(1_000);
});

test("long words that are kept do not keep the answers that they came in", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const kept: Drift[][] = [];
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let count = 0; count < 32; count++) {
    const status = `${count} ${"word ".repeat(200_000)}`;
    kept.push((await reading(linkmodel, answer({ status }))).drift);
  }
  collectGarbage();
  const kilobytes = (process.memoryUsage().heapUsed - before) / 1_000;
  expect(kept.flat()).toHaveLength(32);
  expect(kilobytes).toBeLessThan(8_000); // the words have 32,000
});
