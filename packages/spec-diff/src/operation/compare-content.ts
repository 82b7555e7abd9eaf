// The media types of a body, sent or received, and the schema under each.

import type { Usage } from "../change-list/usage.ts";
import { quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { locationOf } from "../comparison/location.ts";
import { entriesOf, get, join, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { same } from "../document/same.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { schemasWouldBreak } from "../schema/would-break.ts";

/** By media type, references to `components.mediaTypes` (OpenAPI 3.2) followed. */
export function contentOf(
  body: DocumentNode | undefined,
  document: OpenApiDocument,
): Map<string, DocumentNode> {
  return new Map(entriesOf(get(body, "content")).map(([type, node]) => [type, document.resolve(node)]));
}

export function compareContent(
  comparison: Comparison,
  oldBody: DocumentNode,
  body: DocumentNode,
  canonical: string,
  usage: Usage,
): void {
  const { changeList } = comparison;
  const old = contentOf(oldBody, comparison.old);
  const current = contentOf(body, comparison.new);
  const here = join(canonical, "content");
  for (const [type, node] of old) {
    if (current.has(type)) continue;
    changeList.add({
      kind: "media-type-removed",
      usage,
      canonical,
      key: type,
      pointer: node.pointer,
      from: quoteUnlessPlain(type),
    });
  }
  for (const [type, node] of current) {
    const was = old.get(type);
    if (was) {
      compareMediaType(comparison, was, node, join(here, type), usage);
      continue;
    }
    const unlike = usage.direction === "response" && !fitsOne(comparison, [...old.values()], node);
    const kind = unlike ? "media-type-added-unlike" : "media-type-added";
    changeList.add({ kind, usage, canonical, key: type, pointer: node.pointer, to: quoteUnlessPlain(type) });
  }
}

/** Whether code that reads any of the old bodies can read the new one. */
export function fitsOne(
  comparison: Comparison,
  old: readonly DocumentNode[],
  current: DocumentNode,
): boolean {
  return old.some((was) => !schemasWouldBreak(comparison, schemaOf(was), schemaOf(current), "response"));
}

function compareMediaType(
  comparison: Comparison,
  old: DocumentNode,
  current: DocumentNode,
  fallback: string,
  usage: Usage,
): void {
  const { canonical, pointer } = locationOf(old, current, fallback);
  if (!same(get(old, "encoding")?.value, get(current, "encoding")?.value)) {
    comparison.changeList.add({ kind: "encoding-changed", usage, canonical, pointer });
  }
  compareSchema(comparison, schemaOf(old), schemaOf(current), join(canonical, "schema"), usage);
  const [wasItem, isItem] = [get(old, "itemSchema"), get(current, "itemSchema")];
  if (wasItem ?? isItem) {
    const [was, is] = [wasItem, isItem].map((schema) => (schema ? [schema] : []));
    compareSchema(comparison, was ?? [], is ?? [], join(canonical, "itemSchema"), usage);
  }
}

function schemaOf(media: DocumentNode): DocumentNode[] {
  const schema = get(media, "schema");
  return schema ? [schema] : [];
}
