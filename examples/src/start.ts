// The main job: video tasks side by side, each waited for, downloaded and summed up. Without references, a task created at each of seven
// simulated endpoints; with references, the real services.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VideoTaskError } from "@videotask/core";
import { HELP, readArguments } from "./arguments.ts";
import { openDisplay } from "./display/open-display.ts";
import { summary } from "./display/summary.ts";
import type { Environment } from "./environment.ts";
import { followTask } from "./follow-task.ts";
import { realEnvironment } from "./real-environment.ts";
import { newRow } from "./row.ts";
import { simulatedEnvironment } from "./simulated-environment.ts";

async function run(environment: Environment): Promise<number> {
  const stopping = new AbortController();
  const { signal } = stopping;
  process.on("SIGINT", () => stopping.abort());
  const folder = await mkdtemp(join(tmpdir(), "videotask-"));
  const rows = environment.expected.map(newRow);

  console.log(`\n${environment.title}\n`);
  const display = openDisplay(rows, environment.now);
  await Promise.all(rows.map((row) => followTask(environment, row, { folder, signal, display })));
  display.close();
  console.log(summary(rows, environment, folder));
  if (signal.aborted) return 130;
  const areCreatesAsExpected = environment.creates?.().asExpected ?? true;
  return areCreatesAsExpected && rows.every(({ outcome }) => outcome?.asExpected) ? 0 : 1;
}

/** @returns the environment, or what is wrong with the command line. */
async function prepare(refs: readonly string[]): Promise<Environment | string> {
  try {
    return refs.length ? realEnvironment(refs) : await simulatedEnvironment();
  } catch (error) {
    if (VideoTaskError.is(error) && error.code === "invalid_ref") return error.message;
    throw error;
  }
}

const { refs, help, mistake } = readArguments(process.argv.slice(2));
const environment = mistake ?? (help ? undefined : await prepare(refs));
if (!environment) console.log(HELP);
else if (typeof environment === "string") {
  console.error(`${environment}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  process.exitCode = await run(environment).finally(() => environment.close());
}
