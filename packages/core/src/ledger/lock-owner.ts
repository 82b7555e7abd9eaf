// Who holds a lock, and whether that process is gone. It says so only where it knows: a process of another container or machine may be
// alive although its number is not known here, and a number is given to another process when its first one has ended.
import { ownValue } from "../task/text.ts";
import { codeOf, type System } from "./system.ts";

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

const readable = (work: Promise<string>): Promise<string | undefined> =>
  work.then(
    (text) => text.trim(),
    () => undefined,
  );

/** This process. */
export async function thisOwner(system: System): Promise<LockOwner> {
  const { pid, platform } = system.process;
  if (platform !== "linux") return { pid, platform };
  const [host, machineId, boot, namespace, startTime] = await Promise.all([
    readable(system.readFile("/proc/sys/kernel/hostname", "utf8")),
    readable(system.readFile("/etc/machine-id", "utf8")),
    readable(system.readFile("/proc/sys/kernel/random/boot_id", "utf8")),
    readable(system.readlink("/proc/self/ns/pid")),
    statOf(system, pid).then((stat) => stat?.startTime),
  ]);
  return { pid, platform, startTime, machine: host && `${host} ${machineId ?? ""}`, boot, namespace };
}

/**
 * Reads what another process has written of itself: "torn" for what was not written whole, `undefined` for what is not understood, such as
 * that of a newer version.
 */
export function readOwner(text: string): LockOwner | "torn" | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "torn";
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
export async function isGone(owner: LockOwner, self: LockOwner, system: System): Promise<boolean> {
  if (owner.platform !== self.platform) return false;
  if (self.platform === "linux") {
    if (!owner.machine || owner.machine !== self.machine || !owner.boot || !self.boot) return false;
    if (owner.boot !== self.boot) return true;
    if (!owner.namespace || owner.namespace !== self.namespace) return false;
  }
  try {
    system.process.kill(owner.pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return true;
  }
  const stat = await statOf(system, owner.pid);
  if (!stat) return false;
  // A zombie has ended, and only waits for its parent to ask how.
  return "ZX".includes(stat.state) || (owner.startTime !== undefined && stat.startTime !== owner.startTime);
}

/** What Linux says of a process. Its name, in parentheses, may have any characters: what follows is read from the last one on. */
async function statOf(
  system: System,
  pid: number,
): Promise<{ state: string; startTime: string } | undefined> {
  const text = await system.readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, startTime] = [fields[0], fields[19]];
  return state && startTime ? { state, startTime } : undefined;
}
