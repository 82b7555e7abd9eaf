// What a document must not have, whoever wrote it, before any tool sees it. The tools fetch what a reference names, from the disk or the
// network, and put it into what is published; and they walk whatever they are given, a circle and a gigabyte of aliases included.

import { isJsonObject, type JsonObject } from "./json.ts";
import { pointerTo } from "./json-pointer.ts";
import { SpecError } from "./spec-error.ts";

/** Four times as deep as any OpenAPI document at hand. */
const MAXIMUM_DEPTH = 100;

/** The largest document at hand has some 300. Twenty lines of aliases can be written out to millions. */
const MAXIMUM_VALUES = 200_000;

const LOCAL = 'references that begin with "#/"';

/** The keyword of a reference, and whether a text at its place leads out of the document. */
const REFERENCES: Readonly<Record<string, (text: string) => boolean>> = {
  $ref: (text) => !text.startsWith("#/"),
  // The address of an example, which the validator fetches as well.
  externalValue: () => true,
};

/** @throws {SpecError} that names what leads out of the document, or which limit it goes beyond */
export function checkDocument(document: unknown, subject: string): void {
  let values = 0;

  const visit = (value: unknown, keys: readonly string[]): void => {
    values += 1;
    if (values > MAXIMUM_VALUES) {
      throw new SpecError(subject, `at most ${MAXIMUM_VALUES} values, those of aliases written out`, "more");
    }
    if (typeof value !== "object" || value === null) return;
    if (keys.length > MAXIMUM_DEPTH) throw new SpecError(subject, `at most ${MAXIMUM_DEPTH} levels`, "more");
    if (isJsonObject(value)) refuseMembers(value, keys, subject);
    for (const [key, below] of Object.entries(value)) visit(below, [...keys, key]);
  };
  visit(document, []);
}

function refuseMembers(value: JsonObject, keys: readonly string[], subject: string): void {
  for (const [key, leadsOut] of Object.entries(REFERENCES)) {
    const text = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof text === "string" && leadsOut(text)) refuse(subject, [...keys, key], text);
  }
  // The schemas of a discriminator's values: to the tools, the plain name of one is that of a file.
  const isMapping = keys.at(-1) === "mapping" && keys.at(-2) === "discriminator";
  for (const [name, text] of isMapping ? Object.entries(value) : []) {
    if (typeof text === "string" && !text.startsWith("#/")) refuse(subject, [...keys, name], text);
  }
  if (Object.hasOwn(value, "__proto__")) {
    throw new SpecError(subject, "names that no object has of itself", `__proto__ at #${pointerTo(keys)}`);
  }
}

function refuse(subject: string, keys: readonly string[], text: string): never {
  throw new SpecError(subject, LOCAL, `${JSON.stringify(text)} at #${pointerTo(keys)}`);
}
