// What every request to one simulator shares.

import type { Clock } from "./clock/clock.ts";
import type { CallbackSender } from "./callbacks/callback-sender.ts";
import type { CreateScriptList } from "./creating/create-scripts.ts";
import type { CreatedTask } from "./creating/created-task.ts";
import type { FaultTarget } from "./faults/fault-list.ts";
import type { Fault } from "./faults/fault.ts";
import type { Links } from "./media/links.ts";
import type { ProviderList } from "./providers/provider-list.ts";
import type { SimulatedProvider } from "./providers/simulated-provider.ts";
import type { Random } from "./random.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { TaskStore } from "./task/task-store.ts";

/** What a request needs of its simulator. */
export interface SimulatorState {
  readonly clock: Clock;
  readonly random: Random;
  readonly providers: ProviderList;
  readonly tasks: TaskStore;
  readonly links: Links;
  readonly requests: LoggedRequest<string>[];
  readonly created: CreatedTask<string>[];
  readonly createScripts: CreateScriptList;
  readonly callbacks: CallbackSender;
  /** Whether one more create is within the limit; if so, it counts. */
  isWithinCreateLimit(provider: string): boolean;
  nextFault(target: FaultTarget): Fault | undefined;
  apiKeyOf(provider: SimulatedProvider): string;
}
