// Doubao's timing (doubao/query-video.md). Notes 1: "every 5-10 seconds"; Notes 3: typically 1 to 5 minutes.
import type { Schedule } from "../../task/schedule.ts";

export const SCHEDULE: Schedule = [{ untilMs: 300_000, everyMs: 5_000 }, { everyMs: 10_000 }];

// How long a task may take at most is not on the page.
export { DEFAULT_TIMEOUT_MS as TIMEOUT_MS } from "../../task/schedule.ts";
