// The bodies of creates against the schemas of the providers' OpenAPI documents. By a validator that interprets schemas: one that compiles
// them to functions runs neither in workerd nor under a browser's content security policy.

import { Validator, type OutputUnit, type Schema } from "@cfworker/json-schema";

/** The schemas of a provider's bodies, by their path in its document. */
export type BodySchemas = Readonly<Record<string, object>>;

/** Made when they are first needed. */
const validators = new WeakMap<object, Validator>();

function validatorOf(schema: object): Validator {
  const validator = validators.get(schema) ?? new Validator(schema as Schema, "2020-12");
  validators.set(schema, validator);
  return validator;
}

const depthOf = ({ instanceLocation }: OutputUnit) => instanceLocation.split("/").length;

/** The error that says most: the one that lies deepest in the body, of several the last, which the others follow from. */
function deepest(errors: readonly OutputUnit[]): OutputUnit | undefined {
  let found: OutputUnit | undefined;
  for (const error of errors) if (!found || depthOf(error) >= depthOf(found)) found = error;
  return found;
}

/** What is wrong with a body by `schema`, such as `duration: Instance type "string" is invalid. Expected "integer".`; undefined where nothing is. */
export function bodyFault(schema: object, body: object): string | undefined {
  const result = validatorOf(schema).validate(body);
  if (result.valid) return undefined;
  const { instanceLocation = "#", error = "is invalid" } = deepest(result.errors) ?? {};
  const place = instanceLocation.replace(/^#\/?/, "").replaceAll("/", ".");
  return place === "" ? error : `${place}: ${error}`;
}
