// What one new-api gateway differs in from another. It is apart from gateway.ts because each of the gateway's bodies reads it, too.

import type { NewApiUrlField } from "../../task/quirks.ts";
import type { SimulatedTask } from "../../task/simulated-task.ts";
import type { FailureReason, FailureReasons, Statuses, TaskView } from "../task-view.ts";

/** What differs between the answers of one gateway and another. */
export interface GatewaySettings {
  readonly statuses: Statuses;
  readonly action: string;
  /** Whether the envelope has a `message`. */
  readonly hasMessage: boolean;
  /** Whether `start_time` is ever set: a gateway that never saw its task run leaves 0. */
  readonly hasStartTime: boolean;
  /** The field with the URL, where no quirk names another. */
  readonly urlIn: NewApiUrlField;
  /** Progress in percent by phase, as new-api's adaptors say it. */
  readonly progress: { readonly queued: number; readonly running: number };
  readonly reasons: FailureReasons;
  /** What `fail_reason` holds on a success whose URL is elsewhere. */
  failReasonOnSuccess(task: SimulatedTask): string;
  /** The answer of the gateway's own provider as `{ data }`, or nothing. */
  upstream(
    view: TaskView,
    urlField: NewApiUrlField,
    url: string | undefined,
    reason: FailureReason | undefined,
  ): { data?: object };
}
