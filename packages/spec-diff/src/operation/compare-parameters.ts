// Parameters, known by where they are and what they are called; an operation's own go before its path's.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, getText, itemsOf, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { same } from "../document/same.ts";
import { findRenames, looksRenamed } from "../names/find-renames.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { partsOf } from "../schema/parts.ts";
import { placeOf } from "../schema/place.ts";
import { interchangeable } from "../schema/would-break.ts";

export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly node: Located;
  readonly nodes: readonly Located[];
}

export function parametersOf(
  shared: readonly Located[],
  operation: Located | undefined,
  document: OpenApiDocument,
): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const raw of [...shared, ...itemsOf(get(operation, "parameters"))]) {
    const node = document.resolve(raw);
    const [where, name] = [getText(node, "in"), getText(node, "name")];
    if (where === undefined || name === undefined) continue;
    parameters.set(`${where} ${name}`, { in: where, name, node, nodes: [node] });
  }
  return parameters;
}

export function compareParameters(
  comparison: Comparison,
  old: ReadonlyMap<string, Parameter>,
  current: ReadonlyMap<string, Parameter>,
  site: Site,
): void {
  const { ledger } = comparison;
  const removed = [...old].filter(([key]) => !current.has(key)).map(([, parameter]) => parameter);
  const added = [...current].filter(([key]) => !old.has(key)).map(([, parameter]) => parameter);
  const moves = findRenames(removed, added, (is, was) => is.name === was.name);
  const renames = findRenames(
    removed,
    added,
    (is, was) =>
      is.in === was.in && looksRenamed(was, is) && interchangeable(comparison, schemasOf(was), schemasOf(is)),
  );
  const explained = new Set([...moves.values(), ...renames.values()]);

  for (const was of removed) {
    const subject = phrase(was);
    const { pointer } = was.node;
    const [moved, renamed] = [moves.get(was), renames.get(was)];
    if (moved) ledger.write({ kind: "parameter-moved", site, pointer, subject, to: moved.in });
    else if (renamed) ledger.write({ kind: "parameter-renamed", site, pointer, subject, to: renamed.name });
    else ledger.write({ kind: "parameter-removed", site, pointer, subject });
    const successor = moved ?? renamed;
    if (successor) compareParameter(comparison, was, successor, site);
  }
  for (const is of added) {
    if (explained.has(is)) continue;
    const kind = isRequired(is) ? "parameter-added-required" : "parameter-added";
    ledger.write({ kind, site, pointer: is.node.pointer, subject: phrase(is) });
  }
  for (const [key, is] of current) {
    const was = old.get(key);
    if (was) compareParameter(comparison, was, is, site);
  }
}

function compareParameter(comparison: Comparison, old: Parameter, current: Parameter, site: Site): void {
  const place = placeOf(old.node, current.node, current.node.pointer);
  comparison.reach(current.node, site);
  const write = (kind: Kind, from?: string, to?: string, detail?: string) =>
    comparison.ledger.write({ kind, site, ...place, subject: phrase(current), from, to, detail });

  if (isRequired(old) !== isRequired(current))
    write(isRequired(current) ? "parameter-required" : "parameter-optional");
  for (const keyword of ["style", "explode", "allowReserved"] as const) {
    const [from, to] = [old, current].map((parameter) => String(serializationOf(parameter)[keyword]));
    if (from !== to && old.in === current.in) write("parameter-serialization", from, to, `\`${keyword}\``);
  }
  const [was, is] = [defaultOf(old, comparison.old), defaultOf(current, comparison.new)];
  if (!same(was, is)) {
    const [from, to] = [was, is].map((value) => `\`${JSON.stringify(value)}\``);
    if (was === undefined) write("parameter-default-added", undefined, to);
    else write(is === undefined ? "parameter-default-removed" : "parameter-default-changed", from, to);
  }
  compareSchema(comparison, schemasOf(old), schemasOf(current), `${place.where}/schema`, site);
}

function isRequired({ in: where, node }: Parameter): boolean {
  return where === "path" || get(node, "required")?.value === true;
}

function serializationOf({ in: where, node }: Parameter) {
  const style = getText(node, "style") ?? (where === "path" || where === "header" ? "simple" : "form");
  const explode = get(node, "explode")?.value ?? style === "form";
  return { style, explode, allowReserved: get(node, "allowReserved")?.value ?? false };
}

/** A parameter has a schema, or one media type that has. */
function schemasOf({ node }: Parameter): Located[] {
  const media = entriesOf(get(node, "content"))[0]?.[1];
  const schema = get(node, "schema") ?? get(media, "schema");
  return schema ? [schema] : [];
}

function defaultOf(parameter: Parameter, document: OpenApiDocument): unknown {
  const parts = partsOf(schemasOf(parameter), document).all;
  return parts.map((part) => get(part, "default")?.value).find((value) => value !== undefined);
}

function phrase(parameter: Parameter): string {
  return `${parameter.in} parameter \`${parameter.name}\``;
}
