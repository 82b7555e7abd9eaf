// The creates of new-api gateways: a body for each version and channel, of which the quirk `createBody` names one.

import { jsonAnswer } from "../../answer/json-answer.ts";
import type { BodySchemas } from "../../creating/body-fault.ts";
import type { NewApiCreateBody } from "../../task/quirks.ts";
import { documentedCreate } from "../creates/documented-create.ts";
import { asObject, asText, type CreateBody } from "../provider-create.ts";
import type { TaskView } from "../task-view.ts";
import { gatewayTime } from "./gateway-view.ts";
import { invalidRequest } from "./errors.ts";

/** What differs between the creates of one gateway and another. */
interface GatewayCreate {
  readonly bodySchemas: BodySchemas;
  /** The body where no quirk names another. */
  readonly usualBody: NewApiCreateBody;
  readonly model: string;
}

const bodies: Readonly<Record<NewApiCreateBody, (view: TaskView, model: string) => object>> = {
  id: ({ task }) => ({ task_id: task.id }),
  baseResp: ({ task }) => ({ task_id: task.id, base_resp: { status_code: 0, status_msg: "success" } }),
  object: ({ task }) => ({
    id: task.id,
    object: "video.generation",
    created: gatewayTime(task.submittedAt, task.quirks),
    status: "pending",
  }),
  emptyStatus: ({ task }, model) => ({
    id: task.id,
    task_id: task.id,
    object: "video",
    model: task.model ?? model,
    status: "",
    progress: 0,
    created_at: gatewayTime(task.submittedAt, task.quirks),
  }),
  envelope: ({ task, random }) => ({
    code: 0,
    message: "success",
    request_id: `${Math.floor(random() * 1e9)}`,
    data: {
      task_id: task.id,
      task_status: "submitted",
      created_at: gatewayTime(task.submittedAt, task.quirks),
      updated_at: gatewayTime(task.submittedAt, task.quirks),
    },
  }),
};

/** The gateway itself wants a prompt; also where there are images. */
function faultOf({ prompt }: CreateBody): string | undefined {
  return typeof prompt === "string" && prompt.trim() !== "" ? undefined : "prompt is required";
}

/** `metadata` can be JSON in a text. */
function metadataOf({ metadata }: CreateBody): CreateBody {
  if (typeof metadata !== "string") return asObject(metadata);
  try {
    return asObject(JSON.parse(metadata));
  } catch {
    return {};
  }
}

/** The create of a gateway. */
export function gatewayCreate({ bodySchemas, usualBody, model }: GatewayCreate) {
  return documentedCreate({
    bodySchemas,
    basePath: "",
    invalidBody: invalidRequest,
    faultOf,
    parameters: (body) => ({
      model: asText(body["model"]),
      prompt: asText(body["prompt"]),
      // The gateway has no callbacks: this goes through to its own provider, which then calls with its own id.
      callbackUrl: asText(metadataOf(body)["callback_url"]),
    }),
    answer: (view) => jsonAnswer(bodies[view.task.quirks.createBody ?? usualBody](view, model)),
  });
}
