// Writes the body of a create at Jimmy, whose path and names depend on the model, and reads its answer.
import type { components } from "@videotask/jimmy";
import type { CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { beginsWith, checkLimits, familyOf, requireFields } from "../writing/limits.ts";
import { merge } from "../writing/merge.ts";
import { readInput } from "../writing/read-input.ts";
import { refuse } from "../writing/refuse.ts";
import { CODES } from "./codes.ts";
import { FAMILIES, tierIn } from "./models.ts";
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

/** References to images that the vendor has looked through (`references/api.md`, "Seedance"). */
const ASSETS = { fileSchemes: ["asset:", "assetid:"] };

/** What makes a Veo model take images, among its own fields. */
const VEO_IMAGES = ["first_frame_url", "last_frame_url", "images"];

export async function write(given: JimmyInput): Promise<{ path: Route["path"]; body: object }> {
  const input = await readInput(given, {
    fields: ["model", "prompt", ...RENAMED],
    images: beginsWith(String(given?.model), ["seedance", "sd2"]) ? ASSETS : {},
  });
  const { model = "", prompt, image, lastImage, resolution, providerOptions } = input;
  const hasImages = image || lastImage || VEO_IMAGES.some((name) => providerOptions[name] !== undefined);
  const { path, names, required } = routeOf(model, Boolean(hasImages));
  checkLimits(input, familyOf(FAMILIES, model));
  const tier = tierIn(model);
  if (tier && resolution && resolution.toUpperCase() !== tier)
    refuse("resolution", `${model} makes ${tier}.`);
  const draft: Record<string, unknown> = { model, prompt };
  for (const field of RENAMED) {
    const value = input[field];
    if (value === undefined) continue;
    const name = names[field];
    if (name === undefined) refuse(field, `${model} does not take it.`);
    draft[name] = spelled(name, value, model);
  }
  const body = merge(draft, providerOptions);
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
      return beginsWith(model, ["minimax"]) ? String(value).toUpperCase() : String(value).toLowerCase();
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
