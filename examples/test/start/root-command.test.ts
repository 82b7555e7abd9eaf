// The README's command as its user types it: what is printed is the main job's own, and so is the exit code.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 }); // a few processes each, on a machine that may be busy

const root = join(import.meta.dirname, "../../..");

interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `pnpm start`, to its end; `stopAt` is a text at which its user presses Ctrl-C. */
function pnpmStart(args: readonly string[], stopAt?: string): Promise<Run> {
  const isKeyOrHost = ([name]: readonly [string, unknown]) => /_(?:API_KEY|BASE_URL)$/.test(name);
  const shell = Object.entries(process.env).filter((variable) => !isKeyOrHost(variable));
  const child = spawn("pnpm", ["start", ...args], {
    cwd: root,
    env: {
      ...Object.fromEntries(shell),
      // Installed and built before tests run; other tests read what would be written again.
      pnpm_config_verify_deps_before_run: "false",
      TURBO_HASH: "built",
    },
    detached: true, // a group of its own: Ctrl-C goes to all of its processes
    shell: process.platform === "win32",
  });
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdout.on("data", (chunk) => {
    const isNew = stopAt !== undefined && !stdout.includes(stopAt);
    stdout += chunk;
    if (isNew && stdout.includes(stopAt)) process.kill(-child.pid!, "SIGINT");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

test("without arguments it succeeds, and prints nothing but its own output", async () => {
  const { code, stdout, stderr } = await pnpmStart([]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^\nA task at each of seven simulated endpoints/);
});

test("--help exits 0", async () => {
  const { code, stdout, stderr } = await pnpmStart(["--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Waits for video tasks side by side/);
});

describe("a mistake", () => {
  test.each([
    ["what is no reference", "nonsense", "nonsense is no reference of a task, such as linkmodel:"],
    ["a reference of no provider", "acme:1", "acme:1: its provider is none of chainhub, "],
    ["a reference without an id", "linkmodel:", "linkmodel: is no reference of a task"],
    ["a misspelt option", "--hlep", "Unknown option '--hlep'\n"],
    ["a value for an option that takes none", "--help=me", "Option '-h, --help' does not take an argument\n"],
  ])("%s exits 2 and is named first, with the help behind it", async (_, argument, message) => {
    const { code, stdout, stderr } = await pnpmStart([argument]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.slice(0, message.length)).toBe(message);
    expect(stderr).toMatch(/\n\nWaits for video tasks [^]*130 when stopped\.\n$/);
  });

  test.each([
    ["a missing key", "jimmy:1", "jimmy:1: apiKey is missing: pass it or set JIMMY_API_KEY."],
    ["a missing host", "doubao:1", "doubao:1: "],
  ])("%s exits 1 and is named in the summary", async (_, argument, message) => {
    const { code, stdout, stderr } = await pnpmStart([argument]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain(message);
  });
});

test.skipIf(process.platform === "win32")("Ctrl-C stops it with a summary, and without a dump", async () => {
  const { code, signal, stdout, stderr } = await pnpmStart([], "running");
  // A shell says 130 of either.
  expect(code ?? signal).toBe(signal === null ? 130 : "SIGINT");
  expect(stderr).toBe("");
  expect(stdout).toMatch(/waiting was stopped, the task continues at its provider/);
});
