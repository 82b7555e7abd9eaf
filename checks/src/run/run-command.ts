// Runs a command of this machine to its end.
import { x } from "tinyexec";

/** What it printed. Rejects with everything that it printed if it fails, or takes longer than `timeoutMs`. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, timeoutMs = 120_000 }: { cwd: string; env?: Record<string, string>; timeoutMs?: number },
): Promise<string> {
  const { stdout, stderr, exitCode } = await x(command, [...args], {
    timeout: timeoutMs,
    nodeOptions: { cwd, env: { ...process.env, ...env } },
  });
  if (exitCode === 0) return stdout;
  throw new Error(`${[command, ...args].join(" ")} in ${cwd} ended with ${exitCode}:\n${stdout}\n${stderr}`);
}
