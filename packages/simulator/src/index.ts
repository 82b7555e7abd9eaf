// Everything that @videotask/simulator offers, except its msw handlers, which are in `/msw`.

export type { LoggedCallback, SendCallback } from "./callbacks/callback-log.ts";
export type { CallbackQuirk } from "./callbacks/callback-quirk.ts";
export type { Clock } from "./clock/clock.ts";
export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from "./clock/virtual-clock.ts";
export type { Connection } from "./connection.ts";
export type { CreatedTask } from "./creating/created-task.ts";
export type { CreateScript, CreateScripts, ScriptedCreates } from "./creating/create-scripts.ts";
export type { CustomCreate, CustomError, CustomPath, CustomProvider } from "./custom/custom-provider.ts";
export type { CustomTask } from "./custom/custom-task.ts";
export type { AddedFault, Faults } from "./faults/fault-list.ts";
export type { Fault, FaultMatch } from "./faults/fault.ts";
export type { KeyCheck, RequestHead, Security } from "./providers/credentials.ts";
export type { ProviderName } from "./providers/provider-name.ts";
export type { Operation } from "./providers/route.ts";
export type { LoggedRequest } from "./request-log.ts";
export type { ListenOptions, SimulatorServer } from "./server/server.ts";
export { createSimulator, type Simulator, type SimulatorOptions } from "./simulator.ts";
export type { Outcome, OutcomeOf } from "./task/outcomes.ts";
export type { NewApiCreateBody, NewApiUrlField, QuirksOf } from "./task/quirks.ts";
export type { TaskFailure, TaskScript } from "./task/task-script.ts";
