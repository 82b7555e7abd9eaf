// What @videotask/core offers.

export { createVideoTasks } from "./video-tasks.ts";
export type {
  KnownRef,
  ProviderOf,
  RefOrState,
  VideoTasks,
  VideoTasksOptions,
  WaitOptions,
} from "./video-tasks.ts";

export { chainhub } from "./providers/chainhub/index.ts";
export { doubao } from "./providers/doubao/index.ts";
export { jimmy } from "./providers/jimmy/index.ts";
export { linkmodel } from "./providers/linkmodel/index.ts";
export { minimax } from "./providers/minimax/index.ts";
export { minimaxAgent } from "./providers/minimax-agent/index.ts";
export { defineProvider } from "./providers/define-provider.ts";
export type { ProviderDefinition, QueryContext } from "./providers/define-provider.ts";
export type { Ask, AskInit } from "./request/ask.ts";
export type { AnyClient } from "./request/bind-client.ts";
export type {
  ClientProviderDefinition,
  ClientQueryContext,
  ProviderFactory,
  ProviderOptions,
  ProviderBase,
} from "./request/define-entry.ts";
export type {
  Drift,
  Fetch,
  ProviderAnswer,
  ProviderEntry,
  ReadContext,
  ReadOptions,
  ReadTask,
  SharedEnvironment,
} from "./task/provider.ts";

export { parseTaskRef, taskRef } from "./task/ref.ts";
export { VideoTaskError } from "./task/error.ts";
export type { AnyVideoTaskError, VideoTaskErrorCode, VideoTaskErrorDetails } from "./task/error.ts";
export type { Cost, Ledger, LedgerEntry, LedgerOutcome, LedgerRecord } from "./task/ledger.ts";
export type { PollState } from "./task/poll-state.ts";
export type { Schedule } from "./task/schedule.ts";
export type {
  EndedTask,
  FailureCode,
  PendingTask,
  SucceededTask,
  TaskFailure,
  TaskFields,
  TaskOutput,
  TaskRef,
  TaskStatus,
  VideoTask,
} from "./task/task.ts";

export type { Clock } from "./polling/clock.ts";
export type { OnEvent, VideoTaskEvent } from "./polling/events.ts";
export type { RequestOptions } from "./polling/read-once.ts";
export type { StartOptions } from "./polling/start.ts";
export type { Tick } from "./polling/poll-once.ts";
