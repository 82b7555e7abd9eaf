// Validates values against schemas in an OpenAPI document, formats included. OpenAPI 3.1 schemas are JSON schemas; of 3.0 the vendors'
// documents use only what means the same in both, and `nullable`, which ajv knows.

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** What is wrong with `value` at the schema that the JSON pointer leads to: a line for each error, none where it is valid. */
export type SchemaValidator = (schemaPointer: string, value: unknown) => string[];

/** A validator for the schemas in `document`, each compiled when it is first needed. */
export function createSchemaValidator(document: object): SchemaValidator {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "openapi.json");
  const compiled = new Map<string, ValidateFunction>();

  function compile(schemaPointer: string): ValidateFunction {
    const fragment = schemaPointer.split("/").map(encodeURIComponent).join("/");
    const validate = ajv.compile({ $ref: `openapi.json#${fragment}` });
    compiled.set(schemaPointer, validate);
    return validate;
  }

  return (schemaPointer, value) => {
    const validate = compiled.get(schemaPointer) ?? compile(schemaPointer);
    return validate(value) ? [] : (validate.errors ?? []).map(errorLine);
  };
}

/** Such as `/data/status must be equal to one of the allowed values: {"allowedValues":["Pending"]}`. */
function errorLine({ instancePath, message = "", params }: ErrorObject): string {
  return `${instancePath} ${message}: ${JSON.stringify(params)}`.trim();
}
