// A disk that forgets what nobody has synced when its power is lost, and processes that can be killed within any of their steps.
import { dirname } from "node:path";
import type { OpenFile, System } from "../../src/ledger/system.ts";

/** Part of what was done to a file since it was synced: all of it, or so much of it. */
type Edit = (bytes: Buffer, part: number) => Buffer;

class FakeFile {
  bytes: Buffer = Buffer.alloc(0);
  synced: Buffer = Buffer.alloc(0);
  edits: Edit[] = [];

  edit(edit: Edit, part = 1): void {
    this.edits.push((bytes, more) => edit(bytes, Math.min(part, more)));
    this.bytes = edit(this.bytes, part);
  }
}

type Names = Map<string, FakeFile>;

/** Where a process is killed: within its `step`-th step, of which a `part` from 0 to 1 is done. */
export interface Kill {
  readonly step: number;
  readonly part: number;
}

export class FakeDisk {
  names: Names = new Map();
  #syncedNames: Names = new Map();
  #renamings: ((names: Names) => unknown)[] = [];
  #boot = 1;
  #lastPid = 0;
  readonly #alive = new Set<number>();
  /** Called before each step of a process. */
  onStep: (process: FakeProcess, what: string, path: string) => Promise<void> | void = () => {};

  /** A process that nobody has started yet. */
  start(kill?: Kill): FakeProcess {
    const pid = (this.#lastPid += 1);
    this.#alive.add(pid);
    return new FakeProcess(this, pid, kill);
  }

  end(pid: number): void {
    this.#alive.delete(pid);
  }

  isAlive = (pid: number): boolean => this.#alive.has(pid);

  rename(renaming: (names: Names) => unknown): void {
    this.#renamings.push(renaming);
    renaming(this.names);
  }

  syncNames(): void {
    for (const renaming of this.#renamings.splice(0)) renaming(this.#syncedNames);
  }

  /** All processes end. Of what was not synced, the first `part` (0 to 1) has reached the disk; the rest has not, or left zeros. */
  losePower(part: number, leavesZeros: boolean): void {
    this.#alive.clear();
    this.#boot += 1;
    const renamings = this.#renamings.splice(0);
    for (const renaming of renamings.slice(0, Math.round(part * renamings.length)))
      renaming(this.#syncedNames);
    this.names = new Map(this.#syncedNames);
    for (const file of new Set(this.names.values())) {
      const whole = Math.floor(part * file.edits.length);
      const cut = part * file.edits.length - whole;
      const before = file.edits.reduce(
        (bytes, edit, index) => edit(bytes, index < whole ? 1 : index === whole ? cut : 0),
        file.synced,
      );
      const lost = leavesZeros ? Math.max(0, file.bytes.length - before.length) : 0;
      file.bytes = Buffer.concat([before, Buffer.alloc(lost)]);
      file.synced = file.bytes;
      file.edits = [];
    }
  }

  /** What Linux says of itself. */
  about(path: string): string | undefined {
    if (path === "/proc/sys/kernel/hostname") return "fake\n";
    if (path === "/etc/machine-id") return "f00d\n";
    if (path === "/proc/sys/kernel/random/boot_id") return `boot ${this.#boot}\n`;
    const pid = Number(/^\/proc\/(\d+)\/stat$/.exec(path)?.[1]);
    if (!this.isAlive(pid)) return undefined;
    return `${pid} (a ) b) S ${"0 ".repeat(18)}${pid}00 0\n`;
  }
}

const failure = (code: string) => Object.assign(new Error(code), { code });

export class FakeProcess {
  #steps = 0;
  /** Resolves when it is killed. */
  readonly killed: Promise<"killed">;
  readonly system: System;
  #onKilled!: (end: "killed") => void;

  declare readonly disk: FakeDisk;
  declare readonly pid: number;
  readonly #kill: Kill | undefined;

  constructor(disk: FakeDisk, pid: number, kill: Kill | undefined) {
    Object.assign(this, { disk, pid });
    this.#kill = kill;
    this.killed = new Promise((resolve) => (this.#onKilled = resolve));
    this.system = this.#makeSystem();
  }

  get stepCount(): number {
    return this.#steps;
  }

  end(): void {
    this.disk.end(this.pid);
    this.#onKilled("killed");
  }

  /** Does a step; never ends in a process that is killed. */
  async #step<T>(what: string, path: string, act: (part: number) => T): Promise<T> {
    await this.disk.onStep(this, what, path);
    this.#steps += 1;
    const { step, part } = this.#kill ?? {};
    if (!this.disk.isAlive(this.pid)) return new Promise<T>(() => {});
    if (this.#steps !== step) return act(1);
    if (what === "write" || part! >= 0.5) act(part!);
    this.end();
    return new Promise<T>(() => {});
  }

  #makeSystem(): System {
    const { disk } = this;
    const find = (path: string) => {
      const file = disk.names.get(path);
      if (!file) throw failure("ENOENT");
      return file;
    };
    const openFile = (file: FakeFile, path: string): OpenFile => ({
      stat: () => this.#step("stat", path, () => ({ size: file.bytes.length, mode: 0o600 })),
      read: (bytes, offset, length, position) =>
        this.#step("read", path, () => ({
          bytesRead: file.bytes.copy(bytes, offset, position, position + length),
        })),
      writeFile: (more) =>
        this.#step("write", path, (part) =>
          file.edit(
            (bytes, cut) => Buffer.concat([bytes, more.subarray(0, Math.floor(cut * more.length))]),
            part,
          ),
        ),
      truncate: (size) =>
        this.#step("truncate", path, () =>
          file.edit((bytes, part) => (part < 1 ? bytes : bytes.subarray(0, size))),
        ),
      sync: () =>
        this.#step("sync", path, () => {
          file.synced = file.bytes;
          file.edits = [];
        }),
      close: async () => {},
    });
    const folder: OpenFile = {
      ...openFile(new FakeFile(), "/"),
      sync: () => this.#step("sync", "/", () => disk.syncNames()),
    };
    const read = (path: string) =>
      this.#step("read", path, () => disk.about(path) ?? find(path).bytes.toString("utf8"));
    return {
      process: {
        pid: this.pid,
        platform: "linux",
        kill: (pid) => {
          if (!disk.isAlive(pid)) throw failure("ESRCH");
        },
      },
      open: (path, flags) =>
        this.#step("open", path, () => {
          if (path === "/") return folder;
          const found = disk.names.get(path);
          if (flags === "wx" && found) throw failure("EEXIST");
          if (flags.startsWith("r")) return openFile(find(path), path);
          if (found) return openFile(found, path);
          const made = new FakeFile();
          disk.rename((all) => all.set(path, made));
          return openFile(made, path);
        }),
      readFile: read,
      readlink: async () => "pid:[4026531836]",
      realpath: async (path) => {
        if (path !== "/") find(path);
        return path;
      },
      link: (from, to) =>
        this.#step("link", to, () => {
          const file = find(from);
          if (disk.names.has(to)) throw failure("EEXIST");
          disk.rename((all) => all.set(to, file));
        }),
      rename: (from, to) =>
        this.#step("rename", to, () => {
          const file = find(from);
          disk.rename((all) => all.set(to, file) && all.delete(from));
        }),
      unlink: (path) =>
        this.#step("unlink", path, () => {
          find(path);
          disk.rename((all) => all.delete(path));
        }),
      mkdir: async () => undefined,
      resolve: (path) => path,
      dirname,
    };
  }
}
