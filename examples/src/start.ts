// The main job: video tasks side by side, each waited for, downloaded and summed up. Without references, six scripted
// tasks at five simulated providers; with references, the real services.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VideoTaskError } from "@videotask/core";
import { HELP, readArguments } from "./arguments.ts";
import { followTask } from "./follow-task.ts";
import { newRow } from "./row.ts";
import { realStage } from "./real-stage.ts";
import { openScreen } from "./screen/open-screen.ts";
import { summary } from "./screen/summary.ts";
import { simulatedStage } from "./simulated-stage.ts";
import type { Stage } from "./stage.ts";

async function run(stage: Stage): Promise<number> {
  const stopping = new AbortController();
  const { signal } = stopping;
  process.on("SIGINT", () => stopping.abort());
  const folder = await mkdtemp(join(tmpdir(), "videotask-"));
  const rows = stage.parts.map(newRow);

  console.log(`\n${stage.title}\n`);
  const screen = openScreen(rows, stage.now);
  await Promise.all(rows.map((row) => followTask(stage, row, { folder, signal, screen })));
  screen.close();
  console.log(summary(rows, stage, folder));
  if (signal.aborted) return 130;
  return rows.every(({ end }) => end?.asExpected) ? 0 : 1;
}

/** @returns the stage, or what is wrong with the command line. */
async function prepare(refs: readonly string[]): Promise<Stage | string> {
  try {
    return refs.length ? realStage(refs) : await simulatedStage();
  } catch (error) {
    if (VideoTaskError.is(error) && error.code === "invalid_ref") return error.message;
    throw error;
  }
}

const { refs, help, mistake } = readArguments(process.argv.slice(2));
const stage = mistake ?? (help ? undefined : await prepare(refs));
if (!stage) console.log(HELP);
else if (typeof stage === "string") {
  console.error(`${stage}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  process.exitCode = await run(stage).finally(() => stage.close());
}
