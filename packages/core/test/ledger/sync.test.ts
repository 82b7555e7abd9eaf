// In which order things reach the disk.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ledgerOver } from "../../src/ledger/file-ledger.ts";
import { loadSystem, type OpenFile, type System } from "../../src/ledger/system.ts";
import { accepted, anEntry } from "./entry.ts";
import { textOf } from "./long-file.ts";

/** The real file system, and a list of what was done to files and folders that are not locks. */
async function recorded() {
  const home = await mkdtemp(join(tmpdir(), "videotask-sync-"));
  onTestFinished(() => rm(home, { recursive: true }));
  const real = await loadSystem();
  const steps: string[] = [];
  const system: System = {
    ...real,
    async open(path, flags, mode) {
      const file = await real.open(path, flags, mode);
      const name = path.slice(home.length + 1) || ".";
      const note = (step: string) => void (name.includes(".lock") || steps.push(`${step} ${name}`));
      const wrapped: OpenFile = {
        stat: () => file.stat(),
        read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
        truncate: (size) => file.truncate(size),
        close: () => file.close(),
        async writeFile(bytes) {
          await file.writeFile(bytes);
          note("write");
        },
        async sync() {
          await file.sync();
          note("sync");
        },
      };
      return wrapped;
    },
    async rename(from, to) {
      await real.rename(from, to);
      steps.push(`rename ${from.slice(home.length + 1)} ${to.slice(home.length + 1)}`);
    },
  };
  const path = join(home, "state/videotask/journal.jsonl");
  const open = () => ledgerOver(path, async () => system, 1_000);
  return { open, steps, path };
}

test("a line is written, then synced, and only then does the promise resolve; new names are synced in their folders", async () => {
  const { open, steps } = await recorded();
  const ledger = open();
  const entry = anEntry();
  await ledger.begin(entry).then(() => steps.push("begun"));
  await ledger.settle(entry.id, accepted("linkmodel:a")).then(() => steps.push("settled"));
  expect(steps).toEqual([
    "sync state",
    "sync .",
    "write state/videotask/journal.jsonl",
    "sync state/videotask/journal.jsonl",
    "sync state/videotask",
    "begun",
    "write state/videotask/journal.jsonl",
    "sync state/videotask/journal.jsonl",
    "settled",
  ]);
});

test("what another has written is synced, with its name, before it is told", async () => {
  const { open, steps } = await recorded();
  await open().begin(anEntry({ idempotencyKey: "k" }));
  steps.length = 0;
  await open().begin(anEntry({ idempotencyKey: "k" }));
  expect(steps).toEqual(["sync state/videotask/journal.jsonl", "sync state/videotask"]);
});

test("a file that is written anew is synced before it takes the name, and its folder after that", async () => {
  const { open, steps, path } = await recorded();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, textOf(500));
  await open().begin(anEntry());
  expect(steps).toEqual([
    "sync state/videotask/journal.jsonl",
    "sync state/videotask",
    "write state/videotask/journal.jsonl",
    "sync state/videotask/journal.jsonl",
    "write state/videotask/journal.jsonl.new",
    "sync state/videotask/journal.jsonl.new",
    "rename state/videotask/journal.jsonl.new state/videotask/journal.jsonl",
    "sync state/videotask",
  ]);
});
