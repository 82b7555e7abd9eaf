// For people at a terminal: the table in place, with lines above it for trouble only.
import { stdout } from "node:process";
import { createLogUpdate } from "log-update";
import type { Row } from "../row.ts";
import { newsLine } from "./news-line.ts";
import type { Screen } from "./screen.ts";
import { table } from "./table.ts";

const FRAME_MS = 100;

export function liveTable(rows: readonly Row[], now: () => number): Screen {
  const since = now();
  const line = newsLine(rows, now);
  const log = createLogUpdate(stdout);
  const draw = () => log(`\n${table(rows, { elapsedMs: now() - since, width: stdout.columns })}`);
  const timer = setInterval(draw, FRAME_MS);
  draw();
  return {
    tell(row, news) {
      if (news.isTrouble) log.persist(line(row, news));
    },
    close() {
      clearInterval(timer);
      log(`\n${table(rows)}`);
      log.done();
    },
  };
}
