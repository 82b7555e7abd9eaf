// What chainhub and doubao share: a new-api gateway's four bodies on one path, told apart by a few traits.

import type { Answer } from "../../answer/answer.ts";
import { jsonAnswer } from "../../answer/json-answer.ts";
import type { NewApiQuirks, NewApiUrlField } from "../../task/quirks.ts";
import type { StagedTask } from "../../task/staged-task.ts";
import type { Reason, Reasons } from "../failure-of.ts";
import type { Sight, StatusWords } from "../simulated-provider.ts";
import { channelBody } from "./channel-body.ts";
import { flatBody } from "./flat-body.ts";
import { listBody } from "./list-body.ts";
import type { Steps } from "./progress.ts";
import { taskBody } from "./task-body.ts";

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

/** The quirks that every gateway's tasks can have. */
export const newApiQuirks = [
  "urlIn",
  "failReason",
  "body",
  "errorInResultUrl",
  "gatewayFields",
  "progressFallsBack",
  "timesInMs",
  "refreshEveryMs",
] as const satisfies readonly (keyof NewApiQuirks)[];

/** A gateway's answer about a task, in the body that the script asks for. */
export function gatewayAnswer(traits: GatewayTraits, words: StatusWords, sight: Sight): Answer {
  switch (sight.task.quirks.body) {
    case "channel":
      return jsonAnswer(channelBody(traits, sight));
    case "flat":
      return jsonAnswer(flatBody(traits, words, sight));
    case "list":
      return jsonAnswer(listBody(traits, sight));
    default:
      return jsonAnswer(taskBody(traits, words, sight));
  }
}
