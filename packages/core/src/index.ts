// What @videotask/core offers.

export { createVideoTasks } from "./video-tasks.ts";
export type { VideoTasks, VideoTasksOptions, WaitOptions } from "./video-tasks.ts";
export type {
  CreateOptions,
  InputOf,
  ListOptions,
  ProviderInfo,
  ResolveOptions,
  SingleRequestOptions,
  TaskCreator,
} from "./task-creator.ts";
export type { LostSubmission } from "./creating/lost-submission.ts";

export { chainhub } from "./providers/chainhub/index.ts";
export { doubao } from "./providers/doubao/index.ts";
export { jimmy } from "./providers/jimmy/index.ts";
export { linkmodel } from "./providers/linkmodel/index.ts";
export { minimax } from "./providers/minimax/index.ts";
export { minimaxAgent } from "./providers/minimax-agent/index.ts";
export { minimaxV2 } from "./providers/minimax-v2/index.ts";
export type { ChainhubInput } from "./providers/chainhub/write.ts";
export type { DoubaoInput } from "./providers/doubao/write.ts";
export type { JimmyInput } from "./providers/jimmy/write.ts";
export type { LinkmodelInput } from "./providers/linkmodel/write.ts";
export type { MinimaxInput } from "./providers/minimax/write.ts";
export type { MinimaxAgentInput } from "./providers/minimax-agent/write.ts";
export type { MinimaxV2Input } from "./providers/minimax-v2/write.ts";
export { defineProvider } from "./providers/define-provider.ts";
export type { CallContext, ProviderDefinition, QueryContext } from "./providers/define-provider.ts";
export type { Ask, AskInit } from "./request/ask.ts";
export type { AnyClient } from "./request/bind-client.ts";
export type {
  AbilitiesOf,
  ClientCallContext,
  ClientProviderDefinition,
  ClientQueryContext,
  ProviderFactory,
  ProviderOptions,
  ProviderBase,
} from "./request/definition.ts";
export type {
  Abilities,
  Connection,
  CreatedTask,
  Drift,
  Fetch,
  ListedTask,
  ListFilter,
  ListPage,
  ProviderAnswer,
  ProviderEntry,
  ReadContext,
  ReadOptions,
  ReadTask,
  SharedEnvironment,
  SubmitOptions,
} from "./task/provider.ts";

export type { AspectRatio, CommonInput, CreateInput, ImageInput, Resolution } from "./task/create-input.ts";
export type { KnownRef, ProviderOf, RefOrState } from "./task/known-ref.ts";
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
export type { Wake } from "./polling/poll.ts";
export type { StartOptions } from "./polling/start.ts";
export type { TickOptions } from "./polling/tick.ts";
export type { Tick } from "./polling/poll-once.ts";
