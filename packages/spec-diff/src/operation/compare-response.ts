// One response that both documents have under the same status: its body and its headers.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, join, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { findRenames, looksRenamed } from "../names/find-renames.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { placeOf } from "../schema/place.ts";
import { interchangeable } from "../schema/would-break.ts";
import { compareContent, contentOf } from "./compare-content.ts";

export function compareResponse(
  comparison: Comparison,
  old: Located,
  current: Located,
  newBody: Kind,
  site: Site,
): void {
  const place = placeOf(old, current, current.pointer);
  comparison.reach(current, site);
  const had = contentOf(old, comparison.old).size > 0;
  const has = contentOf(current, comparison.new).size > 0;
  if (had && !has) comparison.ledger.write({ kind: "response-body-removed", site, ...place });
  else if (has && !had) comparison.ledger.write({ kind: newBody, site, ...place });
  else compareContent(comparison, old, current, place.where, site);
  compareHeaders(comparison, old, current, place.where, site);
}

interface Header {
  readonly name: string;
  readonly nodes: readonly Located[];
  readonly required: boolean;
}

function compareHeaders(
  comparison: Comparison,
  oldOwner: Located,
  owner: Located,
  where: string,
  site: Site,
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
  const write = (kind: Kind, { name, nodes }: Header, to?: string) => {
    const pointer = nodes[0]?.pointer ?? owner.pointer;
    comparison.ledger.write({ kind, site, pointer, where: join(join(where, "headers"), name), to });
  };
  for (const was of removed) {
    const successor = renames.get(was);
    write(successor ? "header-renamed" : "header-removed", was, successor?.name);
  }
  for (const is of added) if (![...renames.values()].includes(is)) write("header-added", is);
  for (const [name, is] of current) {
    const was = old.get(name);
    if (!was) continue;
    if (was.required !== is.required) write(is.required ? "header-required" : "header-optional", is);
    const fallback = join(join(join(where, "headers"), name), "schema");
    compareSchema(comparison, schemasOf(was), schemasOf(is), fallback, site);
  }
}

function headersOf(owner: Located, document: OpenApiDocument): Map<string, Header> {
  const entries = entriesOf(get(owner, "headers")).map(([name, raw]) => {
    const node = document.resolve(raw);
    return [name, { name, nodes: [node], required: get(node, "required")?.value === true }] as const;
  });
  return new Map(entries);
}

function schemasOf({ nodes: [node] }: Header): Located[] {
  const media = entriesOf(get(node, "content"))[0]?.[1];
  const schema = get(node, "schema") ?? get(media, "schema");
  return schema ? [schema] : [];
}
