// Real processes, on one file.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fileLedger } from "../../src/ledger/index.ts";
import { anEntry } from "./entry.ts";

const PROGRAM = join(import.meta.dirname, "process.ts");

async function aFolder(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "videotask-processes-"));
  onTestFinished(() => rm(home, { recursive: true }));
  return home;
}

/** Runs a process to its end. @returns the lines that it printed, and what killed it */
const run = (...args: string[]) =>
  new Promise<{ lines: string[]; signal: string | null; errors: string }>((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], (_, stdout, stderr) =>
      resolve({ lines: stdout.trimEnd().split("\n"), signal: child.signalCode, errors: stderr }),
    );
  });

test("of three processes that race for twenty keys, one inserts each, and the others get its record", async () => {
  const path = join(await aFolder(), "journal.jsonl");
  const runs = await Promise.all([1, 2, 3].map(() => run(path, "begin", "key")));
  expect(runs.map(({ errors }) => errors)).toEqual(["", "", ""]);
  const inserted = (await fileLedger(path).entries()).map(({ id }) => id);
  expect(inserted).toHaveLength(20);
  expect(runs.map(({ lines }) => lines)).toEqual([inserted, inserted, inserted]);
});

test.each(["die before", "die behind"])(
  "the lock of a killed process is taken over by one of three that wait for it (%s)",
  async (what) => {
    const folder = await aFolder();
    const path = join(folder, "journal.jsonl");
    expect(await run(path, what, "key")).toMatchObject({ signal: "SIGKILL" });
    expect(await readdir(folder)).toContain("journal.jsonl.lock");
    const runs = await Promise.all([1, 2, 3].map(() => run(path, "begin", "key")));
    expect(runs.map(({ errors }) => errors)).toEqual(["", "", ""]);
    const inserted = (await fileLedger(path).entries()).map(({ id }) => id);
    expect(inserted).toHaveLength(20);
    expect(runs.map(({ lines }) => lines)).toEqual([inserted, inserted, inserted]);
    expect(await readdir(folder)).toEqual(["journal.jsonl"]);
  },
);

test("two ledgers of one file in one process insert each key once", async () => {
  const path = join(await aFolder(), "journal.jsonl");
  const [one, two] = [fileLedger(path), fileLedger(path)];
  const begun = await Promise.all(
    [one, two].flatMap((ledger) =>
      Array.from({ length: 50 }, (_, index) => ledger.begin(anEntry({ idempotencyKey: `${index}` }))),
    ),
  );
  expect(begun.filter((found) => found === undefined)).toHaveLength(50);
});
