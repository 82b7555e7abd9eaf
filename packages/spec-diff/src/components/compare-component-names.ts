// The names under `components` that openapi-typescript exports as types: which came, which went, which were renamed.

import { createUsage, type Usage } from "../change-list/usage.ts";
import { quote, quoteMember } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, get, type DocumentNode } from "../document/node.ts";
import { findRenames, looksRenamed } from "../renames/find-renames.ts";
import { interchangeable } from "../schema/would-break.ts";
import { dereference } from "../shape/dereference.ts";
import { componentsOf, EXPORTED_GROUPS, type Component, type Group } from "./component.ts";

export function compareComponentNames(comparison: Comparison, group: Group): void {
  const word = EXPORTED_GROUPS[group];
  const old = componentsOf(comparison.old.root, group);
  const current = componentsOf(comparison.new.root, group);
  const removed = [...old.values()].filter(({ name }) => !current.has(name));
  const added = [...current.values()].filter(({ name }) => !old.has(name));
  const renames = findRenames(
    removed,
    added,
    (is, was) => group === "schemas" && isRenamed(comparison, was, is),
  );
  const renamed = new Set(renames.values());

  for (const was of removed) {
    const successor = renames.get(was);
    comparison.changeList.add({
      kind: successor ? "component-renamed" : "component-removed",
      usage: usageOf(comparison, was.node),
      pointer: (successor ?? was).node.pointer,
      subject: `${word} ${quote(was.name)}`,
      to: successor?.name,
      detail: quoteMember(`components["${group}"]`, was.name),
    });
  }
  for (const is of added) {
    if (renamed.has(is)) continue;
    comparison.changeList.add({
      kind: "component-added",
      usage: createUsage("response"),
      pointer: is.node.pointer,
      subject: `${word} ${quote(is.name)}`,
    });
  }
}

/** Another name is not enough: two schemas of one string are alike by chance. */
function isRenamed(comparison: Comparison, was: Component, is: Component): boolean {
  const substantial = entriesOf(get(dereference(was.node, comparison.old), "properties")).length > 1;
  return (substantial || looksRenamed(was, is)) && interchangeable(comparison, was.nodes, is.nodes);
}

function usageOf(comparison: Comparison, node: DocumentNode): Usage {
  const usage = createUsage("response");
  for (const parent of comparison.usagesOf(node.pointer)) usage.parents.add(parent);
  return usage;
}
