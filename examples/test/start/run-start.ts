// Runs the main job as a user does, with its output in a pipe and its files in a folder of the test's own.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The names of the files it saved. */
  readonly saved: string[];
}

export async function runStart(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), "videotask-test-"));
  const script = join(import.meta.dirname, "../../src/start.ts");
  const { PATH } = process.env;
  const run = await new Promise<Omit<Run, "saved">>((resolve) => {
    const options = { env: { PATH, TMPDIR: folder, TEMP: folder, TMP: folder, ...env } };
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
  const saved = await readdir(folder, { recursive: true, withFileTypes: true });
  await rm(folder, { recursive: true });
  return { ...run, saved: saved.filter((entry) => entry.isFile()).map(({ name }) => name) };
}
