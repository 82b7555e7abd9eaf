// A ledger in a file, for any number of processes on one machine.
import { acquireLock } from "./file-lock.ts";
import { loadSystem, unless, type System } from "./system.ts";
import { journalOver } from "./journal-over.ts";
import type { Journal } from "./journal.ts";
import { openLedgerFile, type LedgerFile } from "./ledger-file.ts";
import { thisOwner, type LockOwner } from "./lock-owner.ts";
import { syncFolder } from "./sync-folder.ts";

/** How long to wait for another process (milliseconds): a thousand times as long as it takes to write a line. */
const LOCK_TIMEOUT_MS = 10_000;

/**
 * A ledger in a file, on Node, Bun and Deno: one JSON line for each submission and each outcome, on the disk (fsync) before a promise
 * resolves. The file is made with mode 0600 when it is first written to, its folder with 0700. Any number of processes on one machine can
 * share it, over the lock file `<path>.lock` beside it: the lock of a killed process is taken over. A last line that a crash has cut off is
 * dropped. No prompt, link or key is in it: the fields of a `LedgerEntry` are all that is written.
 *
 * Its methods reject with `invalid_state` for a file, or a line of it, that is no ledger's (the error names the file and the line, never
 * the content), and, `retryable`, when another process holds the lock for more than 10 seconds; else with what the file system says.
 *
 * @param path on a disk of this machine: the lock knows nothing of processes on another one
 */
export function fileLedger(path: string): Journal {
  if (typeof path !== "string" || path === "") throw new TypeError("fileLedger needs the path of a file.");
  return ledgerOver(path, loadSystem, LOCK_TIMEOUT_MS);
}

/** The same over a given file system. */
export function ledgerOver(path: string, load: () => Promise<System>, lockTimeoutMs: number): Journal {
  let opened: { readonly lock: string; readonly self: LockOwner; readonly file: LedgerFile } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** One after another in this process, so that calls of one ledger do not fight for the lock. */
  function inTurn<T>(work: (file: LedgerFile) => Promise<T>): Promise<T> {
    const turn = last.then(() => withLock(work));
    last = turn.catch(() => {});
    return turn;
  }

  async function withLock<T>(work: (file: LedgerFile) => Promise<T>): Promise<T> {
    const system = await load();
    opened ??= await open(path, system);
    const { lock, self, file } = opened;
    try {
      const release = await acquireLock(lock, { system, self, timeoutMs: lockTimeoutMs });
      return await work(file).finally(release);
    } catch (error) {
      // The folder may be gone, or the file may be elsewhere: it is looked for again.
      opened = undefined;
      throw error;
    }
  }

  return journalOver({
    keep: (change) =>
      inTurn(async (file) => {
        const records = await file.read();
        if (records.accepts(change)) await file.append(change);
        else if (change.type === "begin") return records.find(change.entry.idempotencyKey);
        return undefined;
      }),
    open: () => inTurn(async (file) => (await file.read()).open()),
  });
}

async function open(path: string, system: System) {
  const absolute = system.resolve(path);
  await makeFolder(system.dirname(absolute), system);
  // Two names of one file have one lock: where there is no file yet, its folder may have two names.
  const [found, folder] = await Promise.all([
    unless(["ENOENT"], system.realpath(absolute)),
    system.realpath(system.dirname(absolute)),
  ]);
  const realPath = found ?? folder + absolute.slice(system.dirname(absolute).length);
  const self = await thisOwner(system);
  return { lock: `${realPath}.lock`, self, file: openLedgerFile(realPath, system) };
}

/** Each folder that is made is an entry in the one above it. */
async function makeFolder(folder: string, system: System): Promise<void> {
  const first = await system.mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = system.dirname(made))
    await syncFolder(system.dirname(made), system);
}
