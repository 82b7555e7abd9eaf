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

/** The alternative of a schema that an error is about; "" where it is about none. */
function alternativeOf({ keywordLocation }: OutputUnit): string {
  return /^#\/oneOf\/\d{1,9}\//.exec(keywordLocation)?.[0] ?? "";
}

const missingIn = (errors: readonly OutputUnit[]) =>
  errors.filter(({ keyword }) => keyword === "required").length;

/** The errors of the alternative that was meant: the first of those of which the body lacks the fewest fields. */
function nearest(errors: readonly OutputUnit[]): readonly OutputUnit[] {
  const groups = new Map<string, OutputUnit[]>();
  for (const error of errors) {
    const alternative = alternativeOf(error);
    groups.set(alternative, [...(groups.get(alternative) ?? []), error]);
  }
  if (groups.size > 1) groups.delete("");
  let found: readonly OutputUnit[] | undefined;
  for (const group of groups.values()) if (!found || missingIn(group) < missingIn(found)) found = group;
  return found ?? [];
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
  const { instanceLocation = "#", error = "is invalid" } = deepest(nearest(result.errors)) ?? {};
  const place = instanceLocation.replace(/^#\/?/, "").replaceAll("/", ".");
  return place === "" ? error : `${place}: ${error}`;
}
