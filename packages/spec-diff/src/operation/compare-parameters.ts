// The parameters of an operation: which came and went, which moved or were renamed, and part by part what they are.

import type { Usage } from "../change-list/usage.ts";
import { quote, quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { locationOf } from "../comparison/location.ts";
import { same } from "../document/same.ts";
import { findRenames, looksRenamed } from "../renames/find-renames.ts";
import type { Kind } from "../rules/rules.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { interchangeable } from "../schema/would-break.ts";
import { defaultOf, isRequired, schemasOf, serializationOf, type Parameter } from "./parameter.ts";

export function compareParameters(
  comparison: Comparison,
  old: ReadonlyMap<string, Parameter>,
  current: ReadonlyMap<string, Parameter>,
  usage: Usage,
): void {
  const { changeList } = comparison;
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
    const finding = { usage, pointer, subject };
    if (moved) changeList.add({ ...finding, kind: "parameter-moved", to: quoteUnlessPlain(moved.in) });
    else if (renamed) changeList.add({ ...finding, kind: "parameter-renamed", to: renamed.name });
    else changeList.add({ ...finding, kind: "parameter-removed" });
    const successor = moved ?? renamed;
    if (successor) compareParameter(comparison, was, successor, usage);
  }
  for (const is of added) {
    if (explained.has(is)) continue;
    const kind = isRequired(is) ? "parameter-added-required" : "parameter-added";
    changeList.add({ kind, usage, pointer: is.node.pointer, subject: phrase(is) });
  }
  for (const [key, is] of current) {
    const was = old.get(key);
    if (was) compareParameter(comparison, was, is, usage);
  }
}

function compareParameter(comparison: Comparison, old: Parameter, current: Parameter, usage: Usage): void {
  const location = locationOf(old.node, current.node, current.node.pointer);
  comparison.recordUse(current.node, usage);
  const add = (kind: Kind, from?: string, to?: string, detail?: string) =>
    comparison.changeList.add({ kind, usage, ...location, subject: phrase(current), from, to, detail });

  if (isRequired(old) !== isRequired(current))
    add(isRequired(current) ? "parameter-required" : "parameter-optional");
  for (const keyword of ["style", "explode", "allowReserved"] as const) {
    const [from, to] = [old, current].map((parameter) =>
      quoteUnlessPlain(String(serializationOf(parameter)[keyword])),
    );
    if (from !== to && old.in === current.in) add("parameter-serialization", from, to, quote(keyword));
  }
  const [was, is] = [defaultOf(old, comparison.old), defaultOf(current, comparison.new)];
  if (!same(was, is)) {
    const [from, to] = [was, is].map((value) => quote(String(JSON.stringify(value))));
    if (was === undefined) add("parameter-default-added", undefined, to);
    else add(is === undefined ? "parameter-default-removed" : "parameter-default-changed", from, to);
  }
  compareSchema(comparison, schemasOf(old), schemasOf(current), `${location.canonical}/schema`, usage);
}

function phrase(parameter: Parameter): string {
  return `${quoteUnlessPlain(parameter.in)} parameter ${quote(parameter.name)}`;
}
