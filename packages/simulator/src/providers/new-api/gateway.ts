// What chainhub and doubao share: a new-api gateway's four bodies on one path, told apart by a few traits.

import type { Answer } from "../../answer/answer.ts";
import { jsonAnswer } from "../../answer/json-answer.ts";
import type { NewApiQuirks } from "../../task/quirks.ts";
import type { Sight, StatusWords } from "../simulated-provider.ts";
import { channelBody } from "./channel-body.ts";
import { flatBody } from "./flat-body.ts";
import { listBody } from "./list-body.ts";
import type { GatewayTraits } from "./gateway-traits.ts";
import { taskBody } from "./task-body.ts";

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
