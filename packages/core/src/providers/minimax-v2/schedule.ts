// MiniMax's page (minimax/v2-query-video.md) says neither how often to poll nor how long a task may take: the defaults.
export { DEFAULT_SCHEDULE as SCHEDULE, DEFAULT_TIMEOUT_MS as TIMEOUT_MS } from "../../task/schedule.ts";
