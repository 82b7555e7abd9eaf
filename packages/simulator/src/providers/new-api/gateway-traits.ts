// What one gateway's bodies differ in from another's. It is apart from gateway.ts for its four bodies to know it, too.

import type { NewApiUrlField } from "../../task/quirks.ts";
import type { StagedTask } from "../../task/staged-task.ts";
import type { Reason, Reasons } from "../failure-of.ts";
import type { Sight } from "../simulated-provider.ts";
import type { Steps } from "./progress.ts";

/** What differs between one gateway's usual body and another's. */
export interface GatewayTraits {
  readonly action: string;
  readonly hasMessage: boolean;
  /** Whether `start_time` is ever set: a gateway that never saw its task run leaves 0. */
  readonly knowsStart: boolean;
  readonly urlIn: NewApiUrlField;
  readonly steps: Steps;
  readonly reasons: Reasons;
  /** What `fail_reason` holds on a success whose URL is elsewhere. */
  failReasonOnSuccess(task: StagedTask): string;
  /** The gateway's own provider's JSON as `{ data }`, or nothing. */
  upstream(
    sight: Sight,
    field: NewApiUrlField,
    url: string | undefined,
    reason: Reason | undefined,
  ): { data?: object | null };
}
