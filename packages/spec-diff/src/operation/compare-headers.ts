// The headers of a response by name.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, get, join, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { findRenames, looksRenamed } from "../renames/find-renames.ts";
import type { Kind } from "../rules/rules.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { interchangeable } from "../schema/would-break.ts";
import { schemasOf } from "./parameter.ts";

interface Header {
  readonly name: string;
  readonly nodes: readonly DocumentNode[];
  readonly required: boolean;
}

export function compareHeaders(
  comparison: Comparison,
  oldOwner: DocumentNode,
  owner: DocumentNode,
  canonical: string,
  usage: Usage,
): void {
  const old = headersOf(oldOwner, comparison.old);
  const current = headersOf(owner, comparison.new);
  const removed = [...old.values()].filter(({ name }) => !current.has(name));
  const added = [...current.values()].filter(({ name }) => !old.has(name));
  const renames = findRenames(
    removed,
    added,
    (is, was) => looksRenamed(was, is) && interchangeable(comparison, schemasOf(was), schemasOf(is)),
  );
  const pointerOf = ({ name }: Header) => ["headers", name].reduce(join, canonical);
  const add = (kind: Kind, header: Header, to?: string) => {
    const pointer = header.nodes[0]?.pointer ?? owner.pointer;
    comparison.changeList.add({ kind, usage, pointer, canonical: pointerOf(header), to });
  };
  for (const was of removed) {
    const successor = renames.get(was);
    add(successor ? "header-renamed" : "header-removed", was, successor?.name);
  }
  const renamed = new Set(renames.values());
  for (const is of added) if (!renamed.has(is)) add("header-added", is);
  for (const [name, is] of current) {
    const was = old.get(name);
    if (!was) continue;
    if (was.required !== is.required) add(is.required ? "header-required" : "header-optional", is);
    compareSchema(comparison, schemasOf(was), schemasOf(is), join(pointerOf(is), "schema"), usage);
  }
}

function headersOf(owner: DocumentNode, document: OpenApiDocument): Map<string, Header> {
  const entries = entriesOf(get(owner, "headers")).map(([name, raw]) => {
    const node = document.resolve(raw);
    return [name, { name, nodes: [node], required: get(node, "required")?.value === true }] as const;
  });
  return new Map(entries);
}
