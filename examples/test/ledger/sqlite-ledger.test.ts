import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ledgerCases } from "@videotask/conformance";
import { createVideoTasks, linkmodel } from "@videotask/core";
import { createSimulator, createVirtualClock } from "@videotask/simulator";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { sqliteLedger } from "../../src/ledger/sqlite-ledger.ts";

let path: string;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "videotask-sqlite-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  path = join(folder, "ledger.sqlite");
});

function open() {
  const ledger = sqliteLedger(path);
  onTestFinished(() => ledger.close());
  return ledger;
}

test.each(ledgerCases)("as a ledger: $name", async ({ run }) => {
  await expect(run(open())).resolves.toBeUndefined();
});

const INPUT = { model: "sora-2", prompt: "A futuristic city at sunset", durationSeconds: 8 };

test("two that create with one key at once send one POST, and the same call later gives its task", async () => {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const create = () => {
    const provider = linkmodel(simulator.connection("linkmodel"));
    const tasks = createVideoTasks([provider], { clock, ledger: open() });
    return tasks.create("linkmodel", INPUT, { idempotencyKey: "order-17" });
  };
  const both = await Promise.allSettled([create(), create()]);
  const states = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const errors = both.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(simulator.created).toHaveLength(1);
  const { ref } = await create();
  expect(states.map((state) => state.ref)).toEqual(states.map(() => ref));
  // Who comes while the other still waits for its answer cannot know how that will end.
  expect(errors).toEqual(["submission_unknown"].slice(states.length - 1));
  expect(simulator.created).toHaveLength(1);
});

test("of three processes that race for twenty keys, one inserts each, and the others get its record", async () => {
  const ledger = new URL("../../src/ledger/sqlite-ledger.ts", import.meta.url).href;
  const program = `
    const { sqliteLedger } = await import(${JSON.stringify(ledger)});
    const ledger = sqliteLedger(${JSON.stringify(path)});
    for (let index = 0; index < 20; index++) {
      const entry = { idempotencyKey: "key-" + index, provider: "linkmodel", origin: "", inputHash: "", startedAt: 1 };
      const found = await ledger.begin({ ...entry, id: process.pid + "-" + index });
      console.log(found ? found.id : process.pid + "-" + index);
    }
  `;
  open();
  const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  const printed = await Promise.all([run(), run(), run()]);
  const ids = printed.map(({ stdout }) => stdout.trimEnd().split("\n"));
  expect(ids[0]).toHaveLength(20);
  expect(ids).toEqual([ids[0], ids[0], ids[0]]);
});
