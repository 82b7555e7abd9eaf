// Everything that @videotask/simulator offers, except its msw handlers, which are in `/msw`.

export type { Clock } from "./clock/clock.ts";
export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from "./clock/virtual-clock.ts";
export type { Connection } from "./connection.ts";
export type { CustomError, CustomPath, CustomProvider } from "./custom/custom-provider.ts";
export type { CustomTask } from "./custom/custom-task.ts";
export type { AddedFault, Faults } from "./faults/fault-list.ts";
export type { Fault, FaultMatch } from "./faults/fault.ts";
export type { KeyCheck, RequestHead, Security } from "./providers/credentials.ts";
export type { ProviderName } from "./providers/provider-name.ts";
export type { LoggedRequest } from "./request-log.ts";
export type { ListenOptions, SimulatorServer } from "./server/server.ts";
export { createSimulator, type Simulator, type SimulatorOptions } from "./simulator.ts";
export type { Outcome, OutcomeOf } from "./task/outcomes.ts";
export type { NewApiUrlField, QuirksOf } from "./task/quirks.ts";
export type { TaskFailure, TaskScript } from "./task/task-script.ts";
