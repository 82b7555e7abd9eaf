// Which of core's common fields goes into which field of a create's body, as far as its name and its type say so. Whether it means the
// same is for a person to say.

import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { follow } from "./find-query.ts";

export type BodyField = {
  /** As in the document. */
  readonly name: string;
  readonly isRequired: boolean;
  /** Core's field that goes into it, if one does. */
  readonly common: CommonField | undefined;
  /** Whether the page lists its values. */
  readonly isListed: boolean;
};

export type CommonField = keyof typeof NAMES;

/** What vendors call it, in lower case and without underscores, and what type of value core has for it. */
const NAMES = {
  model: { type: "string", names: ["model", "modelname", "modelid"] },
  prompt: { type: "string", names: ["prompt", "text", "textprompt"] },
  image: {
    type: "string",
    names: ["firstframeimage", "firstframeurl", "firstframe", "startimage", "imageurl", "image"],
  },
  lastImage: {
    type: "string",
    names: ["lastframeimage", "lastframeurl", "lastframe", "endimage", "imagetail", "lastimage"],
  },
  durationSeconds: { type: "number", names: ["durationseconds", "duration", "seconds"] },
  aspectRatio: { type: "string", names: ["aspectratio", "ratio"] },
  resolution: { type: "string", names: ["resolution"] },
  callbackUrl: { type: "string", names: ["callbackurl", "webhookurl", "notifyurl"] },
} as const satisfies Record<string, { type: "string" | "number"; names: readonly string[] }>;

/** Of each common field, the first name that the body has is taken. */
export function commonFieldsOf(document: JsonObject, body: JsonObject): BodyField[] {
  const { properties, required } = follow(document, body);
  const schemas = isJsonObject(properties) ? properties : {};
  const mustHave = Array.isArray(required) ? required.map(String) : [];
  const commonOf = new Map<string, CommonField>();
  for (const [common, { type, names }] of Object.entries(NAMES) as [
    CommonField,
    (typeof NAMES)[CommonField],
  ][]) {
    const name = names
      .flatMap((each) => Object.keys(schemas).filter((own) => plain(own) === each))
      .find((own) => typeOf(document, schemas[own]) === type);
    if (name !== undefined) commonOf.set(name, common);
  }
  return [...new Set([...Object.keys(schemas), ...mustHave])].map((name) => ({
    name,
    isRequired: mustHave.includes(name),
    common: commonOf.get(name),
    isListed: Array.isArray(follow(document, schemas[name])["enum"]),
  }));
}

const plain = (name: string): string => name.replaceAll("_", "").toLowerCase();

function typeOf(document: JsonObject, schema: Json | undefined): string | undefined {
  const types = [follow(document, schema)["type"]].flat().filter((type) => type !== "null");
  const [type] = types;
  if (types.length !== 1) return undefined;
  return type === "integer" ? "number" : String(type);
}
