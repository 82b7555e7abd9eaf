// A file does not grow with what is over: it is written anew, and loses nothing by that, wherever a process is killed meanwhile.
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ledgerOver } from "../../src/ledger/file-ledger.ts";
import { fileLedger } from "../../src/ledger/index.ts";
import { newHeader, writeLine } from "../../src/ledger/ledger-line.ts";
import { accepted, anEntry } from "./entry.ts";
import { FakeDisk } from "./fake-disk.ts";
import { closed, kept, textOf } from "./long-file.ts";

async function aFile(text: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "videotask-anew-"));
  onTestFinished(() => rm(home, { recursive: true }));
  const path = join(home, "journal.jsonl");
  await writeFile(path, text);
  return path;
}

test("two thousand refusals become some hundred lines, and what is open or has a key is there", async () => {
  const path = await aFile(textOf(2_000));
  const [ledger, other] = [fileLedger(path), fileLedger(path)];
  expect(await other.entries()).toEqual([kept]);
  const next = anEntry();
  await ledger.begin(next);
  expect((await readFile(path, "utf8")).split("\n").length).toBeLessThan(210);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const outcome = accepted("linkmodel:closed");
  for (const seen of [ledger, other, fileLedger(path)]) {
    expect(await seen.entries()).toEqual([kept, next]);
    expect(await seen.begin(anEntry({ idempotencyKey: "closed" }))).toEqual({ ...closed, outcome });
  }
});

test("it stays as it is while less than a thousand lines are in it, or a sixth of them is needed", async () => {
  const short = textOf(490);
  const needed =
    newHeader() +
    Array.from({ length: 2_000 }, () => writeLine({ type: "begin", entry: anEntry() })).join("");
  for (const text of [short, needed]) {
    const path = await aFile(text);
    await fileLedger(path).begin(anEntry());
    expect((await readFile(path, "utf8")).startsWith(text)).toBe(true);
  }
});

test("what has just been refused can be refused once more when the file has been written anew", async () => {
  const path = await aFile(textOf(496));
  const ledger = fileLedger(path);
  const entry = anEntry();
  await ledger.begin(entry);
  await ledger.settle(entry.id, { type: "refused" });
  expect((await readFile(path, "utf8")).split("\n").length).toBeLessThan(210);
  await expect(ledger.settle(entry.id, { type: "refused" })).resolves.toBeUndefined();
});

test("killed within any step of it, with and without a loss of power, everything is there", async () => {
  const path = "/journal.jsonl";
  const text = Buffer.from(textOf(500));
  let writtenAnewCount = 0;
  /** Begins one more, and is killed in that step. */
  async function expectNothingLost(step: number, part: number, power: number | undefined): Promise<void> {
    const disk = new FakeDisk();
    const open = ({ system } = disk.start()) => ledgerOver(path, async () => system, 1_000);
    const { system } = disk.start();
    const file = await system.open(path, "wx");
    await file.writeFile(text);
    await file.sync();
    await (await system.open("/", "r")).sync();
    const process = disk.start({ step, part });
    const last = anEntry();
    const done = await Promise.race([open(process).begin(last), process.killed]);
    process.end();
    if (power !== undefined) disk.losePower(power, step % 2 === 0);
    const found = await open().entries();
    expect(done === "killed" ? [[kept], [kept, last]] : [[kept, last]]).toContainEqual(found);
    if (disk.names.get(path)!.bytes.length < text.length) writtenAnewCount += 1;
    const next = anEntry();
    await open().begin(next);
    expect(await open().entries()).toEqual([...found, next]);
  }
  for (let step = 1; step <= 32; step++) {
    for (const part of [0, 1]) await expectNothingLost(step, part, undefined);
    for (const power of [0, 0.25, 0.5, 0.75, 1]) await expectNothingLost(step, 0.5, power);
  }
  expect(writtenAnewCount).toBeGreaterThan(20);
});
