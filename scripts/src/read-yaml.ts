// Text as YAML or JSON, which is YAML. One place for it, so that every document has the same limits: pages are somebody
// else's.

import { CORE_SCHEMA, defineScalarTag, intCoreTag, load, mergeTag, type TagDefinition } from "js-yaml";
import { checkDocument } from "./check-document.ts";
import { SpecError } from "./spec-error.ts";

/** No page has an alias, the overlay with the most has five. */
const MAXIMUM_ALIASES = 20;

/** Reads integers beyond 2^53 as bigints, where a number would lose digits. */
export const exactIntegers: TagDefinition = defineScalarTag(intCoreTag.tagName, {
  ...intCoreTag,
  resolve(source, isExplicit, tagName) {
    const value = intCoreTag.resolve(source, isExplicit, tagName);
    if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
    return BigInt(source.replace(/^\+/, ""));
  },
});

/** Reads `<<: *error` as the members of what it names, as YAML 1.1 has it. */
export const mergeKeys: TagDefinition = mergeTag;

/**
 * @param tags what is read in another way than YAML 1.2's core schema does
 * @throws {@link SpecError} if it is no YAML, goes beyond a limit, or refers to something outside of itself
 */
export function readYaml(text: string, subject: string, ...tags: readonly TagDefinition[]): unknown {
  const value = parse(text, subject, tags);
  checkDocument(value, subject);
  return value;
}

function parse(text: string, subject: string, tags: readonly TagDefinition[]): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA.withTags(tags), maxAliases: MAXIMUM_ALIASES });
  } catch (error) {
    // The first line says what and where; the others are a picture of the place.
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [String(error)];
    throw new SpecError(subject, "valid YAML", reason, { cause: error });
  }
}
