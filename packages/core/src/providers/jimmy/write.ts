// Writes the body of a create at Jimmy, whose path and names depend on the model, and reads its answer.
import type { components } from "@videotask/jimmy";
import type { CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { checkLimits, requireFields } from "../writing/limits.ts";
import { merge } from "../writing/merge.ts";
import { readInput } from "../writing/read-input.ts";
import { refuse } from "../writing/refuse.ts";
import { CODES } from "./codes.ts";
import { routeOf, type Route } from "./routes.ts";

/** The components of the provider's document. */
type Schemas = components["schemas"];

/** Every field that one of the paths has. */
type Options = Partial<
  Schemas["VideoGenerationRequest"] &
    Schemas["SeedanceVideoRequest"] &
    Schemas["MinimaxVideoRequest"] &
    Schemas["KlingVideoRequest"] &
    Schemas["VeoFramesRequest"] &
    Schemas["GeminiOmniVideoRequest"] &
    Schemas["Flux3VideoRequest"] &
    Schemas["SuperResolutionRequest"]
>;

/** What `tasks.create("jimmy", …)` takes. Which of it a model takes differs; images are links. */
export type JimmyInput = CreateInput<
  "model",
  "prompt" | "image" | "lastImage" | "durationSeconds" | "aspectRatio" | "resolution",
  Options
>;

/** How the path for Sora and those for Veo spell a shape. */
const ORIENTATIONS: Readonly<Record<string, string>> = { "16:9": "landscape", "9:16": "portrait" };

const RENAMED = ["image", "lastImage", "durationSeconds", "aspectRatio", "resolution"] as const;

export async function write(given: JimmyInput): Promise<{ path: Route["path"]; body: object }> {
  const input = await readInput(given, { fields: ["model", "prompt", ...RENAMED] });
  const { model = "", prompt, image, lastImage } = input;
  const { path, names, limits, required } = routeOf(model, Boolean(image || lastImage));
  checkLimits(input, limits);
  const draft: Record<string, unknown> = { model, prompt };
  for (const field of RENAMED) {
    const value = input[field];
    if (value === undefined) continue;
    const name = names[field];
    if (name === undefined) refuse(field, `${model} does not take it.`);
    draft[name] = spelled(name, value, model);
  }
  const body = merge(draft, input.providerOptions);
  requireFields(body, required);
  return { path, body };
}

/** A value as the vendor writes it: tiers in lower case, but for MiniMax's. */
function spelled(name: string, value: string | number, model: string): unknown {
  switch (name) {
    case "images":
      return [value];
    case "orientation":
      return ORIENTATIONS[value];
    case "resolution":
      return /^minimax/i.test(model) ? String(value).toUpperCase() : String(value).toLowerCase();
    default:
      return value;
  }
}

export function readCreated(body: unknown, { onDrift }: Pick<ReadContext, "onDrift">): CreatedTask {
  const answer = new Fields<Schemas["VideoGenerationResponse"]>(body, onDrift);
  const task = answer.object("data");
  const id = readId({ body, ids: [task.at("task_id")], code: answer.at("code"), codes: CODES, onDrift });
  return { id, submittedAt: task.instant("created_at") };
}
