// The lock between processes, on a disk on which every step of each can come before or behind any step of another.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acquireLock } from "../../src/ledger/file-lock.ts";
import { ledgerOver } from "../../src/ledger/file-ledger.ts";
import { thisOwner } from "../../src/ledger/lock-owner.ts";
import { anEntry } from "./entry.ts";
import { FakeDisk, type FakeProcess, type Kill } from "./fake-disk.ts";
import { invalid } from "./invalid.ts";

const LOCK = "/journal.jsonl.lock";

async function lock({ system }: FakeProcess, timeoutMs = 10_000) {
  return acquireLock(LOCK, { system, self: await thisOwner(system), timeoutMs });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Before each step, a process waits for as many turns as the next of these numbers. */
function shuffle(disk: FakeDisk, turns: readonly number[]): void {
  let index = 0;
  disk.onStep = async () => {
    for (let count = turns[index++ % turns.length]!; count > 0; count--) await turn();
  };
}

const turns = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 40 });
const kills = fc.array(
  fc.option(fc.record({ step: fc.integer({ min: 1, max: 40 }), part: fc.constantFrom(0, 1) }), {
    nil: undefined,
  }),
  { minLength: 2, maxLength: 6 },
);

test("no two processes are ever in, wherever others are killed, and all that live get in", async () => {
  let [killedCount, enteredCount] = [0, 0];
  const property = fc.asyncProperty(turns, kills, async (order, killsOfAll) => {
    const disk = new FakeDisk();
    shuffle(disk, order);
    // Another process has left a lock behind, and a third was killed while it took that over.
    const first = disk.start();
    await lock(first);
    first.end();
    const inside = new Set<FakeProcess>();
    async function enterTwice(kill: Kill | undefined): Promise<void> {
      const process = disk.start(kill);
      void process.killed.then(() => (killedCount += 1));
      for (let round = 0; round < 2; round++) {
        const release = await Promise.race([lock(process), process.killed]);
        if (release === "killed") return;
        expect([...inside].filter(({ pid }) => disk.isAlive(pid))).toEqual([]);
        inside.add(process);
        enteredCount += 1;
        for (let count = 0; count < 5; count++) await turn();
        inside.delete(process);
        if ((await Promise.race([release(), process.killed])) === "killed") return;
      }
      process.end();
    }
    await Promise.all(killsOfAll.map(enterTwice));
  });
  await fc.assert(property, { numRuns: 80 });
  expect(killedCount).toBeGreaterThan(50);
  expect(enteredCount).toBeGreaterThan(200);
});

test("of processes that begin with one key at once, killed or not, one inserts, and all others get its record", async () => {
  const property = fc.asyncProperty(turns, kills, async (order, killsOfAll) => {
    const disk = new FakeDisk();
    shuffle(disk, order);
    const begun = await Promise.all(
      killsOfAll.map((kill) => {
        const process = disk.start(kill);
        const entry = anEntry({ idempotencyKey: "k" });
        const ledger = ledgerOver("/journal.jsonl", async () => process.system, 10_000);
        const found = ledger.begin(entry).then((record) => record?.id ?? entry.id);
        return Promise.race([found, process.killed]);
      }),
    );
    const inserted = await ledgerOver("/journal.jsonl", async () => disk.start().system, 10_000).entries();
    expect(inserted.length).toBeLessThanOrEqual(1);
    const ids = new Set(begun.filter((id) => id !== "killed"));
    expect([...ids]).toEqual(ids.size === 0 ? [] : inserted.map(({ id }) => id));
  });
  await fc.assert(property, { numRuns: 50 });
});

describe("a lock is waited for, and not taken over,", () => {
  const held = invalid(/journal\.jsonl\.lock has been held by/);

  test("of a process that is stopped: after the time is up, the error says who has it", async () => {
    const disk = new FakeDisk();
    const process = disk.start();
    await lock(process);
    const waiting = lock(disk.start(), 60);
    await expect(waiting).rejects.toMatchObject({ ...held, retryable: true });
    await expect(waiting).rejects.toThrow(
      `has been held by process ${process.pid} on fake for more than 60 ms`,
    );
  });

  test.each<[what: string, owner: object | string]>([
    ["on another machine", { machine: "other f00d" }],
    ["in another container", { namespace: "pid:[1]" }],
    ["on another system", { platform: "darwin" }],
    ["that knows nothing of its machine", { machine: undefined }],
    ["that knows nothing of its start", { boot: undefined }],
    ["of a later version", '{"owner":1}'],
    ["that says nothing", "null"],
  ])("of a process %s", async (_, given) => {
    const disk = new FakeDisk();
    const gone = disk.start();
    const owner = { ...(await thisOwner(gone.system)), ...(typeof given === "object" && given) };
    const text = typeof given === "string" ? given : JSON.stringify(owner);
    await (await gone.system.open(LOCK, "wx")).writeFile(Buffer.from(text));
    gone.end();
    await expect(lock(disk.start(), 30)).rejects.toMatchObject(held);
  });
});

describe("a lock is taken over", () => {
  test.each<[what: string, text: (owner: object) => string]>([
    ["of a process that is gone", (owner) => JSON.stringify(owner)],
    [
      "from before the machine was started again",
      (owner) => JSON.stringify({ ...owner, pid: 1, boot: "boot 0" }),
    ],
    [
      "of a process whose number another one has now",
      (owner) => JSON.stringify({ ...owner, pid: 2, startTime: "1" }),
    ],
    ["that has nothing in it, since the power was lost", () => ""],
    ["of which zeros are left", () => "\0\0\0"],
    ["of which half is left", (owner) => JSON.stringify(owner).slice(0, 20)],
  ])("%s", async (_, text) => {
    const disk = new FakeDisk();
    const [gone, alive] = [disk.start(), disk.start()];
    const owner = await thisOwner(gone.system);
    await (await gone.system.open(LOCK, "wx")).writeFile(Buffer.from(text(owner)));
    gone.end();
    const release = await lock(alive, 1_000);
    await release();
    expect([...disk.names.keys()]).toEqual([]);
  });
});
