// The media types of a body, sent or received, and the schema under each.

import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, join, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { same } from "../document/same.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { placeOf } from "../schema/place.ts";
import { schemasWouldBreak } from "../schema/would-break.ts";

/** By media type, references to `components.mediaTypes` (OpenAPI 3.2) followed. */
export function contentOf(body: Located | undefined, document: OpenApiDocument): Map<string, Located> {
  return new Map(entriesOf(get(body, "content")).map(([type, node]) => [type, document.resolve(node)]));
}

export function compareContent(
  comparison: Comparison,
  oldBody: Located,
  body: Located,
  where: string,
  site: Site,
): void {
  const { ledger } = comparison;
  const old = contentOf(oldBody, comparison.old);
  const current = contentOf(body, comparison.new);
  const here = join(where, "content");
  for (const [type, node] of old) {
    if (current.has(type)) continue;
    ledger.write({
      kind: "media-type-removed",
      site,
      where,
      key: type,
      pointer: node.pointer,
      from: type,
    });
  }
  for (const [type, node] of current) {
    const was = old.get(type);
    if (was) {
      compareMediaType(comparison, was, node, join(here, type), site);
      continue;
    }
    const unlike = site.direction === "response" && !fitsOne(comparison, [...old.values()], node);
    const kind = unlike ? "media-type-added-unlike" : "media-type-added";
    ledger.write({ kind, site, where, key: type, pointer: node.pointer, to: type });
  }
}

/** Whether code that reads any of the old bodies can read the new one. */
export function fitsOne(comparison: Comparison, old: readonly Located[], current: Located): boolean {
  return old.some((was) => !schemasWouldBreak(comparison, schemaOf(was), schemaOf(current), "response"));
}

function compareMediaType(
  comparison: Comparison,
  old: Located,
  current: Located,
  fallback: string,
  site: Site,
): void {
  const { where, pointer } = placeOf(old, current, fallback);
  if (!same(get(old, "encoding")?.value, get(current, "encoding")?.value)) {
    comparison.ledger.write({ kind: "encoding-changed", site, where, pointer });
  }
  compareSchema(comparison, schemaOf(old), schemaOf(current), join(where, "schema"), site);
  const [wasItem, isItem] = [get(old, "itemSchema"), get(current, "itemSchema")];
  if (wasItem ?? isItem) {
    const [was, is] = [wasItem, isItem].map((schema) => (schema ? [schema] : []));
    compareSchema(comparison, was ?? [], is ?? [], join(where, "itemSchema"), site);
  }
}

function schemaOf(media: Located): Located[] {
  const schema = get(media, "schema");
  return schema ? [schema] : [];
}
