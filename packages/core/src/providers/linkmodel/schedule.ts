// LinkModel's "Recommended polling schedule", row by row (linkmodel/query-video.md). Its last row, "> 15 min: stop", is the timeout.
import type { Schedule } from "../../task/schedule.ts";

export const SCHEDULE: Schedule = [
  { untilMs: 30_000, everyMs: null },
  { untilMs: 120_000, everyMs: 5_000 },
  { untilMs: 240_000, everyMs: 3_000 },
  { untilMs: 480_000, everyMs: 8_000 },
  { everyMs: 15_000 },
];

export const TIMEOUT_MS = 900_000;
