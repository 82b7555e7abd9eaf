// A file whose last line a crash has cut off, at every byte of it.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ledgerOver } from "../../src/ledger/file-ledger.ts";
import { fileLedger } from "../../src/ledger/index.ts";
import { accepted, anEntry } from "./entry.ts";
import { FakeDisk } from "./fake-disk.ts";

const folder = await mkdtemp(join(tmpdir(), "videotask-torn-"));
afterAll(() => rm(folder, { recursive: true }));
const path = join(folder, "journal.jsonl");

const first = anEntry({ id: "first", idempotencyKey: "é😀 first" });
const second = anEntry({ id: "second", idempotencyKey: "é😀 second" });
const third = anEntry({ id: "third" });

/** The file with one record, and with the second line behind it. */
const whole = await (async () => {
  await fileLedger(path).begin(first);
  const before = await readFile(path);
  await fileLedger(path).begin(second);
  return { before, after: await readFile(path) };
})();

test("a last line that is cut off at any byte is dropped, and what comes next is a line of its own", async () => {
  for (let length = whole.before.length; length < whole.after.length - 1; length++) {
    await writeFile(path, whole.after.subarray(0, length));
    expect(await fileLedger(path).entries()).toEqual([first]);
    const ledger = fileLedger(path);
    expect(await ledger.begin(third)).toBeUndefined();
    expect(await ledger.entries()).toEqual([first, third]);
    expect(await fileLedger(path).entries()).toEqual([first, third]);
    expect((await readFile(path, "utf8")).split("\n")).toHaveLength(4);
  }
});

test("a last line that is whole but for its newline counts, and what comes next is a line of its own", async () => {
  await writeFile(path, whole.after.subarray(0, -1));
  const [ledger, other] = [fileLedger(path), fileLedger(path)];
  expect(await ledger.entries()).toEqual([first, second]);
  expect(await other.begin(anEntry({ idempotencyKey: "é😀 second" }))).toEqual(second);
  expect(await ledger.begin(third)).toBeUndefined();
  expect(await other.entries()).toEqual([first, second, third]);
  expect(await fileLedger(path).entries()).toEqual([first, second, third]);
});

test("a file whose first line is cut off at any byte is a new one", async () => {
  for (let length = 0; length < whole.before.indexOf("\n"); length++) {
    await writeFile(path, whole.before.subarray(0, length));
    expect(await fileLedger(path).entries()).toEqual([]);
    await fileLedger(path).begin(third);
    expect(await fileLedger(path).entries()).toEqual([third]);
  }
});

test.each([1, 100, 5_000])("zeros that a file system has left at the end (%i) are dropped", async (count) => {
  await writeFile(path, Buffer.concat([whole.after, Buffer.alloc(count)]));
  expect(await fileLedger(path).entries()).toEqual([first, second]);
  await fileLedger(path).settle("second", accepted("linkmodel:a"));
  expect(await fileLedger(path).entries()).toEqual([first, { ...second, outcome: accepted("linkmodel:a") }]);
});

test("what a killed process has written, and the disk does not have yet, is on it before anybody is told", async () => {
  const unsynced: number[] = [];
  for (let step = 1; step < 40; step++) {
    const disk = new FakeDisk();
    const open = ({ system } = disk.start()) => ledgerOver("/journal.jsonl", async () => system, 1_000);
    const killed = disk.start({ step, part: 0 });
    await Promise.race([open(killed).begin(first), killed.killed]);
    killed.end();
    const file = disk.names.get("/journal.jsonl");
    if (file && file.synced.length < file.bytes.length) unsynced.push(step);
    const told = await open().begin(anEntry({ id: "another", idempotencyKey: first.idempotencyKey }));
    disk.losePower(0, false);
    expect(await open().entries()).toMatchObject([{ id: told?.id ?? "another" }]);
  }
  // Between the writing and the syncing there is one step.
  expect(unsynced).toHaveLength(1);
});
