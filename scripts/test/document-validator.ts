// Validates values against places in an OpenAPI document, formats included. OpenAPI 3.1 schemas are JSON schemas; of 3.0
// the vendors' documents use only what means the same in both, and `nullable`, which ajv knows.

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Json, JsonObject } from "../src/json.ts";

/** Returns what is wrong with a value at the schema that the pointer names, or undefined. */
export type Validate = (schemaPointer: string, value: unknown) => string | undefined;

export function createValidator(document: JsonObject): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "openapi.json");
  return (schemaPointer, value) => {
    const validate = ajv.compile({
      $ref: `openapi.json#${schemaPointer.split("/").map(encodeURIComponent).join("/")}`,
    });
    return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: "body" });
  };
}

/** The pointer to the schema of a JSON answer. */
export function answerSchema(path: string, status: number | string): string {
  return `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/get/responses/${status}/content/application~1json/schema`;
}

/** Every scalar in a body replaced by an object, one at a time: bodies that no documented schema may let through. */
export function* corruptions(body: Json, place = ""): Generator<{ place: string; body: Json }> {
  if (typeof body !== "object" || body === null) {
    if (body !== null) yield { place, body: { corrupted: true } };
    return;
  }
  for (const [key, value] of Object.entries(body)) {
    for (const corruption of corruptions(value, `${place}/${key}`)) {
      const copy = structuredClone(body) as JsonObject;
      copy[key] = corruption.body;
      yield { place: corruption.place, body: copy };
    }
  }
}
