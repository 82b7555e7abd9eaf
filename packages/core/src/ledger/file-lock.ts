// A lock between processes: a file that only one can make. One that a killed process has left is replaced, never removed: whoever
// replaces it holds a lock of the next level first, and looks again, so that two who see it abandoned cannot both come in.
import { VideoTaskError } from "../task/error.ts";
import { codeOf, unless, type System } from "./system.ts";
import { isGone, readOwner, type LockOwner } from "./lock-owner.ts";

export interface LockOptions {
  readonly system: System;
  readonly self: LockOwner;
  /** How long to wait for another process (milliseconds). */
  readonly timeoutMs: number;
}

/** How long to sleep between two tries at most (milliseconds): a lock is held for as long as a disk takes to write a line. */
const MAX_PAUSE_MS = 20;

/** What Windows says of a file that is just being removed or replaced. */
const BUSY: ReadonlySet<unknown> = new Set(["EPERM", "EACCES", "EBUSY"]);

/**
 * @returns what releases it
 * @throws {VideoTaskError} `invalid_state`, retryable, when another process holds it for longer than that
 */
export async function acquireLock(path: string, options: LockOptions): Promise<() => Promise<void>> {
  const { system, self, timeoutMs } = options;
  const endAt = performance.now() + timeoutMs;
  // Written whole before it gets the lock's name: no lock is ever without its owner, wherever a process is killed.
  const draft = `${path}-${crypto.randomUUID()}`;
  const file = await system.open(draft, "wx", 0o600);
  try {
    await file.writeFile(new TextEncoder().encode(JSON.stringify(self))).finally(() => file.close());
    for (;;) {
      const trouble = await take(path, 0, draft, options).then(
        (taken) => (taken ? "none" : undefined),
        (error: unknown) => {
          if (BUSY.has(codeOf(error))) return error;
          throw error;
        },
      );
      if (trouble === "none") break;
      if (performance.now() >= endAt) throw trouble ?? (await held(path, options));
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * MAX_PAUSE_MS));
    }
  } finally {
    await unless(["ENOENT"], system.unlink(draft));
  }
  return async () => void (await unless(["ENOENT"], system.unlink(path)));
}

const levelOf = (path: string, level: number): string => (level === 0 ? path : `${path}.${level}`);

/** @returns whether this process has the lock of that level now */
async function take(path: string, level: number, draft: string, options: LockOptions): Promise<boolean> {
  const { system } = options;
  const lock = levelOf(path, level);
  if (await makeLock(lock, draft, system)) return true;
  if (!(await isAbandoned(lock, options))) return false;
  if (!(await take(path, level + 1, draft, options))) return false;
  // From here on nobody else replaces this lock, and its owner is not there to remove it: what is seen now holds until the rename.
  const replacement = levelOf(path, level + 1);
  let isReplaced = false;
  try {
    if (await isAbandoned(lock, options)) {
      await system.rename(replacement, lock);
      isReplaced = true;
    }
    return isReplaced;
  } finally {
    if (!isReplaced) await unless(["ENOENT"], system.unlink(replacement));
  }
}

async function makeLock(lock: string, draft: string, system: System): Promise<boolean> {
  const made = await unless(
    ["EEXIST"],
    system.link(draft, lock).then(() => true),
  );
  return made === true;
}

/** Whether there is a lock, and its owner is gone. */
async function isAbandoned(lock: string, { system, self }: LockOptions): Promise<boolean> {
  const text = await unless(["ENOENT"], system.readFile(lock, "utf8"));
  if (text === undefined) return false;
  const owner = readOwner(text);
  // An owner is written whole before the lock is there, unless the machine lost its power before the disk had all of it.
  return owner === "torn" || (owner !== undefined && isGone(owner, self, system));
}

async function held(path: string, { system, timeoutMs }: LockOptions): Promise<VideoTaskError> {
  const owner = readOwner(await system.readFile(path, "utf8").catch(() => ""));
  const who =
    typeof owner === "object"
      ? `process ${owner.pid}${owner.machine ? ` on ${owner.machine.split(" ")[0]}` : ""}`
      : "another process";
  return new VideoTaskError(
    "invalid_state",
    `${path} has been held by ${who} for more than ${timeoutMs} ms. If that process is no more, remove the file.`,
    { retryable: true },
  );
}
