// From a vendor's page to the OpenAPI document in its fenced block. Strict, because the page is somebody else's: a page
// that came as HTML, lost its block or grew a second one must stop the run and not empty a package.

import type { Tokens } from "marked";
import { isJsonObject, type JsonObject } from "./json.ts";
import { readMarkdown } from "./read-markdown.ts";
import { exactIntegers, readYaml } from "./read-yaml.ts";
import { repairYaml, type RepairName } from "./repair-yaml.ts";
import { SpecError } from "./spec-error.ts";

const EXPECTED = "one fenced YAML block with an OpenAPI 3 document";

/** The blocks of a page that look like OpenAPI, in order: none for a page of tables. */
function findBlocks(page: string, subject: string): Tokens.Code[] {
  return readMarkdown(page, subject)
    .filter((token): token is Tokens.Code => token.type === "code")
    .filter(({ text }) => /^[ \t]*["']?openapi["']?[ \t]*:/m.test(text));
}

/** @param repairs the faults of the block that source.json names */
export function extractOpenapi(
  page: string,
  subject: string,
  repairs: readonly RepairName[] = [],
): JsonObject {
  refuseHtml(page, subject, EXPECTED);
  const blocks = findBlocks(page, subject);
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) {
    throw new SpecError(subject, EXPECTED, `${blocks.length} of them in ${page.length} characters`);
  }
  // Half a page is valid Markdown, and half a document can be valid YAML.
  const [fence = ""] = /`{3,}|~{3,}/.exec(block.raw) ?? [];
  if (!block.raw.trimEnd().split("\n").at(-1)?.trim().startsWith(fence)) {
    throw new SpecError(subject, EXPECTED, "a block that does not end");
  }
  return parseOpenapi(repairYaml(block.text, repairs, subject), subject);
}

/** A page whose operations are written by hand has to be what they were written from: tables, and no OpenAPI. */
export function checkProse(page: string, subject: string): void {
  const expected = "a page of tables without an OpenAPI block, as source.json says";
  refuseHtml(page, subject, expected);
  const blocks = findBlocks(page, subject).length;
  if (blocks > 0)
    throw new SpecError(
      subject,
      expected,
      `${blocks} OpenAPI block: delete authored.yaml and take the page's own`,
    );
  if (!readMarkdown(page, subject).some(({ type }) => type === "table")) {
    throw new SpecError(subject, expected, `no table in ${page.length} characters`);
  }
}

function refuseHtml(page: string, subject: string, expected: string): void {
  if (!/^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(page)) return;
  throw new SpecError(subject, expected, `an HTML page: ${page.trimStart().slice(0, 60)}`);
}

/** Reads YAML (or JSON, which is YAML) and makes sure that it is an OpenAPI 3 document with paths. */
export function parseOpenapi(text: string, subject: string): JsonObject {
  const document = keepDigits(readYaml(text, subject, exactIntegers));
  if (!isJsonObject(document) || !/^3\.[012]\.\d+/.test(String(document["openapi"]))) {
    const version = isJsonObject(document) ? `openapi: ${String(document["openapi"])}` : typeof document;
    throw new SpecError(subject, "an OpenAPI 3.0, 3.1 or 3.2 document", version);
  }
  const paths = document["paths"];
  if (!isJsonObject(paths) || Object.keys(paths).length === 0) {
    throw new SpecError(subject, "an OpenAPI document with paths", "none");
  }
  return document;
}

const BOUNDS: ReadonlySet<string> = new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]);

/** An id in an example may be beyond 2^53: it becomes a string of its digits, as in the clients. A bound only rounds. */
function keepDigits(value: unknown, key = ""): unknown {
  if (typeof value === "bigint") return BOUNDS.has(key) ? Number(value) : String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => keepDigits(item));
  return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, keepDigits(below, name)]));
}
