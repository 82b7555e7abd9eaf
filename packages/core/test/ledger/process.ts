// A process of its own that uses a ledger: `node process.ts <path> <what it does> <key>`.
import { open } from "node:fs/promises";
import { fileLedger } from "../../src/ledger/index.ts";
import { anEntry } from "./entry.ts";

const [path = "", what = "", idempotencyKey = ""] = process.argv.slice(2);
const ledger = fileLedger(path);

/** Begins so many submissions, one behind another, and prints of each whose record it is. */
async function begin(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const id = `${process.pid}-${index}`;
    const found = await ledger.begin(anEntry({ id, idempotencyKey: `${idempotencyKey}-${index}` }));
    console.log(found?.id ?? id);
  }
}

/** Is killed when it syncs, before or behind it: it holds the lock, and has written a line. */
async function beginAndDie(isSynced: boolean): Promise<void> {
  const file = await open(import.meta.filename);
  const prototype = Object.getPrototypeOf(file) as { sync(): Promise<void> };
  await file.close();
  const { sync } = prototype;
  prototype.sync = async function () {
    if (isSynced) await sync.call(this);
    process.kill(process.pid, "SIGKILL");
    await new Promise(() => {});
  };
  await begin(1);
}

if (what === "begin") await begin(20);
else if (what === "die before") await beginAndDie(false);
else if (what === "die behind") await beginAndDie(true);
else throw new Error(`There is no ${what}.`);
