// A document in which every word that its author chose is an attack, and everything else is as it was: so two versions of it differ by
// what they differed by before.

import { DESCENT } from "../src/document/keywords.ts";
import type { Json, JsonObject } from "./json.ts";

/** What every attack has, and nothing else. */
export const MARK = "HOSTILE";

/** Code, Markdown, HTML, what GitHub makes of names, a heading, a comment that hides the rest, and what moves a terminal's cursor. */
const ATTACK = [
  ` ${MARK} */ eval("${MARK}"); /* \`${MARK}\` \`\`${MARK}\`\` \${${MARK}} '`,
  `[${MARK}](https://${MARK}.example) ![${MARK}](//${MARK}) <img src=${MARK}> @${MARK} #1 *${MARK}* __${MARK}__ ~${MARK}~`,
  `\n\n# ${MARK}\n\n---\n\n- ${MARK}. Warning: ${MARK}\n<!-- ${MARK}`,
  `\r\u001B[2J\u009B2J\u202E\u2028\u2029\u200B\uFEFF${MARK}`,
].join(" ");

const hostile = (word: string): string => word + ATTACK;

/** Keywords whose values are words of a fixed list, or are read in another way than as they stand. */
const FIXED = new Set(["openapi", "type", "in", "format", "contentEncoding", "style"]);

/** Names that are no words: statuses have a meaning. */
const isStatus = (name: string): boolean => /^(?:\d|default$)/.test(name);

export function hostileDocument(document: JsonObject): JsonObject {
  return descend(document, 0) as JsonObject;
}

/** @param names how many levels of names come before the next keywords */
function descend(value: Json, names: number): Json {
  if (Array.isArray(value)) return value.map((item) => descend(item, 0));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (names > 0) return [isStatus(key) ? key : hostile(key), descend(child, names - 1)];
      if (key === "$ref") return [key, reference(String(child))];
      const levels = DESCENT.get(key) ?? (key === "discriminator" ? 0 : undefined);
      if (levels !== undefined) return [key, descend(child, levels)];
      return [key, FIXED.has(key) ? child : everyWord(child)];
    }),
  );
}

/** Below a keyword that leads nowhere: values, and lists and maps of names. */
function everyWord(value: Json): Json {
  if (typeof value === "string") return value.startsWith("#/") ? reference(value) : hostile(value);
  if (Array.isArray(value)) return value.map(everyWord);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [hostile(key), everyWord(child)]));
}

/** A reference to where the same thing stands now. */
function reference(pointer: string): string {
  let names = 0;
  const keys = pointer.split("/").map((key) => {
    const plain = key.replaceAll("~1", "/").replaceAll("~0", "~");
    const isName = names > 0;
    names = isName ? names - 1 : (DESCENT.get(plain) ?? 0);
    if (!isName || isStatus(plain)) return key;
    return encodeURIComponent(hostile(plain).replaceAll("~", "~0").replaceAll("/", "~1"));
  });
  return keys.join("/");
}
