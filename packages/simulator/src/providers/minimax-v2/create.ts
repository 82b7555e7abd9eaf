// MiniMax V2's create: what of a body no schema says (page "v2-create-video"), and what the body says of its task.

import { jsonAnswer } from "../../answer/json-answer.ts";
import { bodySchemas } from "../../generated/minimax.ts";
import { documentedCreate } from "../creates/documented-create.ts";
import { asObject, asText, type CreateBody } from "../provider-create.ts";
import { minimaxV2ErrorAnswers } from "./errors.ts";

function contentOf({ content }: CreateBody): CreateBody[] {
  return Array.isArray(content) ? content.map(asObject) : [];
}

const textsOf = (body: CreateBody) =>
  contentOf(body).filter(
    ({ type, text }) => type === "text" && typeof text === "string" && text.trim() !== "",
  );

/** Exactly one text; frames and references exclude each other; without either, the ratio has to be named; what H3-Max has not. */
function faultOf(body: CreateBody): string | undefined {
  if (textsOf(body).length !== 1) return "content must include a non-empty text item (prompt is required)";
  const media = contentOf(body).filter(({ type }) => type !== "text");
  const roles = media.map(({ role = "first_frame" }) => String(role));
  const references = roles.filter((role) => role.startsWith("reference_"));
  if (references.length > 0 && references.length < roles.length)
    return "first_frame and last_frame cannot be mixed with references";
  if (media.length === 0 && (body["ratio"] ?? "adaptive") === "adaptive")
    return "ratio is required for text-to-video and cannot be adaptive";
  const isMax = body["model"] === "MiniMax-H3-Max";
  if (body["resolution"] === (isMax ? "2K" : "480P")) return "the model does not support this resolution";
  return isMax && body["duration"] === 4 ? "the model does not support this duration" : undefined;
}

export const minimaxV2Create = documentedCreate({
  bodySchemas,
  basePath: "",
  invalidBody: minimaxV2ErrorAnswers.invalidBody,
  faultOf,
  parameters: (body) => ({
    model: asText(body["model"]),
    prompt: asText(textsOf(body)[0]?.["text"]),
    durationSeconds: body["duration"] as number,
    resolution: asText(body["resolution"]),
    aspectRatio: asText(body["ratio"]) ?? "adaptive",
    callbackUrl: asText(body["callback_url"]),
  }),
  answer: ({ task }) => jsonAnswer({ task_id: task.id }),
});
