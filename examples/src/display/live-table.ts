// For people at a terminal: the table in place, with lines above it for problems only.
import { stdout } from "node:process";
import { createLogUpdate } from "log-update";
import type { Row } from "../row.ts";
import type { Display } from "./display.ts";
import { messageLine } from "./message-line.ts";
import { table } from "./table.ts";

const FRAME_MS = 100;

export function liveTable(rows: readonly Row[], now: () => number): Display {
  const startedAt = now();
  const line = messageLine(rows, now);
  const log = createLogUpdate(stdout);
  const draw = () => log(`\n${table(rows, { elapsedMs: now() - startedAt, width: stdout.columns })}`);
  const timer = setInterval(draw, FRAME_MS);
  draw();
  return {
    show(row, message) {
      if (message.isProblem) log.persist(line(row, message));
    },
    close() {
      clearInterval(timer);
      log(`\n${table(rows)}`);
      log.done();
    },
  };
}
