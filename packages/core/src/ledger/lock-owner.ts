// Who holds a lock, and whether that process is gone. It says so only where it knows: a process of another container or machine may be
// alive although its number is not known here, and a number is given to another process when its first one has ended.
import { ownValue } from "../task/text.ts";
import { codeOf, type FileSystem } from "./file-system.ts";

export interface LockOwner {
  readonly pid: number;
  readonly platform: string;
  /** On Linux: since when it runs, in the kernel's ticks. */
  readonly startTime?: string | undefined;
  /** On Linux: which machine, which start of it, and which of its worlds of process numbers. */
  readonly machine?: string | undefined;
  readonly boot?: string | undefined;
  readonly namespace?: string | undefined;
}

/** Node, Bun and Deno have it. */
type Process = { readonly pid: number; readonly platform: string; kill(pid: number, signal: 0): unknown };
const running = (): Process => (globalThis as unknown as { process: Process }).process;

const readable = (work: Promise<string>): Promise<string | undefined> =>
  work.then(
    (text) => text.trim(),
    () => undefined,
  );

/** This process. */
export async function thisOwner(fileSystem: FileSystem): Promise<LockOwner> {
  const { pid, platform } = running();
  if (platform !== "linux") return { pid, platform };
  const [host, machineId, boot, namespace, startTime] = await Promise.all([
    readable(fileSystem.readFile("/proc/sys/kernel/hostname", "utf8")),
    readable(fileSystem.readFile("/etc/machine-id", "utf8")),
    readable(fileSystem.readFile("/proc/sys/kernel/random/boot_id", "utf8")),
    readable(fileSystem.readlink("/proc/self/ns/pid")),
    statOf(fileSystem, pid).then((stat) => stat?.startTime),
  ]);
  return { pid, platform, startTime, machine: host && `${host} ${machineId ?? ""}`, boot, namespace };
}

/** Reads what another process has written of itself; `undefined` if it is not understood. */
export function readOwner(text: string): LockOwner | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const textAt = (name: string) => {
    const found = ownValue(value, name);
    return typeof found === "string" ? found : undefined;
  };
  const pid = ownValue(value, "pid");
  const platform = textAt("platform");
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0 || platform === undefined)
    return undefined;
  const [startTime, machine, boot, namespace] = ["startTime", "machine", "boot", "namespace"].map(textAt);
  return { pid, platform, startTime, machine, boot, namespace };
}

/** Whether that process has certainly ended. */
export async function isGone(owner: LockOwner, self: LockOwner, fileSystem: FileSystem): Promise<boolean> {
  if (owner.platform !== self.platform) return false;
  if (self.platform === "linux") {
    if (!owner.machine || owner.machine !== self.machine || !owner.boot || !self.boot) return false;
    if (owner.boot !== self.boot) return true;
    if (!owner.namespace || owner.namespace !== self.namespace) return false;
  }
  try {
    running().kill(owner.pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return true;
  }
  const stat = await statOf(fileSystem, owner.pid);
  if (!stat) return false;
  // A zombie has ended, and only waits for its parent to ask how.
  return "ZX".includes(stat.state) || (owner.startTime !== undefined && stat.startTime !== owner.startTime);
}

/** What Linux says of a process. Its name, in parentheses, may have any characters: what follows is read from the last one on. */
async function statOf(
  fileSystem: FileSystem,
  pid: number,
): Promise<{ state: string; startTime: string } | undefined> {
  const text = await fileSystem.readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, startTime] = [fields[0], fields[19]];
  return state && startTime ? { state, startTime } : undefined;
}
