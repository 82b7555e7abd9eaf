// The bodies of creates against the schemas of the providers' OpenAPI documents. By a validator that interprets schemas: one that compiles
// them to functions runs neither in workerd nor under a browser's content security policy.

import { Validator, type OutputUnit, type Schema } from "@cfworker/json-schema";
import { bodySchemas } from "../generated/body-schemas.ts";

const validators = new Map<string, Validator>();

/** The validator for bodies to `path` in the document of the package `document`; undefined where it has no schema for them. */
function validatorOf(document: string, path: string): Validator | undefined {
  const key = `${document} ${path}`;
  const schema = Object.hasOwn(bodySchemas, key) ? bodySchemas[key] : undefined;
  if (!schema) return undefined;
  const known = validators.get(key) ?? new Validator(schema as Schema, "2020-12");
  validators.set(key, known);
  return known;
}

const depthOf = ({ instanceLocation }: OutputUnit) => instanceLocation.split("/").length;

/** The error that says most: the one that lies deepest in the body, of several the last, which the others follow from. */
function deepest(errors: readonly OutputUnit[]): OutputUnit | undefined {
  let found: OutputUnit | undefined;
  for (const error of errors) if (!found || depthOf(error) >= depthOf(found)) found = error;
  return found;
}

/** What is wrong with a body to `path`, such as `duration: Instance type "string" is invalid. Expected "integer".`; undefined where nothing is. */
export function bodyFault(document: string, path: string, body: object): string | undefined {
  const result = validatorOf(document, path)?.validate(body);
  if (!result || result.valid) return undefined;
  const { instanceLocation = "#", error = "is invalid" } = deepest(result.errors) ?? {};
  const place = instanceLocation.replace(/^#\/?/, "").replaceAll("/", ".");
  return place === "" ? error : `${place}: ${error}`;
}
