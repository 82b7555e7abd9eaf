// Text as a parsed value. JSON is tried first: it is sixty times as fast as YAML, of which it is a part. YAML is read by
// js-yaml: `yaml` 2.9.1 takes five times as long for GitHub's ten megabytes, and quadratic time for many keys or anchors.

import { load } from "js-yaml";
import { MAXIMUM_DEPTH } from "./check-nesting.ts";
import { UnreadableDocument } from "./unreadable-document.ts";

/**
 * Parses YAML or JSON, for `diffDocuments` to find out whether it is an OpenAPI document. It takes time in proportion to the
 * length of the text, and refuses what is nested deeper than 1,000 levels and keys that stand twice.
 *
 * @param text - YAML 1.2 in its core schema, or JSON; a byte order mark is ignored
 * @param name - what errors call the document
 * @returns the parsed value
 * @throws {@link UnreadableDocument} if the text is neither JSON nor YAML
 */
export function parseDocument(text: string, name: string): unknown {
  const source = text.replace(/^\uFEFF/, "");
  if (/^\s*[{[]/.test(source)) {
    try {
      return JSON.parse(source) as unknown;
    } catch {
      // Flow-style YAML begins like JSON; if it is broken JSON, YAML's error says where.
    }
  }
  if (/^\s*<(!doctype|html)\b/i.test(source)) {
    throw new UnreadableDocument(name, "an HTML page, neither JSON nor YAML");
  }
  try {
    return load(source, { maxDepth: MAXIMUM_DEPTH });
  } catch (error) {
    // The first line says what and where; the others are a picture of the place.
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UnreadableDocument(name, `neither JSON nor YAML: ${reason ?? ""}`, { cause: error });
  }
}
