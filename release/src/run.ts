// Runs a command of this machine to its end.
import { x } from "tinyexec";

/** What it printed. Rejects with everything that it printed if it fails, or takes longer than two minutes. */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env?: Record<string, string> },
): Promise<string> {
  const { stdout, stderr, exitCode } = await x(command, [...args], {
    timeout: 120_000,
    nodeOptions: { cwd, env: { ...process.env, ...env } },
  });
  if (exitCode === 0) return stdout;
  throw new Error(`${[command, ...args].join(" ")} in ${cwd} ended with ${exitCode}:\n${stdout}\n${stderr}`);
}
