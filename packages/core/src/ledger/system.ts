// What a ledger needs of the system it runs on, and nothing else of it: a test can stand in for it, and break off anywhere. node:fs is
// loaded when it is first needed, by a name that bundlers do not follow, so that `memoryLedger` runs anywhere.

/** An open file. */
export interface OpenFile {
  stat(): Promise<{ readonly size: number; readonly mode: number }>;
  read(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  /** Writes all of it: at the end, in a file that was opened for that. */
  writeFile(bytes: Uint8Array): Promise<void>;
  truncate(size: number): Promise<void>;
  /** fsync: resolves when the disk has it. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What Node, Bun and Deno say of processes. */
export interface Processes {
  readonly pid: number;
  readonly platform: string;
  /** Throws, with the code `ESRCH`, when there is no such process. */
  kill(pid: number, signal: 0): unknown;
}

export interface System {
  readonly process: Processes;
  /** `r` reads, `r+` may write too, `a+` reads, and appends to a file that is made if there is none, `wx` writes a new one. */
  open(path: string, flags: "r" | "r+" | "a+" | "wx", mode?: number): Promise<OpenFile>;
  readFile(path: string, encoding: "utf8"): Promise<string>;
  readlink(path: string): Promise<string>;
  realpath(path: string): Promise<string>;
  /** Gives `existing` a second name, unless there is a file of that name. */
  link(existing: string, path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  resolve(path: string): string;
  dirname(path: string): string;
  mkdir(
    path: string,
    options: { readonly recursive: true; readonly mode: number },
  ): Promise<string | undefined>;
}

/** Rejects where there is no node:fs. */
export async function loadSystem(): Promise<System> {
  const modules = ["node:fs/promises", "node:path"].map(
    (name) => import(/* @vite-ignore */ name) as Promise<object>,
  );
  const { process } = globalThis as { process?: Processes };
  return Object.assign({ process }, ...(await Promise.all(modules))) as System;
}

/** The code of a file system's error, such as `ENOENT`. */
export const codeOf = (error: unknown): unknown => Object(error).code;

/** What `work` gives, or `undefined` where it fails with one of these codes. */
export async function unless<T>(codes: readonly string[], work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codes.includes(String(codeOf(error)))) return undefined;
    throw error;
  }
}
